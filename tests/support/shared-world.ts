import pg from "pg";
import type { ConsentLevel } from "@/access/consent.ts";
import { uuidv7 } from "@/lib/ids.ts";
import type { TestDatabase } from "./database.ts";

/** One score of a dimension as a hand-made city has it. */
export type DimensionScore = {
  score: number | null;
  low?: number | null;
  high?: number | null;
  coverage?: number;
};

/** A city made by hand: what it is, what it let the network read, what it scored. */
export type MadeCity = {
  slug: string;
  name: string;
  countryCode: string;
  inhabitants?: number;
  level?: ConsentLevel;
  granted?: boolean;
  /** Period → scores of the dimensions I, P, T. */
  scores?: Record<string, DimensionScore[]>;
  stage?: number;
  frameworkId?: string;
  agreements?: string[];
};

const words = (text: string) => ({ fr: text, es: text, pt: text, en: text });

/** A small framework in the shape of the default one: three dimensions, a criterion and an indicator each. */
const madeFramework = {
  id: "handmade",
  version: "1.0.0",
  name: words("Trois dimensions"),
  root: {
    code: "THREE",
    children: [
      ["I", "Dimension institutionnelle"],
      ["P", "Dimension politique"],
      ["T", "Dimension territoriale"],
    ].map(([code = "", name = ""]) => ({
      code,
      name: words(name),
      children: [
        {
          code: `${code}-A`,
          name: words(`Critère ${code}`),
          children: [{ code: `${code}01`, name: words(`Indicateur ${code}`), unit: words("%") }],
        },
      ],
    })),
  },
};

/** Publishes the hand-made framework, as the migrator does. @returns its id */
export async function publishFramework(owner: pg.Client, version = "1.0.0"): Promise<string> {
  const id = uuidv7();
  await owner.query(
    "insert into framework (id, key, version, definition, digest) values ($1, $2, $3, $4, $5)",
    [id, madeFramework.id, version, { ...madeFramework, version }, version],
  );
  return id;
}

/** Connects as the owner of the tables for a longer piece of work. */
export async function openOwner(db: TestDatabase): Promise<pg.Client> {
  const client = new pg.Client(db.owner);
  await client.connect();
  return client;
}

/** Makes a city with population, scorecards and agreements, and its answer to a network. @returns the city's id */
export async function makeCity(
  owner: pg.Client,
  networkId: string | null,
  frameworkId: string,
  wish: MadeCity,
): Promise<string> {
  const id = uuidv7();
  await owner.query(
    "insert into organisation (id, slug, kind, name, country_code, languages) values ($1, $2, 'city', $3, $4, '{fr}')",
    [id, wish.slug, wish.name, wish.countryCode],
  );
  if (wish.inhabitants)
    await owner.query(
      "insert into organisation_population (organisation_id, year, inhabitants) values ($1, 2024, $2)",
      [id, wish.inhabitants],
    );
  if (networkId) {
    await owner.query(
      "insert into network_invitation (organisation_id, id, city_id, requested_level, created_at) values ($1, $2, $3, 'agreements', now() - interval '1 day')",
      [networkId, uuidv7(), id],
    );
    if (wish.level && wish.granted !== false)
      await owner.query(
        "insert into consent (organisation_id, id, network_id, level, granted_at) values ($1, $2, $3, $4, now())",
        [id, uuidv7(), networkId, wish.level],
      );
  }
  for (const [period, scores] of Object.entries(wish.scores ?? {}))
    await makeScorecard(owner, id, {
      frameworkId: wish.frameworkId ?? frameworkId,
      stage: wish.stage ?? 1,
      period,
      scores,
    });
  await makeAgreements(owner, id, wish.agreements ?? []);
  return id;
}

/** Stores a scorecard with its root, dimensions, criteria and indicators. */
async function makeScorecard(
  owner: pg.Client,
  cityId: string,
  card: { frameworkId: string; stage: number; period: string; scores: DimensionScore[] },
): Promise<void> {
  const id = uuidv7();
  await owner.query(
    "insert into scorecard (organisation_id, id, framework_id, stage, period, engine_version, input_hash) values ($1, $2, $3, $4, $5, '1.0.0', $6)",
    [cityId, id, card.frameworkId, card.stage, card.period, `hash of ${id}`],
  );
  const nodes: unknown[][] = [[cityId, id, "THREE", "root", 0, null, null, null, 1, "missing", null]];
  for (const [
    index,
    { score, low = null, high = null, coverage = score === null ? 0.4 : 0.8 },
  ] of card.scores.entries()) {
    const code = ["I", "P", "T"][index] ?? "X";
    const facts = [
      score,
      low,
      high,
      coverage,
      score === null ? "missing" : "scored",
      score === null ? "coverage" : null,
    ];
    nodes.push([cityId, id, code, "dimension", index * 10 + 1, ...facts]);
    nodes.push([cityId, id, `${code}-A`, "criterion", index * 10 + 2, ...facts]);
    nodes.push([cityId, id, `${code}01`, "indicator", index * 10 + 3, ...facts]);
  }
  for (const node of nodes)
    await owner.query(
      `insert into scorecard_node (organisation_id, scorecard_id, code, level, position, score, low, high, coverage, status, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      node,
    );
}

/** Stores agreements, one a status ("archived" is one in force that was archived), each with a partner. */
async function makeAgreements(owner: pg.Client, cityId: string, statuses: string[]): Promise<void> {
  for (const [index, status] of statuses.entries()) {
    const [id, partner] = [uuidv7(), uuidv7()];
    const archived = status === "archived";
    await owner.query(
      `insert into partner (organisation_id, id, reference, name, kind, scope, search_text)
       values ($1, $2, $3, $4, 'city', 'foreign', $5)`,
      [
        cityId,
        partner,
        `PAR-2020-${String(index + 1).padStart(4, "0")}`,
        `Partenaire ${index + 1}`,
        `partenaire ${index + 1}`,
      ],
    );
    await owner.query(
      `insert into agreement (organisation_id, id, reference, kind, title, status, signed_on, notes, search_text, identity, archived_at)
       values ($1, $2, $3, 'twinning', $4, $5, '2018-07', 'internal note', 'x', $3, $6)`,
      [
        cityId,
        id,
        `AGR-2018-${String(index + 1).padStart(4, "0")}`,
        `Jumelage ${index + 1}`,
        archived ? "in-force" : status,
        archived ? new Date() : null,
      ],
    );
    await owner.query(
      "insert into agreement_partner (organisation_id, agreement_id, partner_id) values ($1, $2, $3)",
      [cityId, id, partner],
    );
  }
}
