import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { command } from "@/server/operation.ts";
import { pointed, written } from "@/server/records.ts";
import type { CommandScope } from "@/server/scope.ts";
import { type ApprovalStep, nextApproval } from "../rules.ts";
import { type MissionApproval, missionDecision } from "../schema.ts";
import { changeMission, storedMission } from "./change-mission.ts";

/** Asks for a mission's approval. @throws Refusal("conflict") when it was asked for or given already. */
export const askApproval = command(
  { permission: "mission:edit", input: pointed, output: written, about: "Asks for a mission's approval" },
  (scope, input) => step(scope, input, "ask"),
);

/** Approves a mission in the decider's name. @throws Refusal("conflict") when nobody asked, or it was decided already. */
export const approveMission = command(
  { permission: "mission:approve", input: pointed, output: written, about: "Approves a mission" },
  (scope, input) => step(scope, input, "approve"),
);

/** Sends a mission back to be put right, with the reason. @throws Refusal("conflict") as for an approval. */
export const returnMission = command(
  {
    permission: "mission:approve",
    input: missionDecision,
    output: written,
    about: "Returns a mission to be put right, with the reason",
  },
  (scope, input) => step(scope, input, "return"),
);

/** Refuses a mission with the reason; it leaves the scores. @throws Refusal("conflict") as for an approval. */
export const refuseMission = command(
  {
    permission: "mission:approve",
    input: missionDecision,
    output: written,
    about: "Refuses a mission, with the reason",
  },
  (scope, input) => step(scope, input, "refuse"),
);

const events = {
  ask: "mission.submitted",
  approve: "mission.approved",
  return: "mission.returned",
  refuse: "mission.refused",
} as const;

async function step(
  scope: CommandScope,
  { reference, version, reason = null }: { reference: string; version: number; reason?: string | null },
  taken: ApprovalStep,
) {
  const stored = await storedMission(scope, taken === "ask" ? "mission:edit" : "mission:approve", reference);
  const approval = nextApproval(stored.approval as MissionApproval, taken);
  if (!approval) throw new Refusal("conflict");
  const decided = taken === "ask" ? { at: null, by: null } : { at: scope.now, by: scope.actor.userId };
  return changeMission(scope, stored, {
    version,
    type: events[taken],
    wanted: { approval, decisionReason: reason },
    data: { approval, decisionReason: reason, decidedAt: decided.at, decidedById: decided.by },
  });
}
