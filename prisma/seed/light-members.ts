import { agreementIdentity, agreementSearchText, proposeTitle } from "../../src/features/agreements/rules.ts";
import { partnerSearchText } from "../../src/features/partners/rules.ts";
import { uuidv7 } from "../../src/lib/ids.ts";
import { fold, slugify } from "../../src/lib/text.ts";
import type { Actor } from "../../src/server/actor.ts";
import { unsafeActIn } from "../../src/server/corridor.ts";
import { takeReferences } from "../../src/server/references.ts";
import { foundOrganisation, standingIn } from "./found.ts";
import { adoptDefault, valuesFor } from "./keep-measurements.ts";
import { type Random, seededRandom } from "./random.ts";
import { partnerCities } from "./world/partners.ts";

const beginnings = ["San", "Villa", "Puerto", "Campo", "Santa", "Cerro", "Nova", "Bela", "Vila", "Monte"];
const endings = [
  "Alegre",
  "Serena",
  "del Roble",
  "Amaya",
  "de las Flores",
  "Verde",
  "Real",
  "Aurora",
  "do Norte",
  "Lindera",
];
const countries = [
  ["UY", "es-UY", "UYU", "America/Montevideo", "es"],
  ["AR", "es-AR", "ARS", "America/Argentina/Buenos_Aires", "es"],
  ["BR", "pt-BR", "BRL", "America/Sao_Paulo", "pt"],
  ["CO", "es-CO", "COP", "America/Bogota", "es"],
  ["EC", "es-EC", "USD", "America/Guayaquil", "es"],
  ["MX", "es-MX", "MXN", "America/Mexico_City", "es"],
  ["ES", "es-ES", "EUR", "Europe/Madrid", "es"],
  ["FR", "fr-FR", "EUR", "Europe/Paris", "fr"],
] as const;
const sizes = [12_000, 28_000, 61_000, 120_000, 180_000, 260_000, 430_000, 760_000, 1_600_000];

type World = {
  networkId: string;
  founder: Actor;
  keeper: { id: string; email: string };
  years: readonly number[];
};

/** Forty members with agreements and scores only, so that peers and comparison have something to show. */
export async function keepLightMembers(count: number, world: World): Promise<void> {
  for (let index = 0; index < count; index++) {
    const random = seededRandom(`light ${index}`);
    const name = `${beginnings[index % 10]} ${endings[(index * 7 + Math.floor(index / 10)) % 10]}`;
    const [country, formatLocale, currency, timeZone, language] =
      countries[index % countries.length] ?? countries[0];
    const inhabitants = Math.round((sizes[index % sizes.length] ?? 50_000) * (0.8 + random.next() * 0.5));
    const slug = slugify(`${name} ${index + 1}`);
    const facts = {
      slug,
      name,
      kind: "city",
      country,
      language,
      currency,
      formatLocale,
      timeZone,
      inhabitants,
    } as const;
    const id = await foundOrganisation(
      facts,
      [{ userId: world.keeper.id, role: "admin" }],
      world.founder,
      world.years,
    );
    await unsafeActIn(id, world.founder, async (scope) => {
      await keepLightRecords(scope, { ...facts, id }, random, world);
      scope.audit({ type: "consent.granted", subjectId: id, facts: { demonstration: true } });
    });
    await adoptDefault(await standingIn(world.keeper.email, slug), world.years);
  }
}

type Scope = Parameters<Parameters<typeof unsafeActIn>[2]>[0];

async function keepLightRecords(
  scope: Scope,
  city: { id: string; name: string; inhabitants: number },
  random: Random,
  { networkId, years }: World,
): Promise<void> {
  const { tx, organisationId } = scope;
  const last = years.at(-1) ?? 2026;
  const places = random.shuffle(partnerCities).slice(0, random.between(4, 18));
  const planned = random.next();
  const [partners, agreements] = [
    await takeReferences(scope, "PAR", last, places.length),
    await takeReferences(scope, "AGR", last - 3, places.length),
  ];
  const rows = places.map(([name, country], index) => ({
    partner: {
      organisationId,
      id: uuidv7(),
      reference: partners[index] ?? "",
      name,
      countryCode: country,
      searchText: partnerSearchText({ reference: partners[index] ?? "", name }),
    },
    agreement: agreementOf(
      organisationId,
      agreements[index] ?? "",
      name,
      city.name,
      last,
      random.chance(planned),
    ),
  }));
  await tx.partner.createMany({ data: rows.map(({ partner }) => partner) });
  await tx.agreement.createMany({ data: rows.map(({ agreement }) => agreement) });
  await tx.agreementPartner.createMany({
    data: rows.map(({ partner, agreement }) => ({
      organisationId,
      agreementId: agreement.id,
      partnerId: partner.id,
    })),
  });
  await keepLightEvents(
    scope,
    rows.map(({ agreement }) => agreement.id),
    random,
    years,
  );
  await keepLightProjects(scope, random, years);
  await tx.networkMembership.create({
    data: { ...membership(organisationId), seats: undefined },
    select: { id: true },
  });
  const standing = {
    institutional: 0.2 + random.next() * 0.6,
    political: random.chance(0.1) ? null : 0.2 + random.next() * 0.6,
    territorial: random.chance(0.12) ? null : 0.2 + random.next() * 0.6,
  };
  await tx.measurement.createMany({
    data: valuesFor(standing, city.inhabitants, years, random).map(({ indicator, ...value }) => ({
      ...value,
      organisationId,
      id: uuidv7(),
      frameworkKey: "three-dimensions",
      indicatorCode: indicator,
      source: "Demonstration world",
    })),
  });
  await tx.consent.create({
    data: {
      organisationId,
      id: uuidv7(),
      networkId,
      level: random.pick(["scores", "scores", "indicators", "agreements"]),
      grantedAt: scope.now,
    },
    select: { id: true },
  });
}

