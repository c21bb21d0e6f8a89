CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "operator" BOOLEAN NOT NULL DEFAULT false,
    "preferences" JSONB NOT NULL DEFAULT '{}',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "single_use_link" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "user_id" UUID,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "single_use_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_entry" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "user_id" UUID,
    "content" TEXT NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "sign_in_entry_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "agreement" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "scale" TEXT,
    "domain" TEXT,
    "legal_basis" TEXT,
    "purpose" TEXT,
    "measurable_objective" TEXT,
    "work_plan" TEXT,
    "budget_amount" DECIMAL(18,2),
    "budget_currency" TEXT,
    "signed_on" TEXT,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "review_on" TEXT,
    "suspended_on" TEXT,
    "ended_on" TEXT,
    "renewal" TEXT,
    "notes" TEXT,
    "external_key" TEXT,
    "department_id" UUID,
    "search_text" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "agreement_partner" (
    "organisation_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "agreement_partner_pkey" PRIMARY KEY ("organisation_id","agreement_id","partner_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "organisation_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID,
    "subject_reference" TEXT,
    "actor_user_id" UUID,
    "via" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("organisation_id","sequence")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "organisation_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "audit_personal_value" (
    "organisation_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "field" TEXT NOT NULL,
    "salt" BYTEA NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "audit_personal_value_pkey" PRIMARY KEY ("organisation_id","sequence","field")
);

-- CreateTable
CREATE TABLE "network_invitation" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "requested_level" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "network_invitation_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "consent" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "invitation_id" UUID,
    "level" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3),
    "granted_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "declined_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "event" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT,
    "country_code" TEXT,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "countries_count" INTEGER,
    "participants_count" INTEGER,
    "network_membership_id" UUID,
    "notes" TEXT,
    "department_id" UUID,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "event_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "intervention" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" TEXT,
    "speaker" TEXT,
    "proof" TEXT,

    CONSTRAINT "intervention_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "event_agreement" (
    "organisation_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,

    CONSTRAINT "event_agreement_pkey" PRIMARY KEY ("organisation_id","event_id","agreement_id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "address" TEXT,
    "record_reference" TEXT,
    "note" TEXT,
    "agreement_id" UUID,
    "project_id" UUID,
    "event_id" UUID,
    "mission_id" UUID,
    "measurement_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "framework" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "framework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework_adoption" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "framework_id" UUID NOT NULL,
    "stage" INTEGER NOT NULL,
    "from_period" TEXT NOT NULL,
    "zero_period" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "framework_adoption_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "import" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "sheet" TEXT,
    "header_row" INTEGER,
    "mapping" JSONB NOT NULL,
    "interpretation" JSONB NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "cancel_asked_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "committed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "effect" TEXT,
    "values" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "decision" TEXT,
    "record_id" UUID,
    "before" JSONB,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("organisation_id","import_id","row_number")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "header_hash" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "interpretation" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("organisation_id","kind","header_hash")
);

-- CreateTable
CREATE TABLE "invitation" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "department_id" UUID,
    "token_hash" BYTEA NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "framework_key" TEXT NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "sample_size" INTEGER,
    "counts" JSONB,
    "source" TEXT NOT NULL DEFAULT '',
    "method" TEXT,
    "contribution" TEXT,
    "status" TEXT NOT NULL DEFAULT 'approved',
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "derived_value" (
    "organisation_id" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,

    CONSTRAINT "derived_value_pkey" PRIMARY KEY ("organisation_id","metric","period")
);

-- CreateTable
CREATE TABLE "membership" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "department_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organisation_id","user_id")
);

-- CreateTable
CREATE TABLE "mission" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT,
    "country_code" TEXT,
    "partner_id" UUID,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "travellers" TEXT,
    "traveller_count" INTEGER,
    "justification" TEXT,
    "expected_result" TEXT,
    "cost_amount" DECIMAL(18,2),
    "cost_currency" TEXT,
    "approval" TEXT NOT NULL DEFAULT 'not-asked',
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reported_on" TEXT,
    "report" TEXT,
    "notes" TEXT,
    "department_id" UUID,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "mission_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "mission_agreement" (
    "organisation_id" UUID NOT NULL,
    "mission_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,

    CONSTRAINT "mission_agreement_pkey" PRIMARY KEY ("organisation_id","mission_id","agreement_id")
);

