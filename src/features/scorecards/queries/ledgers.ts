import "server-only";
import type { RecordMetric } from "@/features/frameworks/rules.ts";
import { agreementsActiveShare } from "./agreements-active-share.ts";
import { agreementsWithObjectivesShare } from "./agreements-with-objectives-share.ts";
import { eventsContributions } from "./events-contributions.ts";
import { eventsHosted } from "./events-hosted.ts";
import type { Ledger } from "./ledger.ts";
import { missionsJustifiedAndReportedShare } from "./missions-justified-and-reported-share.ts";
import { networksLeadershipRoles } from "./networks-leadership-roles.ts";
import { projectsBeneficiaries } from "./projects-beneficiaries.ts";
import { projectsTerritorialActorShare } from "./projects-territorial-actor-share.ts";

/** The ledger of every metric that records give. */
export const ledgers: Record<RecordMetric, Ledger> = {
  "missions.justified_and_reported_share": missionsJustifiedAndReportedShare,
  "agreements.with_objectives_share": agreementsWithObjectivesShare,
  "agreements.active_share": agreementsActiveShare,
  "networks.leadership_roles": networksLeadershipRoles,
  "events.contributions": eventsContributions,
  "projects.territorial_actor_share": projectsTerritorialActorShare,
  "events.hosted": eventsHosted,
  "projects.beneficiaries": projectsBeneficiaries,
};

/** The kinds of input a score can depend on; a command names those it touched. */
export type ScoreFamily =
  | "agreements"
  | "projects"
  | "networks"
  | "events"
  | "missions"
  | "measurements"
  | "organisation"
  | "adoption";

const touchedBy: Record<ScoreFamily, readonly RecordMetric[]> = {
  agreements: ["agreements.with_objectives_share", "agreements.active_share"],
  projects: ["agreements.active_share", "projects.territorial_actor_share", "projects.beneficiaries"],
  networks: ["networks.leadership_roles"],
  events: ["agreements.active_share", "events.contributions", "events.hosted"],
  missions: ["agreements.active_share", "missions.justified_and_reported_share"],
  measurements: [],
  organisation: [],
  adoption: Object.keys(ledgers) as RecordMetric[],
};

/** The ledgers to count anew when records of these families changed. */
export function ledgersOf(families: readonly ScoreFamily[]): Ledger[] {
  return [...new Set(families.flatMap((family) => touchedBy[family]))].map((metric) => ledgers[metric]);
}
