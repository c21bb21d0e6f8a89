"use server";
import { action } from "@/server/action.ts";
import { archiveProject, restoreProject } from "./commands/archive-project.ts";
import { createProject } from "./commands/create-project.ts";
import { editProject } from "./commands/edit-project.ts";

export const createProjectAction = action(createProject);
export const editProjectAction = action(editProject);
export const archiveProjectAction = action(archiveProject);
export const restoreProjectAction = action(restoreProject);
