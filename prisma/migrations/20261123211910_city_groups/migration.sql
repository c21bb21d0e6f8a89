-- CreateTable
CREATE TABLE "city_group" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country_code" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "city_group_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "city_group_member" (
    "organisation_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,

    CONSTRAINT "city_group_member_pkey" PRIMARY KEY ("organisation_id","group_id","city_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "city_group_organisation_id_slug_key" ON "city_group"("organisation_id", "slug");

-- AddForeignKey
ALTER TABLE "city_group_member" ADD CONSTRAINT "city_group_member_organisation_id_group_id_fkey" FOREIGN KEY ("organisation_id", "group_id") REFERENCES "city_group"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Shut until a policy opens it
ALTER TABLE "city_group" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "city_group" FORCE ROW LEVEL SECURITY;
ALTER TABLE "city_group_member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "city_group_member" FORCE ROW LEVEL SECURITY;

ALTER TABLE "city_group" ADD CONSTRAINT "city_group_kind" CHECK (kind IN ('country', 'theme'));
ALTER TABLE "city_group" ADD CONSTRAINT "city_group_country" CHECK ((kind = 'country') = (country_code IS NOT NULL));
