import { type RecordNoun, recordNouns, storedAs } from "@/access/record-nouns.ts";
import type { Prober } from "./isolation-probes.ts";
import type { IsolationWorld } from "./isolation-world.ts";

type Probe = (prober: Prober, world: IsolationWorld) => Promise<string[]>;

const searchOf =
  (noun: RecordNoun): Probe =>
  async (prober, world) => {
    const { table } = storedAs[noun];
    const name = `search_${noun}s`;
    const idOf = (tenant: string) => world.filled[tenant]?.get(table)?.id;
    const found = async (tenant: string | null) =>
      (await prober.as("app", tenant, `select ${name}(array['%isolation%']) as id`)).rows.map(({ id }) => id);
    return [
      ...expect(`${name} in A`, await found(world.a), [idOf(world.a)]),
      ...expect(`${name} in B`, await found(world.b), [idOf(world.b)]),
      ...expect(`${name} in a network`, await found(world.network), []),
      ...expect(`${name} nowhere`, await found(null), []),
    ];
  };

function expect(what: string, found: unknown[], wanted: unknown[]): string[] {
  const [is, should] = [found, wanted].map((list) => JSON.stringify([...list].map(String).sort()));
  return is === should ? [] : [`${what} answers ${is}, not ${should}`];
}

/** One column of an answer as a list; an array value is spread. */
async function column(prober: Prober, tenant: string | null, statement: string, values: unknown[] = []) {
  const { rows } = await prober.as("app", tenant, statement, values);
  return rows.flatMap((row) => Object.values(row)[0]);
}

/** A probe for each function that steps around row security; a function without one fails the test. */
export const functionProbes: Record<string, Probe> = {
  ...Object.fromEntries(recordNouns.map((noun) => [`search_${noun}s`, searchOf(noun)])),
  async consenting_cities(prober, world) {
    const at = (tenant: string | null, level: string) =>
      column(prober, tenant, "select consenting_cities($1)", [level]);
    return [
      ...expect("consenting_cities of N", await at(world.network, "agreements"), [world.a]),
      ...expect("consenting_cities of M at scores", await at(world.scoring, "scores"), [world.a]),
      ...expect("consenting_cities of M at indicators", await at(world.scoring, "indicators"), []),
      ...expect("consenting_cities of B", await at(world.b, "nothing"), []),
      ...expect("consenting_cities nowhere", await at(null, "nothing"), []),
    ];
  },
  async shared_agreements(prober, world) {
    const from = (tenant: string | null, city: string | null) =>
      column(prober, tenant, "select organisation_id from shared_agreements($1)", [city]);
    return [
      ...expect("shared_agreements of N", await from(world.network, null), [world.a]),
      ...expect(
        "shared_agreements of N, the partner's name",
        await column(prober, world.network, "select partners from shared_agreements(null)"),
        [world.filled[world.a]?.get("partner")?.name],
      ),
      ...expect("shared_agreements of N about B", await from(world.network, world.b), []),
      ...expect("shared_agreements of M", await from(world.scoring, null), []),
      ...expect("shared_agreements of B", await from(world.b, null), []),
      ...expect("shared_agreements nowhere", await from(null, null), []),
    ];
  },
  async shared_agreement_counts(prober, world) {
    const from = (tenant: string | null) =>
      column(prober, tenant, "select organisation_id from shared_agreement_counts()");
    return [
      ...expect("shared_agreement_counts of N", await from(world.network), [world.a]),
      ...expect("shared_agreement_counts of M", await from(world.scoring), []),
      ...expect("shared_agreement_counts nowhere", await from(null), []),
    ];
  },
  async visible_organisations(prober, world) {
    const from = (tenant: string | null) => column(prober, tenant, "select visible_organisations()");
    return [
      ...expect(
        "visible_organisations of B",
        (await from(world.b)).filter((id) => id === world.a || id === world.network),
        [],
      ),
      // N sees itself, the city that consented, and the city that it only invited.
      ...expect("visible_organisations of N, how many", [(await from(world.network)).length], [3]),
      ...expect("visible_organisations of M", await from(world.scoring), [world.a, world.scoring]),
      ...expect("visible_organisations nowhere", await from(null), []),
    ];
  },
  async visible_people(prober, world) {
    const from = (tenant: string | null) => column(prober, tenant, "select visible_people()");
    return [
      ...expect("visible_people of A", await from(world.a), [world.people[world.a]]),
      ...expect("visible_people of N", await from(world.network), []),
      ...expect("visible_people nowhere", await from(null), []),
    ];
  },
  async author_names(prober, world) {
    const from = (tenant: string | null) =>
      column(prober, tenant, "select id from author_names($1)", [Object.values(world.people)]);
    return [
      ...expect("author_names in A", await from(world.a), [world.people[world.a]]),
      ...expect("author_names in N", await from(world.network), []),
      ...expect("author_names nowhere", await from(null), []),
    ];
  },
  async city_called(prober, world) {
    const from = (tenant: string | null, slug: string) =>
      column(prober, tenant, "select city_called($1)", [slug]);
    return [
      ...expect("city_called of N", await from(world.network, "city-b"), [world.b]),
      ...expect("city_called of N about a network", await from(world.network, "network-m"), [null]),
      ...expect("city_called of a city", await from(world.a, "city-b"), [null]),
      ...expect("city_called nowhere", await from(null, "city-b"), [null]),
    ];
  },
  async append_audit(prober, world) {
    const entry = JSON.stringify([
      {
        type: "x.y",
        subjectType: "x",
        via: "system",
        content: "{}",
        personal: [{ field: "f", salt: "00", value: "v" }],
      },
    ]);
    const { code } = await prober.as("app", null, "select append_audit($1::jsonb)", [entry]);
    const written = await prober.as("app", world.a, "select append_audit($1::jsonb)", [entry]);
    return [
      ...(code === "42501" ? [] : [`append_audit nowhere answers ${code}`]),
      ...(written.code === null ? [] : [`append_audit in A answers ${written.code}`]),
    ];
  },
  async broken_audit_link(prober, world) {
    // The filled rows are no chain, which A is told of; a network without entries has nothing to be told.
    return [
      ...expect("broken_audit_link in A", await column(prober, world.a, "select broken_audit_link()"), [1]),
      ...expect("broken_audit_link in N", await column(prober, world.network, "select broken_audit_link()"), [
        null,
      ]),
    ];
  },
  async append_sign_in(prober, world) {
    const call = (role: "app" | "jobs" | "signin") =>
      prober.as(role, world.a, "select append_sign_in('x', null, '{}')");
    return [
      ...expect("append_sign_in as app", [(await call("app")).code], ["42501"]),
      ...expect("append_sign_in as jobs", [(await call("jobs")).code], ["42501"]),
      ...expect("append_sign_in as signin", [(await call("signin")).code], [null]),
    ];
  },
};

