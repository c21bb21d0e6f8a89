import { createAgreement } from "../../src/features/agreements/commands/create-agreement.ts";
import { createEvent } from "../../src/features/events/commands/create-event.ts";
import { recordIntervention } from "../../src/features/events/commands/record-intervention.ts";
import { createMission } from "../../src/features/missions/commands/create-mission.ts";
import { approveMission, askApproval } from "../../src/features/missions/commands/decide-mission.ts";
import { reportMission } from "../../src/features/missions/commands/report-mission.ts";
import { createNetwork } from "../../src/features/networks/commands/create-network.ts";
import { createPartner } from "../../src/features/partners/commands.ts";
import { writePlaceChoice } from "../../src/features/partners/schema.ts";
import { createProject } from "../../src/features/projects/commands/create-project.ts";
import { addDays } from "../../src/lib/dates.ts";
import type { Standing } from "../../src/server/actor.ts";
import { placeNamed } from "../../src/server/gazetteer.ts";
import { run } from "../../src/server/run.ts";
import type { Random } from "./random.ts";
import type { SeedCity } from "./world/cities.ts";
import { localActors, partnerCities, positions } from "./world/partners.ts";
import { words } from "./world/words.ts";

type Kept = { agreements: string[]; active: string[]; partners: string[]; local: string[] };

/** The calendar of the world: its last day is the day it is made. */
export type Calendar = { today: string; years: readonly number[] };

const kinds = ["twinning", "cooperation-agreement", "memorandum", "technical-agreement", "charter"] as const;

/** Lets a city's office keep three years of records, through the same operations as on screen. */
export async function keepRecords(
  city: SeedCity,
  by: Standing,
  random: Random,
  calendar: Calendar,
): Promise<void> {
  const kept = await keepAgreements(city, by, random, calendar);
  await keepNetworks(city, by, random, calendar);
  await keepEvents(city, by, random, calendar, kept);
  await keepMissions(city, by, random, calendar, kept);
  await keepProjects(city, by, random, calendar, kept);
}

async function keepAgreements(
  city: SeedCity,
  by: Standing,
  random: Random,
  { today, years }: Calendar,
): Promise<Kept> {
  const text = words[city.language];
  const kept: Kept = { agreements: [], active: [], partners: [], local: [] };
  const places = random.shuffle(partnerCities.filter(([, country]) => country !== city.country));
  const last = years.at(-1) ?? 2026;
  for (let index = 0; index < city.agreements; index++) {
    const [name, country] = places[index % places.length] ?? ["", ""];
    const again = index >= places.length;
    const theme = random.pick(text.agreements);
    const same = city.story?.sameText !== undefined && index < city.agreements * 0.85;
    const planned = !same && random.chance(city.planned);
    const year = same ? random.between(1968, 2012) : random.between(last - 24, last - 1);
    const known = random.chance(0.8);
    const signedOn = !known
      ? undefined
      : random.chance(0.6)
        ? day(random, year)
        : random.chance(0.5)
          ? day(random, year).slice(0, 7)
          : String(year);
    // A few end soon, some ended, most go on.
    const fate = random.next();
    const endsOn =
      fate < 0.1
        ? addDays(today, random.between(12, 85))
        : fate < 0.2
          ? day(random, last - random.between(1, 6))
          : fate < 0.5
            ? day(random, last + random.between(1, 4))
            : undefined;
    const over = endsOn !== undefined && endsOn < today;
    const answer = await run(createAgreement, by, {
      partners: [writePlaceChoice(placeOf(name, country))],
      kind: same ? "twinning" : random.pick(kinds),
      ...(again ? { title: `${theme.purpose.replace(/\.$/, "")} – ${name}` } : {}),
      status: over
        ? "expired"
        : random.chance(0.04)
          ? "suspended"
          : random.chance(0.05)
            ? "draft"
            : "in-force",
      domain: same ? undefined : theme.domain,
      purpose: same ? city.story?.sameText : theme.purpose,
      measurableObjective: planned ? theme.objective.replace("{year}", String(last + 1)) : undefined,
      workPlan: planned ? theme.plan : undefined,
      signedOn: signedOn && (!endsOn || signedOn < endsOn) ? signedOn : undefined,
      endsOn,
      reviewOn: planned && random.chance(0.4) ? addDays(today, random.between(-40, 160)) : undefined,
      notes: index === 0 ? city.story?.newMandate : undefined,
    });
    kept.agreements.push(answer.id);
    if (random.chance(city.alive)) kept.active.push(answer.id);
  }
  for (const [name, kind] of localActors[city.language]) {
    const { id } = await run(createPartner, by, { name, kind, scope: "local", countryCode: city.country });
    kept.local.push(id);
  }
  return kept;
}

async function keepNetworks(
  city: SeedCity,
  by: Standing,
  random: Random,
  { years }: Calendar,
): Promise<void> {
  const first = years[0] ?? 2024;
  for (const [name, seat] of words[city.language].networks) {
    if (city.standing.political === null && random.chance(0.7)) continue;
    const seated = random.chance(city.standing.political ?? 0);
    await run(createNetwork, by, {
      name,
      since: String(random.between(2004, first)),
      feeAmount: String(random.between(4, 60) * 250),
      feeCurrency: "EUR",
      seats: seated ? [{ role: seat, startsOn: `${first}-03`, holder: "" }] : [],
    });
  }
}

