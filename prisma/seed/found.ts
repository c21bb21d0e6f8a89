import { uuidv7 } from "../../src/lib/ids.ts";
import { type Actor, findStanding, type Standing } from "../../src/server/actor.ts";
import { unsafeActIn } from "../../src/server/corridor.ts";
import { unsafeClient } from "../../src/server/database.ts";
import { hashPassword } from "../../src/server/passwords.ts";
import { demoPassword, type SeedPerson } from "./world/people.ts";

/** What an organisation of the demonstration world is founded with. */
export type SeedOrganisation = {
  slug: string;
  name: string;
  kind: "city" | "network";
  country: string;
  language: string;
  currency: string;
  formatLocale: string;
  timeZone: string;
  tier?: string;
  latitude?: number;
  longitude?: number;
  /** Inhabitants of the newest year; earlier years follow a slow growth. */
  inhabitants?: number;
};

/** What the demonstration world names as the source of its figures. */
const invented: Record<string, string> & { en: string } = {
  fr: "Monde de démonstration",
  es: "Mundo de demostración",
  pt: "Mundo de demonstração",
  en: "Demonstration world",
};

let password: Promise<string> | undefined;

/** Gives a fictional person an account; the same password for all, hashed once. */
export async function makePerson(
  person: Pick<SeedPerson, "email" | "name" | "locale" | "operator">,
): Promise<string> {
  password ??= hashPassword(demoPassword);
  const id = uuidv7();
  await unsafeClient("signin").user.create({
    data: {
      id,
      email: person.email,
      name: person.name,
      locale: person.locale,
      operator: person.operator ?? false,
      passwordHash: await password,
      demonstration: true,
    },
    select: { id: true },
  });
  return id;
}

/** The hand that founds the world: the demonstration operator, outside any role. */
export async function founderOf(email: string): Promise<Actor> {
  const { actor } = await findStanding({ via: "command-line", email }, null);
  if (!actor) throw new Error(`the demonstration operator ${email} is missing`);
  return { ...actor, via: "system" };
}

/** Founds an organisation with its inhabitants and members, flagged as fictional. */
export async function foundOrganisation(
  facts: SeedOrganisation,
  members: readonly {
    userId: string;
    role: string;
    department?: string | undefined;
    approver?: boolean | undefined;
  }[],
  founder: Actor,
  years: readonly number[],
): Promise<string> {
  const id = uuidv7();
  await unsafeActIn(id, founder, async (scope) => {
    await scope.tx.organisation.create({
      data: {
        id,
        slug: facts.slug,
        name: facts.name,
        kind: facts.kind,
        tier: facts.tier ?? "municipality",
        countryCode: facts.country,
        latitude: facts.latitude ?? null,
        longitude: facts.longitude ?? null,
        languages: [facts.language],
        currency: facts.currency,
        formatLocale: facts.formatLocale,
        timeZone: facts.timeZone,
        demonstration: true,
      },
      select: { id: true },
    });
    const { inhabitants } = facts;
    if (inhabitants)
      await scope.tx.organisationPopulation.createMany({
        data: years.map((year, index) => ({
          organisationId: id,
          year,
          inhabitants: Math.round(inhabitants * 1.006 ** (index - years.length + 1)),
          source: invented[facts.language] ?? invented.en,
        })),
      });
    const departments = [...new Set(members.flatMap(({ department }) => department ?? []))];
    const ids = new Map(departments.map((name) => [name, uuidv7()]));
    for (const [name, departmentId] of ids)
      await scope.tx.department.create({
        data: { organisationId: id, id: departmentId, name },
        select: { id: true },
      });
    await scope.tx.membership.createMany({
      data: members.map(({ userId, role, department, approver }) => ({
        organisationId: id,
        userId,
        role,
        approver: approver ?? false,
        departmentId: department ? (ids.get(department) ?? null) : null,
      })),
    });
    scope.audit({
      type: "organisation.founded",
      subjectId: id,
      subjectReference: facts.slug,
      facts: { demonstration: true },
    });
  });
  return id;
}

/** What a person is in an organisation of the world. */
export async function standingIn(email: string, slug: string): Promise<Standing> {
  const standing = await findStanding({ via: "command-line", email }, slug);
  if (!standing.organisation) throw new Error(`${email} is no member of ${slug}`);
  return standing;
}
