-- AlterTable
ALTER TABLE "partner" ADD COLUMN     "import_id" UUID;

-- CreateTable
CREATE TABLE "import_file" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "sheets" BYTEA NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("organisation_id","import_id")
);

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_organisation_id_import_id_fkey" FOREIGN KEY ("organisation_id", "import_id") REFERENCES "import"("organisation_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- Shut until a policy opens it
ALTER TABLE "import_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_file" FORCE ROW LEVEL SECURITY;
