import { grantConsent } from "../../src/features/consents/commands/grant-consent.ts";
import { inviteCity } from "../../src/features/consents/commands/invite-city.ts";
import { withdrawConsent } from "../../src/features/consents/commands/withdraw-consent.ts";
import { listConsents } from "../../src/features/consents/queries/list-consents.ts";
import { today as dayIn } from "../../src/lib/dates.ts";
import { run } from "../../src/server/run.ts";
import { founderOf, foundOrganisation, makePerson, standingIn } from "./found.ts";
import { keepApprovals } from "./keep-approvals.ts";
import { keepGroups } from "./keep-groups.ts";
import { keepMeasurements } from "./keep-measurements.ts";
import { type Calendar, keepRecords } from "./keep-records.ts";
import { keepLightMembers } from "./light-members.ts";
import { seededRandom } from "./random.ts";
import { cities, network, type SeedCity } from "./world/cities.ts";
import { demoPassword, people } from "./world/people.ts";
import { words } from "./world/words.ts";

const lightMembers = 40;

/** The logins that the launcher prints. */
export const demoLogins = people.map(({ who, email }) => ({ who, email, password: demoPassword }));

const clerk = (city: SeedCity) => `office@${city.slug}.example`;

/**
 * Fills an empty database with the demonstration world: one network, twelve fictional cities with three years of
 * records that tell a story, and some forty light members. The same world every time, but for its dates, which end today.
 */
export async function seedDemoWorld(): Promise<void> {
  const today = dayIn("UTC", new Date());
  const year = Number(today.slice(0, 4));
  const calendar: Calendar = { today, years: [year - 2, year - 1, year] };
  const ids = new Map<string, string>();
  for (const person of people) ids.set(person.email, await makePerson(person));
  const operator = people.find((person) => person.operator);
  const founder = await founderOf(operator?.email ?? "");
  const membersOf = (slug: string) =>
    people.flatMap((person) =>
      person.roles
        .filter((role) => role.organisation === slug)
        .map((role) => ({
          userId: ids.get(person.email) ?? "",
          role: role.role,
          department: role.department,
          approver: role.approver,
        })),
    );
  const networkId = await foundOrganisation(
    { ...network, kind: "network" },
    membersOf(network.slug),
    founder,
    [],
  );
  for (const city of cities) {
    const clerkId = await makePerson({
      email: clerk(city),
      name: `Oficina ${city.name} (demo)`,
      locale: city.language,
    });
    await foundOrganisation(
      { ...city, kind: "city" },
      [...membersOf(city.slug), { userId: clerkId, role: "admin" }],
      founder,
      calendar.years,
    );
    await keepCity(city, calendar);
  }
  await keepApprovals(calendar);
  const keeper = {
    email: "miembros@red-meridiana.example",
    name: "Secretaría de miembros (demo)",
    locale: "es" as const,
  };
  await keepLightMembers(lightMembers, {
    networkId,
    founder,
    keeper: { id: await makePerson(keeper), email: keeper.email },
    years: calendar.years,
  });
  await keepGroups(await standingIn("coordinacion@red-meridiana.example", network.slug));
}

/** One city's three years: records, measurements, scores, and its answer to the network. */
async function keepCity(city: SeedCity, calendar: Calendar): Promise<void> {
  const by = await standingIn(clerk(city), city.slug);
  const random = seededRandom(city.slug);
  await keepRecords(city, by, random, calendar);
  await keepMeasurements(city, by, random, calendar.years, words[city.language].source);
  const coordinator = await standingIn("coordinacion@red-meridiana.example", network.slug);
  const level = city.consent === "revoked" || city.consent === null ? "indicators" : city.consent;
  await run(inviteCity, coordinator, { city: city.slug, level });
  if (city.consent === null) return;
  await run(grantConsent, by, { network: network.slug, level });
  if (city.consent === "revoked") {
    const [answer] = await run(listConsents, by, {});
    await run(withdrawConsent, by, { network: network.slug, seen: answer?.seen ?? null });
  }
}