/** What the tables that belong to nobody must show and hide. */
export async function registryBreaches(prober: Prober, world: IsolationWorld): Promise<string[]> {
  const breaches: string[] = [];
  const personal = ["session", "single_use_link", "rate_limit", "sign_in_entry"];
  for (const role of ["app", "jobs"] as const) {
    for (const table of personal)
      if ((await prober.as(role, world.a, `select 1 from ${table}`)).code !== "42501")
        breaches.push(`${role} reads ${table}`);
    for (const tenant of [world.a, world.b, world.network, null]) {
      const { rows } = await prober.as(role, tenant, 'select id from "user"');
      const colleagues = tenant === world.a || tenant === world.b ? [world.people[tenant]] : [];
      breaches.push(
        ...expect(
          `people seen by ${role}`,
          rows.map(({ id }) => id),
          colleagues,
        ),
      );
    }
    for (const secret of ["password_hash", "operator", "preferences"])
      if ((await prober.as(role, world.a, `select ${secret} from "user"`)).code !== "42501")
        breaches.push(`${role} reads ${secret}`);
    if ((await prober.as(role, world.a, "update framework set digest = 'x'")).code !== "42501")
      breaches.push(`${role} changes frameworks`);
    if ((await prober.as(role, world.a, "select 1 from framework")).rows.length === 0)
      breaches.push(`${role} reads no framework`);
  }
  for (const table of ['"user"', ...personal]) {
    const { code, rows } = await prober.as("signin", null, `select 1 from ${table}`);
    if (code || rows.length === 0)
      breaches.push(`signin reads nothing from ${table} (${code ?? "no error"})`);
  }
  for (const table of ["framework", '"user"', ...personal]) {
    const { code, rows } = await prober.as("owner", null, `select 1 from ${table}`);
    if (code || rows.length === 0) breaches.push(`the migrator reads nothing from ${table}`);
    const own = await prober.as(
      "owner",
      null,
      "select 1 from pg_policies where tablename = $1 and policyname = 'migrator'",
      [table.replaceAll('"', "")],
    );
    if (own.rows.length === 0) breaches.push(`${table} has no policy for the migrator`);
  }
  return breaches;
}
