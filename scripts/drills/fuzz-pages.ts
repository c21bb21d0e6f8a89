import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { brokenBodies } from "./broken-bodies.ts";
import { type Caller, formsOf, nobody, visit } from "./caller.ts";
import { asSuperuser } from "./city.ts";
import { conclude } from "./hands.ts";
import { newDataDir, serve } from "./served.ts";

// Asks the served build for pages that nobody meant (references, languages, query strings), as each role, and sends every form
// it meets with broken bodies. Nothing may be a 5xx, tell of our insides, or show a byte of a city to whom it is closed.
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const runs = Number(process.env.FUZZ_RUNS ?? 2_000);
const served = await serve(newDataDir(), { demo: true });
// Every role of the demonstration city, its network, the operator, and people of another city as strangers to it.
const mails = ["admin@valmer", "agent@valmer", "culture@valmer", "adjointe@valmer", "oficina@porto-claro"];
const others = ["coordinacion@red-meridiana", "analyst@red-meridiana", "operator@meridiano"];
const visitors: Caller[] = [nobody];
for (const mail of [...mails, ...others]) visitors.push(await visit(served.address, `${mail}.example`));
const strangers = new Set(["nobody", "oficina@porto-claro.example", "operator@meridiano.example"]);

/** What only the rows of the city hold: titles and references that no other organisation has. */
const { markers, references } = await asSuperuser(served, async (client) => {
  const { rows } = await client.query<{ title: string; reference: string }>(
    `select title, reference from agreement a join organisation o on o.id = a.organisation_id where o.slug = 'valmer'
     and length(title) > 20 and not exists (select from agreement b where b.title = a.title and b.organisation_id <> o.id)`,
  );
  const internal = await client.query<{ note: string }>(
    `select distinct notes as note from mission m join organisation o on o.id = m.organisation_id
     where o.slug = 'valmer' and length(notes) > 20`,
  );
  return {
    markers: [...rows.map(({ title }) => title), ...internal.rows.map(({ note }) => note)],
    references: rows.map(({ reference }) => reference),
  };
});

/** The places of pages, as their files lie. */
const places = readdirSync("src/app/[locale]", { recursive: true, encoding: "utf8" })
  .filter((path) => /(^|\/)page\.tsx$/.test(path))
  .map((path) =>
    path
      .split("/")
      .slice(0, -1)
      .filter((part) => !/^[(@]/.test(part)),
  );

const awkward = [
  "",
  "0",
  "-1",
  "1e309",
  "null",
  "__proto__",
  "toString",
  "%00",
  "\u0000",
  "..",
  "%2e%2e%2f",
  "[]",
];
const longer = [
  "a".repeat(3_000),
  "'; drop table agreement; --",
  "<script>alert(1)</script>",
  "\ud83d\ude00‮",
  "9999",
];
const anything = fc.oneof(
  fc.constantFrom(...awkward, ...longer),
  fc.string({ unit: "binary", maxLength: 30 }),
);
const names = [
  "q",
  "page",
  "cursor",
  "sort",
  "status",
  "kind",
  "year",
  "period",
  "group",
  "pin",
  "next",
  "stage",
  "_rsc",
];
const segment = (part: string) => {
  if (!part.startsWith("[")) return fc.constant(part);
  if (part === "[organisation]") return often(["valmer", "porto-claro", "red-meridiana"]);
  return often([...references.slice(0, 20), "2025", "2024", "I01", "T04"]);
};
const often = (good: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: anything });
const request = fc.record({
  locale: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("fr", "es", "pt", "en") },
    { weight: 1, arbitrary: fc.constantFrom("xx", "FR", "fr-FR", "", "%66r", "f\u0000") },
  ),
  parts: fc.constantFrom(...places).chain((parts) => fc.tuple(...parts.map(segment))),
  query: fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), anything), anything), { maxLength: 4 }),
  headers: fc.constantFrom<Record<string, string>>(
    {},
    { rsc: "1" },
    { "accept-language": ";;q=x,*" },
    { range: "bytes=0-" },
  ),
  who: fc.nat({ max: visitors.length - 1 }),
});

