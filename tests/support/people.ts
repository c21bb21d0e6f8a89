import pg from "pg";
import type { OrganisationKind, Role } from "@/access/roles.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { slugify } from "@/lib/text.ts";
import { findStanding, type Standing } from "@/server/actor.ts";
import type { TestDatabase } from "./database.ts";

export type TestOrganisation = { id: string; slug: string; kind: OrganisationKind; name: string };
export type TestPerson = { id: string; email: string; name: string };

/** Runs one statement as the owner of the tables, whose own policy lets it write any row. */
export async function asOwner<R extends pg.QueryResultRow>(
  db: TestDatabase,
  statement: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = new pg.Client(db.owner);
  await client.connect();
  try {
    return (await client.query<R>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

let count = 0;

/** Founds an organisation for a test: a city in France unless said otherwise. */
export async function makeOrganisation(
  db: TestDatabase,
  wish: {
    name?: string;
    slug?: string;
    kind?: OrganisationKind;
    currency?: string;
    formatLocale?: string;
  } = {},
): Promise<TestOrganisation> {
  count += 1;
  const name = wish.name ?? `Ville ${count}`;
  const organisation: TestOrganisation = {
    id: uuidv7(),
    slug: wish.slug ?? slugify(name),
    kind: wish.kind ?? "city",
    name,
  };
  await asOwner(
    db,
    `insert into organisation (id, slug, kind, name, country_code, currency, format_locale, languages)
     values ($1, $2, $3, $4, 'FR', $5, $6, '{fr}')`,
    [
      organisation.id,
      organisation.slug,
      organisation.kind,
      name,
      wish.currency ?? "EUR",
      wish.formatLocale ?? "fr-FR",
    ],
  );
  return organisation;
}

/**
 * Makes a person; with an organisation also a member of it, as admin unless said otherwise. Only a person with a
 * `passwordHash` can sign in by the form: hashing costs time that most tests do not need.
 */
export async function makePerson(
  db: TestDatabase,
  wish: {
    organisation?: TestOrganisation;
    role?: Role;
    departmentId?: string;
    approver?: boolean;
    name?: string;
    email?: string;
    passwordHash?: string;
    operator?: boolean;
    locale?: string;
  } = {},
): Promise<TestPerson> {
  count += 1;
  const name = wish.name ?? `Personne ${count}`;
  const person: TestPerson = { id: uuidv7(), email: wish.email ?? `personne-${count}@example.org`, name };
  await asOwner(
    db,
    `insert into "user" (id, email, name, password_hash, locale, operator) values ($1, $2, $3, $4, $5, $6)`,
    [person.id, person.email, name, wish.passwordHash ?? null, wish.locale ?? "fr", wish.operator ?? false],
  );
  if (wish.organisation)
    await join(
      db,
      person,
      wish.organisation,
      wish.role ?? defaultRole[wish.organisation.kind],
      wish.departmentId,
      wish.approver,
    );
  return person;
}

const defaultRole: Record<OrganisationKind, Role> = { city: "admin", network: "coordinator" };

/** Makes somebody a member of one more organisation. */
export async function join(
  db: TestDatabase,
  person: TestPerson,
  organisation: TestOrganisation,
  role: Role,
  departmentId?: string,
  approver = false,
): Promise<void> {
  await asOwner(
    db,
    "insert into membership (organisation_id, user_id, role, department_id, approver) values ($1, $2, $3, $4, $5)",
    [organisation.id, person.id, role, departmentId ?? null, approver],
  );
}

/** Makes a department of an organisation. @returns its id */
export async function makeDepartment(
  db: TestDatabase,
  organisation: TestOrganisation,
  name: string,
): Promise<string> {
  const id = uuidv7();
  await asOwner(db, "insert into department (organisation_id, id, name) values ($1, $2, $3)", [
    organisation.id,
    id,
    name,
  ]);
  return id;
}

/** Signs a person in without a password. @returns the id of the session row */
export async function makeSession(db: TestDatabase, person: TestPerson): Promise<string> {
  const id = uuidv7();
  await asOwner(
    db,
    "insert into session (id, user_id, user_agent, address, expires_at) values ($1, $2, 'test', '127.0.0.1', now() + interval '1 day')",
    [id, person.id],
  );
  return id;
}

/** Where a person stands in an organisation, through a real session row: what `run(operation, standing, input)` takes. */
export async function standingOf(
  db: TestDatabase,
  person: TestPerson,
  organisation: TestOrganisation | null,
): Promise<Standing> {
  const sessionId = await makeSession(db, person);
  return findStanding({ via: "session", sessionId }, organisation?.slug ?? null);
}
