-- DropIndex
DROP INDEX "measurement_organisation_id_framework_key_indicator_code_pe_key";

-- AlterTable
ALTER TABLE "measurement" ADD COLUMN     "availability" TEXT NOT NULL DEFAULT 'value',
ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "decision_reason" TEXT,
ADD COLUMN     "proposed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "approver" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "mission" ADD COLUMN     "decision_reason" TEXT,
ADD COLUMN     "objective" TEXT;

-- What an entry says and where its approval stands were one column: they are two.
ALTER TABLE "measurement" DROP CONSTRAINT "measurement_status_is_known";
UPDATE "measurement" SET "availability" = "status", "status" = 'approved' WHERE "status" IN ('not-available', 'not-applicable');
UPDATE "measurement" SET "proposed" = true WHERE "status" = 'draft';
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_status_is_known" CHECK ("status" IN ('approved', 'draft', 'submitted', 'returned'));
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_availability_is_known" CHECK ("availability" IN ('value', 'not-available', 'not-applicable'));
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_is_proposed_until_approved" CHECK ("proposed" = ("status" <> 'approved'));
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_returned_says_why" CHECK ("status" <> 'returned' OR "decision_reason" IS NOT NULL);

ALTER TABLE "membership" ADD CONSTRAINT "membership_only_an_editor_is_named" CHECK (NOT "approver" OR "role" = 'editor');

ALTER TABLE "mission" DROP CONSTRAINT "mission_approval_is_known";
ALTER TABLE "mission" ADD CONSTRAINT "mission_approval_is_known" CHECK ("approval" IN ('not-asked', 'awaiting', 'approved', 'returned', 'refused'));

-- CreateIndex
CREATE UNIQUE INDEX "measurement_organisation_id_framework_key_indicator_code_pe_key" ON "measurement"("organisation_id", "framework_key", "indicator_code", "period", "proposed");
