import { restoreProject } from "@/features/projects/commands/archive-project.ts";
import { route } from "@/server/route.ts";

export const POST = route(restoreProject);
