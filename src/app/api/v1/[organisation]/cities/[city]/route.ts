import { getSharedCity } from "@/features/consents/queries/get-shared-city.ts";
import { route } from "@/server/route.ts";

export const GET = route(getSharedCity);
