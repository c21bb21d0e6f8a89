import { listDepartments } from "@/features/organisations/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(listDepartments);
