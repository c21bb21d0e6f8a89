import "server-only";
import { unsafeFoundOrganisation } from "@/features/organisations/commands/found-organisation.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { isLocale } from "@/lib/locales.ts";
import { command } from "@/server/operation.ts";
import { demandKind } from "../queries/find-tie.ts";
import { type InvitedNewCity, invitedNewCity, newCityInvitation } from "../schema.ts";
import { sendInvitation } from "./send-invitation.ts";

/**
 * Invites a city that is not here yet: the invitation is written in the network, then the city is founded and its first
 * admin invited, in the city's own tenant (docs/decisions/003). Should the founding fail, the invitation points
 * at nothing and shows nowhere; inviting again makes a new one.
 */
export const inviteNewCity = command(
  {
    permission: "network:invite",
    input: newCityInvitation,
    output: invitedNewCity,
    about: "Invites a city that is not here yet: founds it and invites its first admin.",
  },
  async (scope, { name, country, email, level, message }) => {
    demandKind(scope, "network");
    const cityId = uuidv7(scope.now.getTime());
    await sendInvitation(scope, { cityId, cityName: name, level, message, field: "name" });
    const answer: InvitedNewCity = { slug: "", name, email, mailed: false, invitationLink: null };
    const locale = isLocale(scope.actor.locale) ? scope.actor.locale : "fr";
    scope.afterCommit(async () => {
      const founded = await unsafeFoundOrganisation(
        { organisationId: cityId, name, kind: "city", countryCode: country, adminEmail: email, locale },
        scope.actor,
      );
      answer.slug = founded.slug;
      answer.mailed = founded.mailed;
      answer.invitationLink = founded.invitationLink;
    });
    return answer;
  },
);
