import { createProject } from "@/features/projects/commands/create-project.ts";
import { listProjects } from "@/features/projects/queries/list-projects.ts";
import { route } from "@/server/route.ts";

export const GET = route(listProjects);
export const POST = route(createProject);
