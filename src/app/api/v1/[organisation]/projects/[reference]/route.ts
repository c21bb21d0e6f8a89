import { editProject } from "@/features/projects/commands/edit-project.ts";
import { getProject } from "@/features/projects/queries/get-project.ts";
import { route } from "@/server/route.ts";

export const GET = route(getProject);
export const PUT = route(editProject);
