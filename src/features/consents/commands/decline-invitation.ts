import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { command } from "@/server/operation.ts";
import { findTie } from "../queries/find-tie.ts";
import { statusOf } from "../rules.ts";
import { consentEnd } from "../schema.ts";
import { closeOpenAnswer } from "./close-open-answer.ts";

/** Tells a network no. What was never given cannot be read; the network sees that the city declined. */
export const declineInvitation = command(
  {
    permission: "consent:give",
    input: consentEnd,
    output: z.object({ declined: z.boolean() }),
    about: "Declines a network's invitation.",
  },
  async (scope, { network, seen }) => {
    const tie = await findTie(scope, network);
    const status = statusOf(tie.invitation, tie.latest);
    if (status === "declined") {
      scope.unchanged();
      return { declined: true };
    }
    if (status !== "invited") throw new Refusal("conflict");
    await closeOpenAnswer(scope, tie, seen);
    const id = uuidv7(scope.now.getTime());
    await scope.tx.consent.create({
      data: {
        organisationId: scope.organisationId,
        id,
        networkId: tie.networkId,
        invitationId: tie.invitation?.id ?? null,
        level: "nothing",
        declinedAt: scope.now,
        createdAt: scope.now,
      },
    });
    scope.audit({
      type: "consent.declined",
      subjectId: id,
      subjectReference: tie.networkName,
      facts: { networkId: tie.networkId },
    });
    return { declined: true };
  },
);
