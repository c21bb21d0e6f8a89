"use server";
import { accountAction, action } from "@/server/action.ts";
import { keepSession } from "@/server/session.ts";
import { editOrganisation } from "./commands/edit-organisation.ts";
import { foundOrganisation } from "./commands/found-organisation.ts";
import { inviteFirstAdmin } from "./commands/invite-first-admin.ts";
import {
  archiveDepartment,
  createDepartment,
  renameDepartment,
  restoreDepartment,
} from "./commands/keep-departments.ts";
import { setUp } from "./commands/set-up.ts";

export const editOrganisationAction = action(editOrganisation);
export const createDepartmentAction = action(createDepartment);
export const renameDepartmentAction = action(renameDepartment);
export const archiveDepartmentAction = action(archiveDepartment);
export const restoreDepartmentAction = action(restoreDepartment);
export const foundOrganisationAction = accountAction(foundOrganisation);
export const inviteFirstAdminAction = accountAction(inviteFirstAdmin);
export const setUpAction = accountAction(setUp, keepSession);