function agreementOf(
  organisationId: string,
  reference: string,
  partner: string,
  city: string,
  last: number,
  planned: boolean,
) {
  const facts = {
    kind: "cooperation-agreement" as const,
    title: proposeTitle("Convenio", city, [partner]),
    signedOn: String(last - 3),
  };
  const texts = { ...facts, partners: [partner], externalKey: null, purpose: null };
  return {
    ...facts,
    organisationId,
    id: uuidv7(),
    reference,
    status: "in-force",
    measurableObjective: planned ? "Demonstration objective" : null,
    workPlan: planned ? "Demonstration plan" : null,
    identity: agreementIdentity(texts),
    searchText: agreementSearchText({ ...texts, reference }),
  };
}

async function keepLightEvents(
  scope: Scope,
  agreementIds: readonly string[],
  random: Random,
  years: readonly number[],
): Promise<void> {
  const { tx, organisationId } = scope;
  for (const year of years) {
    const count = random.between(1, 5);
    const references = await takeReferences(scope, "EVT", year, count);
    const events = references.map((reference) => ({
      organisationId,
      id: uuidv7(),
      reference,
      title: `Encuentro ${reference}`,
      role: random.chance(0.4) ? "hosted" : "attended",
      kind: "network",
      startsOn: `${year}-0${random.between(1, 9)}-15`,
      endsOn: `${year}-09-20`,
      countriesCount: random.between(2, 20),
      searchText: fold(`encuentro ${reference}`),
    }));
    await tx.event.createMany({ data: events });
    await tx.intervention.createMany({
      data: events
        .filter(() => random.chance(0.6))
        .map((event) => ({
          organisationId,
          id: uuidv7(),
          eventId: event.id,
          kind: "presentation",
          title: "Presentación",
          heldOn: event.startsOn,
        })),
    });
    await tx.eventAgreement.createMany({
      data: events.map((event) => ({
        organisationId,
        eventId: event.id,
        agreementId: random.pick(agreementIds),
      })),
    });
  }
}

async function keepLightProjects(scope: Scope, random: Random, years: readonly number[]): Promise<void> {
  const { tx, organisationId } = scope;
  const [first = 2024, last = 2026] = [years[0], years.at(-1)];
  const [actor = ""] = await takeReferences(scope, "PAR", first, 1);
  const partner = {
    organisationId,
    id: uuidv7(),
    reference: actor,
    name: "Universidad local",
    kind: "university",
    scope: "local",
  };
  await tx.partner.create({
    data: { ...partner, searchText: partnerSearchText(partner) },
    select: { id: true },
  });
  const references = await takeReferences(scope, "PRJ", first, random.between(2, 6));
  const projects = references.map((reference) => ({
    organisationId,
    id: uuidv7(),
    reference,
    title: `Proyecto ${reference}`,
    phase: "implementation",
    startsOn: String(first),
    endsOn: String(last + 1),
    searchText: fold(`proyecto ${reference}`),
  }));
  await tx.project.createMany({ data: projects });
  await tx.projectPartner.createMany({
    data: projects
      .filter(() => random.chance(0.5))
      .map((project) => ({
        organisationId,
        projectId: project.id,
        partnerId: partner.id,
        role: "implementer",
      })),
  });
  await tx.projectBeneficiaries.createMany({
    data: projects.flatMap((project) =>
      years.map((year) => ({ organisationId, projectId: project.id, year, people: random.between(20, 900) })),
    ),
  });
}

function membership(organisationId: string) {
  return {
    organisationId,
    id: uuidv7(),
    reference: "NET-2020-0001",
    name: "Red Meridiana",
    since: "2020",
    searchText: "net 2020 0001 red meridiana",
  };
}
