import "server-only";
import { z } from "zod";
import { command } from "@/server/operation.ts";
import { findTie } from "../queries/find-tie.ts";
import { statusOf } from "../rules.ts";
import { consentEnd } from "../schema.ts";
import { closeOpenAnswer } from "./close-open-answer.ts";

/** Takes back what a network could read; its next request sees nothing. */
export const withdrawConsent = command(
  {
    permission: "consent:give",
    input: consentEnd,
    output: z.object({ withdrawn: z.boolean() }),
    about: "Takes back what a network could read of this city; its next request sees nothing.",
  },
  async (scope, { network, seen }) => {
    const tie = await findTie(scope, network);
    if (statusOf(tie.invitation, tie.latest) !== "granted" || !tie.open) {
      scope.unchanged();
      return { withdrawn: false };
    }
    await closeOpenAnswer(scope, tie, seen);
    scope.audit({
      type: "consent.withdrawn",
      subjectId: tie.open.id,
      subjectReference: tie.networkName,
      changes: { level: [tie.open.level, null] },
      facts: { networkId: tie.networkId },
    });
    return { withdrawn: true };
  },
);
