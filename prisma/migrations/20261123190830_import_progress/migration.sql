-- AlterTable
ALTER TABLE "import" DROP COLUMN "cancel_asked_at",
DROP COLUMN "heartbeat_at";

-- CreateTable
CREATE TABLE "import_progress" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancel_asked_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_progress_pkey" PRIMARY KEY ("organisation_id","import_id")
);

-- Shut until a policy opens it
ALTER TABLE "import_progress" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_progress" FORCE ROW LEVEL SECURITY;
