-- The agreements' list as it opens: newest signature first, none put away. Without it each page sorts all of a city's.
CREATE INDEX "agreement_by_signing" ON "agreement" ("organisation_id", (coalesce("signed_on", '')), "id") WHERE "archived_at" IS NULL;
