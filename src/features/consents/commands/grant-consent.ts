import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { command } from "@/server/operation.ts";
import { findTie } from "../queries/find-tie.ts";
import { mayAnswer, statusOf } from "../rules.ts";
import { consentGrant, consentLevel } from "../schema.ts";
import { closeOpenAnswer } from "./close-open-answer.ts";

/** Lets a network read the acting city at a level, in place of whatever it could read before. */
export const grantConsent = command(
  {
    permission: "consent:give",
    input: consentGrant,
    output: z.object({ level: consentLevel }),
    about:
      "Lets a network read this city at a level: nothing, scores, indicators or agreements, each including those before.",
  },
  async (scope, { network, level, seen }) => {
    const tie = await findTie(scope, network);
    if (!mayAnswer(tie.invitation, tie.latest)) throw new Refusal("conflict");
    const before = statusOf(tie.invitation, tie.latest) === "granted" ? (tie.open?.level ?? null) : null;
    if (before === level && tie.open?.id === seen) {
      scope.unchanged();
      return { level };
    }
    await closeOpenAnswer(scope, tie, seen);
    const id = uuidv7(scope.now.getTime());
    await scope.tx.consent.create({
      data: {
        organisationId: scope.organisationId,
        id,
        networkId: tie.networkId,
        invitationId: tie.invitation?.id ?? null,
        level,
        grantedAt: scope.now,
        grantedById: scope.actor.userId,
        createdAt: scope.now,
      },
    });
    scope.audit({
      type: "consent.granted",
      subjectId: id,
      subjectReference: tie.networkName,
      changes: { level: [before, level] },
      facts: { networkId: tie.networkId },
    });
    return { level };
  },
);
