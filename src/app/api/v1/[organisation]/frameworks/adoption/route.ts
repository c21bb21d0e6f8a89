import { adoptFramework } from "@/features/scorecards/commands/adopt-framework.ts";
import { route } from "@/server/route.ts";

export const PUT = route(adoptFramework);