-- CreateTable
CREATE TABLE "network_membership" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "network_organisation_id" UUID,
    "since" TEXT,
    "until" TEXT,
    "fee_amount" DECIMAL(18,2),
    "fee_currency" TEXT,
    "website" TEXT,
    "notes" TEXT,
    "department_id" UUID,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "network_membership_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "network_seat" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT,
    "holder" TEXT,
    "starts_on" TEXT,
    "ends_on" TEXT,

    CONSTRAINT "network_seat_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "tier" TEXT NOT NULL DEFAULT 'municipality',
    "parent_id" UUID,
    "country_code" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "format_locale" TEXT NOT NULL DEFAULT 'fr-FR',
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_population" (
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "inhabitants" INTEGER NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "organisation_population_pkey" PRIMARY KEY ("organisation_id","year")
);

-- CreateTable
CREATE TABLE "department" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "department_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "reference_counter" (
    "organisation_id" UUID NOT NULL,
    "prefix" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last_number" INTEGER NOT NULL,

    CONSTRAINT "reference_counter_pkey" PRIMARY KEY ("organisation_id","prefix","year")
);

-- CreateTable
CREATE TABLE "partner" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'city',
    "scope" TEXT NOT NULL DEFAULT 'foreign',
    "country_code" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "website" TEXT,
    "notes" TEXT,
    "partner_organisation_id" UUID,
    "department_id" UUID,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "project" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "phase" TEXT NOT NULL,
    "domain" TEXT,
    "origin" TEXT,
    "starts_on" TEXT,
    "ends_on" TEXT,
    "budget_amount" DECIMAL(18,2),
    "budget_currency" TEXT,
    "notes" TEXT,
    "department_id" UUID,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "project_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "project_partner" (
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "project_partner_pkey" PRIMARY KEY ("organisation_id","project_id","partner_id","role")
);

-- CreateTable
CREATE TABLE "project_agreement" (
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,

    CONSTRAINT "project_agreement_pkey" PRIMARY KEY ("organisation_id","project_id","agreement_id")
);

-- CreateTable
CREATE TABLE "project_beneficiaries" (
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "project_beneficiaries_pkey" PRIMARY KEY ("organisation_id","project_id","year")
);

-- CreateTable
CREATE TABLE "scorecard" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "framework_id" UUID NOT NULL,
    "stage" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "engine_version" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scorecard_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "scorecard_node" (
    "organisation_id" UUID NOT NULL,
    "scorecard_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "score" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "coverage" DOUBLE PRECISION NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "value" DOUBLE PRECISION,
    "age" INTEGER,
    "clamped" TEXT,
    "nominal_weight" DOUBLE PRECISION,
    "weight" DOUBLE PRECISION,
    "contribution" DOUBLE PRECISION,
    "loss" DOUBLE PRECISION,
    "origin" TEXT,

    CONSTRAINT "scorecard_node_pkey" PRIMARY KEY ("organisation_id","scorecard_id","code")
);

-- CreateTable
CREATE TABLE "api_token" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "permissions" TEXT[],
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "single_use_link_token_hash_key" ON "single_use_link"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_entry_user_id_idx" ON "sign_in_entry"("user_id");

-- CreateIndex
CREATE INDEX "agreement_organisation_id_signed_on_idx" ON "agreement"("organisation_id", "signed_on");

-- CreateIndex
CREATE INDEX "agreement_organisation_id_ends_on_idx" ON "agreement"("organisation_id", "ends_on");

-- CreateIndex
CREATE INDEX "agreement_organisation_id_updated_at_idx" ON "agreement"("organisation_id", "updated_at");

