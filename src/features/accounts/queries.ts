import "server-only";
import { z } from "zod";
import { isLocale } from "@/lib/locales.ts";
import { idleHours } from "@/server/last-use.ts";
import { mailIsSet } from "@/server/mail.ts";
import { accountQuery } from "@/server/operation.ts";
import { openLink } from "./commands/issue-link.ts";
import { account, openedLink } from "./schema.ts";

/** What a person sees of the own account: who one is, and where one is signed in. */
export const getAccount = accountQuery(
  { whoever: "person", input: z.object({}), output: account },
  async (scope) => {
    const me = scope.actor;
    const sessions = await scope.tx.session.findMany({
      where: {
        userId: me?.userId ?? "",
        endedAt: null,
        expiresAt: { gt: scope.now },
        lastSeenAt: { gt: new Date(scope.now.getTime() - idleHours * 3_600_000) },
      },
      orderBy: { lastSeenAt: "desc" },
      select: { id: true, userAgent: true, address: true, createdAt: true, lastSeenAt: true },
    });
    return {
      name: me?.name ?? "",
      email: me?.email ?? "",
      locale: isLocale(me?.locale) ? me.locale : "fr",
      operator: me?.operator ?? false,
      sessions: sessions.map((session) => ({ ...session, current: session.id === me?.sessionId })),
    };
  },
);

/** How a door stands for a visitor: whether somebody is signed in already, and whether mail can be sent. */
export const getDoor = accountQuery(
  {
    whoever: "anyone",
    input: z.object({}),
    output: z.object({ signedInAs: z.string().nullable(), mail: z.boolean() }),
  },
  async (scope) => ({
    signedInAs: scope.actor?.email ?? null,
    mail: mailIsSet(),
  }),
);

/** Whether a one-time link still opens. Looking does not spend it: mail scanners look too. */
export const findLink = accountQuery(
  {
    whoever: "anyone",
    input: openedLink.extend({ purpose: z.enum(["password-reset", "first-run"]) }),
    output: z.object({ open: z.boolean() }),
  },
  async (scope, { token, purpose }) => ({ open: (await openLink(scope, purpose, token)) !== undefined }),
);
