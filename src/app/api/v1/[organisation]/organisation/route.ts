import { editOrganisation } from "@/features/organisations/commands/edit-organisation.ts";
import { getOrganisation } from "@/features/organisations/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(getOrganisation);
export const PUT = route(editOrganisation);
