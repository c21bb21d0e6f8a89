import { comparisonSheet } from "@/features/comparisons/present.ts";
import { compareMembers } from "@/features/comparisons/queries/compare-members.ts";
import { download } from "@/server/download.ts";

export const GET = download(compareMembers, "comparisons", comparisonSheet);