const insides = /node_modules|PrismaClient|SQLSTATE|pg_catalog| at \w+ \(\/|\/src\/server\//;
const faults: string[] = [];
const tally: Record<string, number> = {};
const forms = new Map<string, { at: string; who: Caller; hidden: [string, string][] }>();

async function look(
  who: Caller,
  url: string,
  given: RequestInit = {},
): Promise<{ status: number; text: string }> {
  const headers = { ...who.headers, ...(given.headers as Record<string, string>) };
  const signal = AbortSignal.timeout(60_000); // What is never answered is a fault as well.
  const answer = await fetch(url, { redirect: "manual", signal, ...given, headers }).catch((error: Error) => {
    faults.push(`${who.name} ${url.slice(0, 200)}: ${error.cause ?? error.message}`);
    return new Response("", { status: 200 });
  });
  const text = await answer.text();
  const key = `${given.method ?? "GET"} ${answer.status}`;
  tally[key] = (tally[key] ?? 0) + 1;
  const what = `${who.name} ${given.method ?? "GET"} ${url.slice(0, 200)} ${answer.status}`;
  if (answer.status >= 500) faults.push(what);
  if (insides.test(text)) faults.push(`${what} tells of our insides: ${insides.exec(text)?.[0]}`);
  if (strangers.has(who.name))
    for (const marker of markers) if (text.includes(marker)) faults.push(`${what} shows "${marker}"`);
  return { status: answer.status, text };
}

async function open(one: (typeof asked)[number]): Promise<void> {
  const who = visitors[one.who] ?? nobody;
  const path = [one.locale, ...one.parts]
    .map((part) => encodeURIComponent(Buffer.from(part).toString()))
    .join("/");
  const query = new URLSearchParams(one.query.map(([name, value]): [string, string] => [name, value]));
  const url = `${served.address}/${path}?${query}`;
  const { status, text } = await look(who, url, { headers: one.headers });
  if (status !== 200) return;
  for (const hidden of formsOf(text)) {
    const key = /"id":"([0-9a-f]+)"/.exec(JSON.stringify(hidden).replaceAll("\\", ""))?.[1];
    if (key && !forms.has(key)) forms.set(key, { at: url.split("?")[0] ?? url, who, hidden });
  }
}

// Several at once: what one request leaves behind may only hurt the one beside it.
const asked = fc.sample(request, { numRuns: runs, seed });
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (let one = asked.pop(); one; one = asked.pop()) await open(one);
  }),
);
for (const { at, who, hidden } of forms.values())
  for (const { headers, body } of brokenBodies(hidden, [...awkward, ...longer]))
    await look(who, at, { method: "POST", body, headers: { origin: served.address, ...headers } });
const said = served.said();
const kept = JSON.parse(readFileSync(join(served.dataDir, "secrets.json"), "utf8")) as Record<
  string,
  unknown
>;
const secrets = Object.values(kept).filter(
  (one): one is string => typeof one === "string" && one.length >= 16,
);
// What a browser loads, file by file: no secret, and none of the words that only the server has a use for.
const loaded = readdirSync(".next/static", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(js|css|json)$/.test(name))
  .map((name) => readFileSync(join(".next/static", name), "utf8"));
const serverWords =
  /AUTH_SECRET|DATABASE_URL|MERIDIANO_APP_URL|password_hash|app\.organisation_id|audit_head/;
await served.stop();
rmSync(served.dataDir, { recursive: true, force: true });
conclude(
  "fuzz-pages",
  {
    seed,
    runs,
    places: places.length,
    forms: forms.size,
    markers: markers.length,
    answers: tally,
    faults: faults.slice(0, 20),
  },
  {
    "no page and no form is answered by an accident, our insides or another city's words":
      faults.length === 0,
    "forms were met": forms.size > 5,
    "there were words to look for": markers.length > 5,
    "no secret and no session stands in the log":
      secrets.length > 0 && !secrets.some((one) => said.includes(one)) && !/meridiano\.session=/.test(said),
    "no secret stands in what a browser loads":
      loaded.length > 10 &&
      !loaded.some((text) => serverWords.test(text) || secrets.some((one) => text.includes(one))),
  },
);
