import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { demoPassword } from "../../prisma/seed/world/people.ts";
import { type DrillCity, makeDrillCity } from "./city.ts";
import { Visitor } from "./visitor.ts";

type Processes = readonly [first: string, second: string];

/** Goes through what one process must know of the other's doings. @returns what held, in words */
export async function betweenProcesses(
  processes: Processes,
  origin: string,
  ownerUrl: string,
): Promise<Record<string, boolean>> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    const city = await makeDrillCity({ superuserUrl: () => ownerUrl }, 1);
    return {
      ...(await sessions(processes, origin)),
      ...(await writes(processes, city)),
      ...(await imports(processes, city)),
      ...(await limits(processes, origin)),
      ...(await tokens(processes, city, owner)),
    };
  } finally {
    await owner.query("delete from rate_limit"); // The journeys sign in from here as well.
    await owner.end();
  }
}

const door = { email: "culture@valmer.example", password: demoPassword };
const inside = "/api/v1/valmer/agreements";

async function sessions([first, second]: Processes, origin: string) {
  const visitor = new Visitor(origin);
  await visitor.send(first, second, "/fr/sign-in", door);
  const { signedIn } = visitor;
  const both = [await visitor.ask(first, inside), await visitor.ask(second, inside)];
  const page = await visitor.ask(second, "/fr/c/valmer");
  await page.text();
  const kept = visitor.twin(); // Keeps the cookie that signing out takes away.
  await visitor.send(second, first, "/fr/sign-out", {});
  return {
    "a form that one process drew is taken by the other": signedIn,
    "who signed in at one is known to both":
      both.every(({ status }) => status === 200) && page.status === 200,
    "who signed out at one is out at the other at once": (await kept.ask(second, inside)).status === 401,
  };
}

async function writes([first, second]: Processes, city: DrillCity) {
  const total = async (address: string) =>
    ((await (await call(address, city, "agreements")).json()) as { total: number }).total;
  let agree = true;
  for (let n = 0; n < 20; n++) {
    const [writer, reader] = n % 2 ? [first, second] : [second, first];
    const before = await total(reader);
    await total(reader); // Remembered now.
    const made = await call(writer, city, "agreements", { partnerName: `Ville ${n}`, kind: "twinning" });
    if (made.status !== 201) throw new Error(`${made.status} ${await made.text()}`);
    await made.text();
    agree &&= (await total(reader)) === before + 1;
  }
  return { "totals that one remembers follow what the other writes": agree };
}

async function imports([first, second]: Processes, city: DrillCity) {
  const whole = await importAt(first, city, "a");
  const steps = new Set<string>();
  for (;;) {
    const { status, progress } = await stateOf(second, city, whole);
    if (status === "running" && progress > 0) steps.add(String(progress));
    if (status !== "running") {
      steps.add(status);
      break;
    }
    await pause(20);
  }
  const cut = await importAt(first, city, "b");
  const asked = await call(second, city, `imports/${cut}/cancel`, {});
  await asked.text();
  let after = await stateOf(second, city, cut);
  for (let n = 0; n < 500 && after.status === "running"; n++) {
    await pause(20);
    after = await stateOf(second, city, cut);
  }
  return {
    "an import that runs in one is followed in the other": steps.has("committed") && steps.size > 1,
    "an import that runs in one is cancelled from the other": after.status !== "committed" && asked.ok,
  };
}

async function importAt(address: string, city: DrillCity, mark: string): Promise<string> {
  const lines = Array.from(
    { length: 4_000 },
    (_, n) => `${mark}-${n}\tCiudad ${n % 900}\tHermanamiento\t1999`,
  );
  const body = ["Expediente\tCiudad\tTipo\tFirma", ...lines].join("\n");
  const sent = await fetch(`${address}/api/v1/${city.slug}/imports?fileName=${mark}.tsv`, {
    method: "POST",
    headers: { authorization: `Bearer ${city.tokens[0]}`, "content-type": "text/tab-separated-values" },
    body,
  });
  const { id } = (await sent.json()) as { id: string };
  const started = await call(address, city, `imports/${id}/start`, {});
  if (!started.ok) throw new Error(`${started.status} ${await started.text()}`);
  return id;
}

async function stateOf(address: string, city: DrillCity, id: string) {
  const answer = await call(address, city, `imports/${id}`);
  return (await answer.json()) as { status: string; progress: number };
}

async function limits([first, second]: Processes, origin: string) {
  const door = { email: "analyst@red-meridiana.example", password: demoPassword }; // No journey signs in by it.
  const guesser = new Visitor(origin);
  for (let n = 0; n < 10; n++) {
    const [drawn, asked] = n % 2 ? [first, second] : [second, first];
    await guesser.send(drawn, asked, "/fr/sign-in", { ...door, password: "wrong-wrong-wrong" });
  }
  await guesser.send(first, second, "/fr/sign-in", door);
  await guesser.send(second, first, "/fr/sign-in", door);
  return { "tries to guess a password are counted together": !guesser.signedIn };
}

async function tokens([first, second]: Processes, city: DrillCity, owner: pg.Client) {
  const before = [await call(first, city, "agreements"), await call(second, city, "agreements")];
  await owner.query("update api_token set revoked_at = now() where organisation_id = $1", [city.id]);
  const after = [await call(first, city, "agreements"), await call(second, city, "agreements")];
  return {
    "a token withdrawn is withdrawn at both at once":
      before.every(({ status }) => status === 200) && after.every(({ status }) => status === 401),
  };
}

function call(address: string, city: DrillCity, path: string, body?: object): Promise<Response> {
  return fetch(`${address}/api/v1/${city.slug}/${path}`, {
    headers: { authorization: `Bearer ${city.tokens[0]}`, "content-type": "application/json" },
    ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
  });
}
