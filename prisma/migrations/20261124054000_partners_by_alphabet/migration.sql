-- The partners' list as it opens: by name in the order of an alphabet ("Mérida" before "Murcia"), none put away.
CREATE INDEX "partner_by_alphabet" ON "partner" ("organisation_id", "name" COLLATE "und-x-icu", "id") WHERE "archived_at" IS NULL;