-- CreateIndex
CREATE INDEX "agreement_organisation_id_identity_idx" ON "agreement"("organisation_id", "identity");

-- CreateIndex
CREATE INDEX "agreement_organisation_id_external_key_idx" ON "agreement"("organisation_id", "external_key");

-- CreateIndex
CREATE INDEX "agreement_search" ON "agreement" USING GIN ("organisation_id" uuid_ops, "search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_organisation_id_reference_key" ON "agreement"("organisation_id", "reference");

-- CreateIndex
CREATE INDEX "agreement_partner_organisation_id_partner_id_idx" ON "agreement_partner"("organisation_id", "partner_id");

-- CreateIndex
CREATE INDEX "audit_entry_organisation_id_subject_id_idx" ON "audit_entry"("organisation_id", "subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_organisation_id_at_idx" ON "audit_entry"("organisation_id", "at");

-- CreateIndex
CREATE INDEX "network_invitation_city_id_idx" ON "network_invitation"("city_id");

-- CreateIndex
CREATE INDEX "consent_network_id_idx" ON "consent"("network_id");

-- CreateIndex
CREATE INDEX "event_organisation_id_starts_on_idx" ON "event"("organisation_id", "starts_on");

-- CreateIndex
CREATE INDEX "event_search" ON "event" USING GIN ("organisation_id" uuid_ops, "search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "event_organisation_id_reference_key" ON "event"("organisation_id", "reference");

-- CreateIndex
CREATE INDEX "intervention_organisation_id_event_id_idx" ON "intervention"("organisation_id", "event_id");

-- CreateIndex
CREATE INDEX "event_agreement_organisation_id_agreement_id_idx" ON "event_agreement"("organisation_id", "agreement_id");

-- CreateIndex
CREATE INDEX "evidence_organisation_id_agreement_id_idx" ON "evidence"("organisation_id", "agreement_id");

-- CreateIndex
CREATE INDEX "evidence_organisation_id_project_id_idx" ON "evidence"("organisation_id", "project_id");

-- CreateIndex
CREATE INDEX "evidence_organisation_id_event_id_idx" ON "evidence"("organisation_id", "event_id");

-- CreateIndex
CREATE INDEX "evidence_organisation_id_mission_id_idx" ON "evidence"("organisation_id", "mission_id");

-- CreateIndex
CREATE INDEX "evidence_organisation_id_measurement_id_idx" ON "evidence"("organisation_id", "measurement_id");

-- CreateIndex
CREATE UNIQUE INDEX "framework_key_version_key" ON "framework"("key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "framework_adoption_organisation_id_framework_id_key" ON "framework_adoption"("organisation_id", "framework_id");

-- CreateIndex
CREATE INDEX "import_organisation_id_created_at_idx" ON "import"("organisation_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "measurement_organisation_id_framework_key_indicator_code_pe_key" ON "measurement"("organisation_id", "framework_key", "indicator_code", "period");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "mission_organisation_id_ends_on_idx" ON "mission"("organisation_id", "ends_on");

-- CreateIndex
CREATE INDEX "mission_search" ON "mission" USING GIN ("organisation_id" uuid_ops, "search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "mission_organisation_id_reference_key" ON "mission"("organisation_id", "reference");

-- CreateIndex
CREATE INDEX "mission_agreement_organisation_id_agreement_id_idx" ON "mission_agreement"("organisation_id", "agreement_id");

-- CreateIndex
CREATE INDEX "network_membership_search" ON "network_membership" USING GIN ("organisation_id" uuid_ops, "search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "network_membership_organisation_id_reference_key" ON "network_membership"("organisation_id", "reference");

-- CreateIndex
CREATE INDEX "network_seat_organisation_id_membership_id_idx" ON "network_seat"("organisation_id", "membership_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE INDEX "organisation_parent_id_idx" ON "organisation"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "department_organisation_id_name_key" ON "department"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "partner_organisation_id_name_idx" ON "partner"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "partner_search" ON "partner" USING GIN ("organisation_id" uuid_ops, "search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "partner_organisation_id_reference_key" ON "partner"("organisation_id", "reference");

-- CreateIndex
CREATE INDEX "project_organisation_id_starts_on_idx" ON "project"("organisation_id", "starts_on");

-- CreateIndex
CREATE INDEX "project_search" ON "project" USING GIN ("organisation_id" uuid_ops, "search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "project_organisation_id_reference_key" ON "project"("organisation_id", "reference");

-- CreateIndex
CREATE INDEX "project_partner_organisation_id_partner_id_idx" ON "project_partner"("organisation_id", "partner_id");

-- CreateIndex
CREATE INDEX "project_agreement_organisation_id_agreement_id_idx" ON "project_agreement"("organisation_id", "agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "scorecard_organisation_id_framework_id_stage_period_key" ON "scorecard"("organisation_id", "framework_id", "stage", "period");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_partner" ADD CONSTRAINT "agreement_partner_organisation_id_agreement_id_fkey" FOREIGN KEY ("organisation_id", "agreement_id") REFERENCES "agreement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_partner" ADD CONSTRAINT "agreement_partner_organisation_id_partner_id_fkey" FOREIGN KEY ("organisation_id", "partner_id") REFERENCES "partner"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organisation_id_network_membership_id_fkey" FOREIGN KEY ("organisation_id", "network_membership_id") REFERENCES "network_membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_organisation_id_event_id_fkey" FOREIGN KEY ("organisation_id", "event_id") REFERENCES "event"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event_agreement" ADD CONSTRAINT "event_agreement_organisation_id_event_id_fkey" FOREIGN KEY ("organisation_id", "event_id") REFERENCES "event"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event_agreement" ADD CONSTRAINT "event_agreement_organisation_id_agreement_id_fkey" FOREIGN KEY ("organisation_id", "agreement_id") REFERENCES "agreement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_agreement_id_fkey" FOREIGN KEY ("organisation_id", "agreement_id") REFERENCES "agreement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_event_id_fkey" FOREIGN KEY ("organisation_id", "event_id") REFERENCES "event"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_mission_id_fkey" FOREIGN KEY ("organisation_id", "mission_id") REFERENCES "mission"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_measurement_id_fkey" FOREIGN KEY ("organisation_id", "measurement_id") REFERENCES "measurement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "framework_adoption" ADD CONSTRAINT "framework_adoption_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_organisation_id_import_id_fkey" FOREIGN KEY ("organisation_id", "import_id") REFERENCES "import"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mission" ADD CONSTRAINT "mission_organisation_id_partner_id_fkey" FOREIGN KEY ("organisation_id", "partner_id") REFERENCES "partner"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mission_agreement" ADD CONSTRAINT "mission_agreement_organisation_id_mission_id_fkey" FOREIGN KEY ("organisation_id", "mission_id") REFERENCES "mission"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mission_agreement" ADD CONSTRAINT "mission_agreement_organisation_id_agreement_id_fkey" FOREIGN KEY ("organisation_id", "agreement_id") REFERENCES "agreement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "network_seat" ADD CONSTRAINT "network_seat_organisation_id_membership_id_fkey" FOREIGN KEY ("organisation_id", "membership_id") REFERENCES "network_membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "organisation_population" ADD CONSTRAINT "organisation_population_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project_partner" ADD CONSTRAINT "project_partner_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project_partner" ADD CONSTRAINT "project_partner_organisation_id_partner_id_fkey" FOREIGN KEY ("organisation_id", "partner_id") REFERENCES "partner"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project_agreement" ADD CONSTRAINT "project_agreement_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project_agreement" ADD CONSTRAINT "project_agreement_organisation_id_agreement_id_fkey" FOREIGN KEY ("organisation_id", "agreement_id") REFERENCES "agreement"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project_beneficiaries" ADD CONSTRAINT "project_beneficiaries_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scorecard_node" ADD CONSTRAINT "scorecard_node_organisation_id_scorecard_id_fkey" FOREIGN KEY ("organisation_id", "scorecard_id") REFERENCES "scorecard"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- Shut until a policy opens it
ALTER TABLE "user" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user" FORCE ROW LEVEL SECURITY;
ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "session" FORCE ROW LEVEL SECURITY;
ALTER TABLE "single_use_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "single_use_link" FORCE ROW LEVEL SECURITY;
ALTER TABLE "sign_in_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sign_in_entry" FORCE ROW LEVEL SECURITY;
ALTER TABLE "rate_limit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rate_limit" FORCE ROW LEVEL SECURITY;
ALTER TABLE "agreement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement" FORCE ROW LEVEL SECURITY;
ALTER TABLE "agreement_partner" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement_partner" FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_entry" FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_head" FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_personal_value" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_personal_value" FORCE ROW LEVEL SECURITY;
ALTER TABLE "network_invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "network_invitation" FORCE ROW LEVEL SECURITY;
ALTER TABLE "consent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "consent" FORCE ROW LEVEL SECURITY;
ALTER TABLE "event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "event" FORCE ROW LEVEL SECURITY;
ALTER TABLE "intervention" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "intervention" FORCE ROW LEVEL SECURITY;
ALTER TABLE "event_agreement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "event_agreement" FORCE ROW LEVEL SECURITY;
ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evidence" FORCE ROW LEVEL SECURITY;
ALTER TABLE "framework" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "framework" FORCE ROW LEVEL SECURITY;
ALTER TABLE "framework_adoption" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "framework_adoption" FORCE ROW LEVEL SECURITY;
ALTER TABLE "import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import" FORCE ROW LEVEL SECURITY;
ALTER TABLE "import_row" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_row" FORCE ROW LEVEL SECURITY;
ALTER TABLE "import_mapping" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_mapping" FORCE ROW LEVEL SECURITY;
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitation" FORCE ROW LEVEL SECURITY;
ALTER TABLE "measurement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "measurement" FORCE ROW LEVEL SECURITY;
ALTER TABLE "derived_value" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "derived_value" FORCE ROW LEVEL SECURITY;
ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "membership" FORCE ROW LEVEL SECURITY;
ALTER TABLE "mission" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mission" FORCE ROW LEVEL SECURITY;
ALTER TABLE "mission_agreement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mission_agreement" FORCE ROW LEVEL SECURITY;
ALTER TABLE "network_membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "network_membership" FORCE ROW LEVEL SECURITY;
ALTER TABLE "network_seat" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "network_seat" FORCE ROW LEVEL SECURITY;
ALTER TABLE "organisation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "organisation" FORCE ROW LEVEL SECURITY;
ALTER TABLE "organisation_population" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "organisation_population" FORCE ROW LEVEL SECURITY;
ALTER TABLE "department" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "department" FORCE ROW LEVEL SECURITY;
ALTER TABLE "reference_counter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reference_counter" FORCE ROW LEVEL SECURITY;
ALTER TABLE "partner" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner" FORCE ROW LEVEL SECURITY;
ALTER TABLE "project" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "project" FORCE ROW LEVEL SECURITY;
ALTER TABLE "project_partner" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "project_partner" FORCE ROW LEVEL SECURITY;
ALTER TABLE "project_agreement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "project_agreement" FORCE ROW LEVEL SECURITY;
ALTER TABLE "project_beneficiaries" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "project_beneficiaries" FORCE ROW LEVEL SECURITY;
ALTER TABLE "scorecard" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorecard" FORCE ROW LEVEL SECURITY;
ALTER TABLE "scorecard_node" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scorecard_node" FORCE ROW LEVEL SECURITY;
ALTER TABLE "api_token" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "api_token" FORCE ROW LEVEL SECURITY;
-- What Prisma's model cannot say.
CREATE UNIQUE INDEX "consent_one_live" ON "consent"("organisation_id", "network_id") WHERE "withdrawn_at" IS NULL;
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_signed_on_is_a_date" CHECK ("signed_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_starts_on_is_a_date" CHECK ("starts_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_ends_on_is_a_date" CHECK ("ends_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_review_on_is_a_date" CHECK ("review_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_suspended_on_is_a_date" CHECK ("suspended_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_ended_on_is_a_date" CHECK ("ended_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "project" ADD CONSTRAINT "project_starts_on_is_a_date" CHECK ("starts_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "project" ADD CONSTRAINT "project_ends_on_is_a_date" CHECK ("ends_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "network_membership" ADD CONSTRAINT "network_membership_since_is_a_date" CHECK ("since" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "network_membership" ADD CONSTRAINT "network_membership_until_is_a_date" CHECK ("until" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "network_seat" ADD CONSTRAINT "network_seat_starts_on_is_a_date" CHECK ("starts_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "network_seat" ADD CONSTRAINT "network_seat_ends_on_is_a_date" CHECK ("ends_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "event" ADD CONSTRAINT "event_starts_on_is_a_date" CHECK ("starts_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "event" ADD CONSTRAINT "event_ends_on_is_a_date" CHECK ("ends_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_held_on_is_a_date" CHECK ("held_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "mission" ADD CONSTRAINT "mission_starts_on_is_a_date" CHECK ("starts_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "mission" ADD CONSTRAINT "mission_ends_on_is_a_date" CHECK ("ends_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "mission" ADD CONSTRAINT "mission_reported_on_is_a_date" CHECK ("reported_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_kind_is_known" CHECK ("kind" IN ('city', 'network'));
ALTER TABLE "membership" ADD CONSTRAINT "membership_role_is_known" CHECK ("role" IN ('admin', 'editor', 'contributor', 'viewer', 'coordinator', 'analyst'));
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_status_is_known" CHECK ("status" IN ('draft', 'under-review', 'referred', 'signed', 'in-force', 'suspended', 'expired', 'terminated'));
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_kind_is_known" CHECK ("kind" IN ('twinning', 'cooperation-agreement', 'memorandum', 'technical-agreement', 'charter', 'other'));
ALTER TABLE "project" ADD CONSTRAINT "project_phase_is_known" CHECK ("phase" IN ('design', 'implementation', 'evaluation', 'closed', 'cancelled'));
ALTER TABLE "project_partner" ADD CONSTRAINT "project_partner_role_is_known" CHECK ("role" IN ('lead', 'implementer', 'funder', 'beneficiary'));
ALTER TABLE "event" ADD CONSTRAINT "event_role_is_known" CHECK ("role" IN ('hosted', 'attended'));
ALTER TABLE "mission" ADD CONSTRAINT "mission_direction_is_known" CHECK ("direction" IN ('out', 'in'));
ALTER TABLE "mission" ADD CONSTRAINT "mission_approval_is_known" CHECK ("approval" IN ('not-asked', 'awaiting', 'approved', 'refused'));
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_status_is_known" CHECK ("status" IN ('approved', 'draft', 'not-available', 'not-applicable'));
ALTER TABLE "consent" ADD CONSTRAINT "consent_level_is_known" CHECK ("level" IN ('nothing', 'scores', 'indicators', 'agreements'));
ALTER TABLE "network_invitation" ADD CONSTRAINT "network_invitation_requested_level_is_known" CHECK ("requested_level" IN ('nothing', 'scores', 'indicators', 'agreements'));
ALTER TABLE "import" ADD CONSTRAINT "import_status_is_known" CHECK ("status" IN ('read', 'running', 'committed', 'cancelled', 'interrupted', 'undone'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_kind_is_known" CHECK ("kind" IN ('address', 'record', 'note'));
ALTER TABLE "partner" ADD CONSTRAINT "partner_scope_is_known" CHECK ("scope" IN ('foreign', 'local'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_has_one_subject" CHECK (num_nonnulls("agreement_id", "project_id", "event_id", "mission_id", "measurement_id") = 1);
ALTER TABLE "project_beneficiaries" ADD CONSTRAINT "project_beneficiaries_people_counted" CHECK ("people" >= 0);
