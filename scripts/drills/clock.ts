import { createHash, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { demoPassword } from "../../prisma/seed/world/people.ts";
import { uuidv7 } from "../../src/lib/ids.ts";
import { verifyDatabase } from "../backup/verify.ts";
import { openEmbedded } from "../database/embedded.ts";
import { asSuperuser, type DrillCity, makeDrillCity, partnersKept } from "./city.ts";
import { conclude, putHandsToWork } from "./hands.ts";
import { newDataDir, type Served, serve } from "./served.ts";
import { Visitor } from "./visitor.ts";
import { makeWrongClock, type WrongClock } from "./wrong-clock.ts";

// Moves the real clock of Postgres, of the server, and of both, forward and back, while hands write. Needs libfaketime.
const [hour, day] = [3_600, 86_400];
const dataDir = newDataDir();
const conditions: Record<string, boolean> = {};
const figures: Record<string, unknown> = {};
makeWrongClock(); // Says so at once where the library is missing.
await (await serve(dataDir, { demo: true })).stop(); // Filled, and built where needed, by a right clock.
process.env.DRILL_BUILT = "1";
for (const whose of ["the whole machine", "Postgres", "the server"] as const) await drill(whose);
rmSync(dataDir, { recursive: true, force: true });
conclude("clock", figures, conditions);
process.exit();

async function drill(whose: "the whole machine" | "Postgres" | "the server"): Promise<void> {
  const clock = makeWrongClock();
  const open = () => openEmbedded({ dataDir, rolePrefix: "meridiano" });
  // Who starts Postgres decides by which clock it lives; a start that finds it running takes it as it is.
  const postgres = whose === "the server" ? await open() : await clock.under(open);
  const served = await (whose === "Postgres" ? serve(dataDir) : clock.under(() => serve(dataDir)));
  try {
    for (const [condition, holds] of Object.entries(await moved(served, clock, whose, postgres.ownerUrl)))
      conditions[`${whose}: ${condition}`] = holds;
  } finally {
    await served.stop();
    await postgres.leave();
  }
}

async function moved(served: Served, clock: WrongClock, whose: string, ownerUrl: string) {
  const city = await makeDrillCity(served, 3);
  const before = await signedIn(served);
  const link = await makeLink(served);
  const ofPostgres = whose !== "the server"; // Whose clock judges what has ended.
  const work = putHandsToWork(served, city, { reading: true });

  await clock.set(hour);
  const forward = {
    seen: await offsets(served),
    session: await opens(before),
    link: await linkOpens(served, link),
  };
  const ahead = await signedIn(served);
  await clock.set(0);
  const back = [await opens(before), await opens(ahead), await linkOpens(served, link)];
  await clock.set(-hour);
  const behind = await signedIn(served);
  const backward = [await opens(before), await opens(behind)];
  await clock.set(0);
  const right = [await opens(before), await opens(ahead), await opens(behind)];
  await work.rest();
  await clock.set(5 * day);
  const later = { session: await opens(before), token: (await called(served, city)) === 200 };
  await clock.set(0);

  const kept = await partnersKept(served, city);
  const { broken } = await verifyDatabase(ownerUrl);
  const order = await inOrder(
    served,
    city,
    work.kept.map(({ name }) => name),
  );
  figures[whose] = {
    secondsSeen: forward.seen,
    acknowledged: work.kept.length,
    refused: work.refused,
    read: work.read,
  };
  const [postgresSeen, serverSeen] = forward.seen;
  const near = (seconds: number, wanted: boolean) => Math.abs(seconds - (wanted ? hour : 0)) < 60;
  return {
    "the clock was really moved, and no other":
      near(postgresSeen, ofPostgres) && near(serverSeen, whose !== "Postgres"),
    "people stay signed in, an hour forward and an hour back": [
      forward.session,
      ...back.slice(0, 2),
      ...backward,
      ...right,
    ].every(Boolean),
    "a link of fifteen minutes is over an hour later by Postgres's clock, and only by it":
      forward.link === !ofPostgres && back[2] === true,
    "five days unused end a session, and a token's date a token, by Postgres's clock":
      later.session === !ofPostgres && later.token === !ofPostgres,
    "nobody who writes or reads meanwhile is refused or cut":
      Object.keys(work.refused).length === 0 && Object.keys(work.read).join() === "200",
    "no acknowledged write is lost": work.kept.length > 50 && work.kept.every(({ name }) => kept.has(name)),
    "every audit chain holds": broken.length === 0,
    "the audit log keeps the order of what was done": order,
  };
}

/** How many seconds the clocks of Postgres and of the server are off. */
async function offsets(served: Served): Promise<[number, number]> {
  const { rows } = await asSuperuser(served, (client) =>
    client.query<{ now: number }>("select extract(epoch from clock_timestamp())::float8 as now"),
  );
  const { headers } = await fetch(`${served.address}/healthz`);
  const off = (seconds: number) => Math.round(seconds - Date.now() / 1_000);
  return [off(rows[0]?.now ?? 0), off(Date.parse(headers.get("date") ?? "") / 1_000)];
}

async function signedIn(served: Served): Promise<() => Promise<number>> {
  const visitor = new Visitor(served.address);
  const door = { email: "culture@valmer.example", password: demoPassword };
  await visitor.send(served.address, served.address, "/fr/sign-in", door);
  return async () => (await visitor.ask(served.address, "/fr/c/valmer/agreements")).status;
}
async function opens(ask: () => Promise<number>): Promise<boolean> {
  return (await ask()) === 200;
}

async function called(served: Served, { slug, tokens }: DrillCity): Promise<number> {
  const headers = { authorization: `Bearer ${tokens[0]}` };
  return (await fetch(`${served.address}/api/v1/${slug}/partners`, { headers })).status;
}

/** A link to set a new password, good for fifteen minutes from now. @returns its secret */
async function makeLink(served: Served): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await asSuperuser(served, (client) =>
    client.query(
      `insert into single_use_link (id, purpose, user_id, token_hash, expires_at)
       select $1, 'password-reset', id, $2, now() + interval '15 minutes' from "user" where email = 'adjointe@valmer.example'`,
      [uuidv7(), createHash("sha256").update(secret).digest()],
    ),
  );
  return secret;
}

/** Whether a link still shows the form that it is for. */
async function linkOpens(served: Served, secret: string): Promise<boolean> {
  const page = await (await fetch(`${served.address}/fr/reset/${secret}`)).text();
  return page.includes('name="passwordAgain"');
}

/** Whether each hand's entries stand in the city's chain in the order in which it made them. */
async function inOrder(served: Served, city: DrillCity, acknowledged: string[]): Promise<boolean> {
  const { rows } = await asSuperuser(served, (client) =>
    client.query<{ name: string }>(
      `select p.name from audit_entry a join partner p on p.organisation_id = a.organisation_id and p.id = a.subject_id
       where a.organisation_id = $1 order by a.sequence`,
      [city.id],
    ),
  );
  const place = new Map(rows.map(({ name }, at) => [name, at]));
  const last = new Map<string, number>();
  return acknowledged.every((name) => {
    const [, hand = ""] = name.split(" ");
    const at = place.get(name) ?? -1;
    const follows = at > (last.get(hand) ?? -1);
    last.set(hand, at);
    return follows;
  });
}
