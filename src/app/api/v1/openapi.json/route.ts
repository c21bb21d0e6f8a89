import { document } from "@/server/openapi.ts";
import { addresses } from "../addresses.ts";

export const GET = document(addresses);
