import "server-only";
import { z } from "zod";
import type { OrganisationKind } from "@/access/roles.ts";
import { mailInvitation } from "@/features/invitations/commands/mail-invitation.ts";
import { writeInvitation } from "@/features/invitations/commands/write-invitation.ts";
import { Refusal } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import type { Locale } from "@/lib/locales.ts";
import type { Actor } from "@/server/actor.ts";
import { runAccount, unsafeActIn } from "@/server/corridor.ts";
import { accountCommandAfter, accountQuery } from "@/server/operation.ts";
import { administersAs, conventionsOf, slugFor } from "../rules.ts";
import { type Founded, founded, newOrganisation } from "../schema.ts";

export type Founding = {
  /** Made by the caller where another row already points at it; else here. */
  organisationId?: string;
  name: string;
  slug?: string;
  kind: OrganisationKind;
  countryCode: string;
  adminEmail: string;
  /** The language of the invitation. */
  locale: Locale;
};

// Not exported: the addresses of all organisations are nobody's to read.
const takenSlugs = accountQuery(
  { whoever: "person", input: z.object({}), output: z.array(z.string()) },
  async (scope) => (await scope.tx.organisation.findMany({ select: { slug: true } })).map(({ slug }) => slug),
);

/**
 * Founds an organisation and writes its first admin's invitation, in one transaction of the new tenant
 * (docs/decisions/003). @returns the invitation's link besides, which nobody has been sent yet
 * @throws Refusal("conflict") when another took the same address in between.
 */
export async function unsafeWriteOrganisation(wish: Founding, actor: Actor) {
  const { name, kind, countryCode, adminEmail: email, locale } = wish;
  const taken = await runAccount(takenSlugs, actor, { address: "", userAgent: "" }, {});
  const slug = slugFor(wish.slug ?? name, new Set(taken));
  const organisationId = wish.organisationId ?? uuidv7();
  return unsafeActIn(organisationId, actor, async (scope) => {
    await scope.tx.organisation.create({
      data: { id: organisationId, slug, kind, name, countryCode, ...conventionsOf(countryCode, locale) },
      select: { id: true },
    });
    scope.audit({
      type: "organisation.founded",
      subjectId: organisationId,
      subjectReference: slug,
      facts: { name, kind, countryCode },
    });
    const role = administersAs(kind);
    const { link } = await writeInvitation(scope, { email, role, departmentId: null, locale });
    return { organisationId, slug, link };
  });
}

/**
 * Founds an organisation and invites its first admin. The caller has made sure that this actor may: the operator, or
 * a network inviting a city that is not here yet. Call it outside any scope, after a commit. The invitation is mailed
 * where mail is set; else its link is in the answer, this once.
 * @throws Refusal("conflict") when another took the same address in between.
 */
export async function unsafeFoundOrganisation(wish: Founding, actor: Actor): Promise<Founded> {
  const { organisationId, slug, link } = await unsafeWriteOrganisation(wish, actor);
  const { name, adminEmail: email, locale } = wish;
  const sent = { mailed: false, link: link as string | null };
  await mailInvitation(sent, { to: email, locale, organisation: name, inviter: actor.name, link });
  return { organisationId, slug, name, email, mailed: sent.mailed, invitationLink: sent.link };
}

/** The operator founds an organisation and invites its first admin. */
export const foundOrganisation = accountCommandAfter(
  { whoever: "operator", input: newOrganisation, output: founded },
  async ({ actor }, input) => {
    if (!actor) throw new Refusal("unauthenticated");
    return unsafeFoundOrganisation(input, actor);
  },
  async (scope, _input, answer) => {
    await scope.recordSignIn("organisation.founded", scope.actor?.userId ?? null, { slug: answer.slug });
    return answer;
  },
);
