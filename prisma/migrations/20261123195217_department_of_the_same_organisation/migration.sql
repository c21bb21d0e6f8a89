-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_organisation_id_department_id_fkey" FOREIGN KEY ("organisation_id", "department_id") REFERENCES "department"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organisation_id_department_id_fkey" FOREIGN KEY ("organisation_id", "department_id") REFERENCES "department"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_department_id_fkey" FOREIGN KEY ("organisation_id", "department_id") REFERENCES "department"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_department_id_fkey" FOREIGN KEY ("organisation_id", "department_id") REFERENCES "department"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mission" ADD CONSTRAINT "mission_organisation_id_department_id_fkey" FOREIGN KEY ("organisation_id", "department_id") REFERENCES "department"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "network_membership" ADD CONSTRAINT "network_membership_organisation_id_department_id_fkey" FOREIGN KEY ("organisation_id", "department_id") REFERENCES "department"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_organisation_id_department_id_fkey" FOREIGN KEY ("organisation_id", "department_id") REFERENCES "department"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_organisation_id_department_id_fkey" FOREIGN KEY ("organisation_id", "department_id") REFERENCES "department"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
