import { projectSheet } from "@/features/projects/present.ts";
import { listProjects } from "@/features/projects/queries/list-projects.ts";
import { download } from "@/server/download.ts";

export const GET = download(listProjects, "projects", projectSheet);