async function keepEvents(
  city: SeedCity,
  by: Standing,
  random: Random,
  { today, years }: Calendar,
  kept: Kept,
): Promise<void> {
  const text = words[city.language];
  for (let index = 0; index < city.events; index++) {
    const year = years[index % years.length] ?? 2026;
    const hosted = random.chance(0.4);
    const [title, kind] = random.pick(hosted ? text.hosted : text.attended);
    const startsOn = within(day(random, year), today, index === 0 ? 20 : -3);
    const [place, country] = random.pick(partnerCities);
    const event = await run(createEvent, by, {
      title: `${title} ${startsOn.slice(0, 4)}`,
      role: hosted ? "hosted" : "attended",
      kind,
      where: hosted ? [] : [writePlaceChoice(placeOf(place, country))],
      ...(hosted ? { place: city.name, countryCode: city.country } : {}),
      startsOn,
      endsOn: addDays(startsOn, random.between(0, 3)),
      countriesCount: random.between(hosted ? 2 : 6, hosted ? 14 : 60),
      participantsCount: random.between(4, 90) * 10,
      agreements: random.chance(0.5) && kept.active.length > 0 ? [random.pick(kept.active)] : [],
    });
    const speaks = startsOn <= today && random.chance(0.25 + (city.standing.political ?? 0) * 0.6);
    if (!speaks) continue;
    const [heading, sort] = random.pick(text.interventions);
    await run(recordIntervention, by, {
      reference: event.reference,
      version: event.version,
      kind: sort,
      title: heading,
      heldOn: startsOn,
    });
  }
}

async function keepMissions(
  city: SeedCity,
  by: Standing,
  random: Random,
  { today, years }: Calendar,
  kept: Kept,
): Promise<void> {
  const text = words[city.language];
  for (let index = 0; index < city.missions; index++) {
    const year = years[index % years.length] ?? 2026;
    const plan = random.pick(text.missions);
    const startsOn = within(day(random, year), today, index === 0 ? 24 : index === 1 ? -12 : -45);
    const endsOn = addDays(startsOn, random.between(2, 7));
    const [place, country] = random.pick(partnerCities);
    const ahead = endsOn >= today;
    const order = await run(createMission, by, {
      direction: random.chance(0.75) ? "out" : "in",
      where: [writePlaceChoice(placeOf(place, country))],
      title: `${plan.title}, ${place}`,
      startsOn,
      endsOn,
      justification: ahead || random.chance(city.accountable) ? plan.why : undefined,
      expectedResult: plan.result,
      travellerCount: random.between(1, 5),
      costAmount: String(random.between(8, 70) * 100),
      costCurrency: "EUR",
      agreements: kept.active.length > 0 && random.chance(0.8) ? [random.pick(kept.active)] : [],
    });
    const asked = await run(askApproval, by, { reference: order.reference, version: order.version });
    if (ahead) continue;
    const approved = await run(approveMission, by, { reference: order.reference, version: asked.version });
    if (index === 1 || !random.chance(city.accountable + 0.1)) continue;
    const reportedOn = within(
      addDays(endsOn, random.chance(city.accountable) ? random.between(3, 28) : random.between(35, 70)),
      today,
      0,
    );
    await run(reportMission, by, {
      reference: order.reference,
      version: approved.version,
      report: plan.report,
      reportedOn,
    });
  }
}

async function keepProjects(
  city: SeedCity,
  by: Standing,
  random: Random,
  { years }: Calendar,
  kept: Kept,
): Promise<void> {
  const text = words[city.language];
  const [first = 2024, last = 2026] = [years[0], years.at(-1)];
  for (let index = 0; index < city.projects; index++) {
    const plan = text.projects[index % text.projects.length];
    if (!plan) continue;
    const start = random.between(first - 1, last);
    const end = Math.min(last + 2, start + random.between(1, 3));
    const running = years.filter((year) => year >= start && year <= end);
    await run(createProject, by, {
      title: index < text.projects.length ? plan.title : `${plan.title} II`,
      summary:
        city.story?.disparity && index === 0 ? `${plan.summary} ${city.story.disparity}` : plan.summary,
      phase: end < last ? "closed" : random.chance(0.15) ? "design" : "implementation",
      domain: plan.domain,
      origin: random.pick(["city", "residents", "association", "partner"]),
      startsOn: `${start}-0${random.between(1, 9)}`,
      endsOn: `${end}-12-31`,
      budgetAmount: String(random.between(5, 120) * 2_500),
      budgetCurrency: "EUR",
      partners: random.chance(0.35 + (city.standing.political ?? 0.3) * 0.6)
        ? [{ partner: random.pick(kept.local), role: "implementer" }]
        : [],
      agreements: kept.active.length > 0 ? [random.pick(kept.active)] : [],
      beneficiaries: running.map((year) => ({
        year,
        people: Math.round(
          city.inhabitants * (0.0004 + random.next() * 0.002) * (0.4 + (city.standing.territorial ?? 0.3)),
        ),
        source: text.source,
      })),
    });
  }
}

/** A day of a year. */
function day(random: Random, year: number): string {
  const [month, date] = [random.between(1, 12), random.between(1, 28)];
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** A day no later than so many days from today (before it, where negative). */
function within(date: string, today: string, days: number): string {
  const limit = addDays(today, days);
  return days > 0 || date > limit ? limit : date;
}

/** Where a partner lies, under the name the demonstration world gives it. */
function placeOf(name: string, countryCode: string) {
  const at = placeNamed(name, countryCode) ?? positions[name];
  if (!at) throw new Error(`the gazetteer does not know ${name}`);
  return { name, countryCode, latitude: at.latitude, longitude: at.longitude };
}
