import { rmSync } from "node:fs";
import { request } from "node:http";
import { asSuperuser, makeDrillCity } from "./city.ts";
import { conclude } from "./hands.ts";
import { type Served, serve } from "./served.ts";

// Sends 30 MB to each kind of door: a file, JSON, a form of a page, with its length told and without. Each answers 413
// (or closes the line while it is still being sent), nothing is ever kept in part.
const megabytes = 30;

/** Sends a body without stopping for the answer, as a careless client does. @returns the status, or "closed" */
function send(
  served: Served,
  path: string,
  headers: Record<string, string>,
  opening = "",
): Promise<number | "closed"> {
  return new Promise((done) => {
    const sending = request(`${served.address}${path}`, { method: "POST", headers }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    sending.on("error", () => done("closed"));
    sending.write(opening);
    const piece = Buffer.alloc(1024 * 1024, 65);
    for (let n = 0; n < megabytes; n++) sending.write(piece);
    sending.end();
  });
}

const part = (name: string) => `--drill\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`;

const served = await serve();
const city = await makeDrillCity(served, 1);
const bearer = { authorization: `Bearer ${city.tokens[0]}` };
const length = { "content-length": String(megabytes * 1024 * 1024) };
const file = { ...bearer, "content-type": "application/octet-stream" };
const json = { ...bearer, "content-type": "application/json" };
const form = { "content-type": "multipart/form-data; boundary=drill", origin: served.address };
// The sign-in form as the page draws it for a browser without scripts, with 30 MB in its first field.
const page = await (await fetch(`${served.address}/fr/sign-in`)).text();
const hidden = [...page.matchAll(/name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)].map(
  ([, name = "", value = ""]) => part(name) + value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
);
const opening = `${hidden.join("\r\n")}\r\n${part("email")}`;
const api = `/api/v1/${city.slug}`;
const answers = {
  "file, length told": await send(served, `${api}/imports?fileName=a.csv`, { ...file, ...length }),
  "file, in pieces": await send(served, `${api}/imports?fileName=a.csv`, file),
  "JSON, length told": await send(served, `${api}/partners`, { ...json, ...length }),
  "JSON, in pieces": await send(served, `${api}/partners`, json),
  "form, length told": await send(served, "/fr/sign-in", { ...form, ...length }),
  "form, in pieces": await send(served, "/fr/sign-in", form, opening),
};
const kept = await asSuperuser(served, async (client) => {
  const { rows } = await client.query<{ n: number }>(
    "select ((select count(*) from import) + (select count(*) from partner))::int as n",
  );
  return rows[0]?.n ?? -1;
});
const alive = (await fetch(`${served.address}/healthz`)).status;
await served.stop();
rmSync(served.dataDir, { recursive: true, force: true });
conclude(
  "large-body",
  { answers, hiddenFields: hidden.length, kept, alive },
  {
    "the API answers 413": Object.entries(answers)
      .filter(([door]) => !door.startsWith("form"))
      .every(([, status]) => status === 413),
    "no door takes it": Object.values(answers).every((status) => status === "closed" || status >= 400),
    "no door fails over it": Object.values(answers).every((status) => status === "closed" || status < 500),
    "nothing is kept in part": kept === 0,
    "the server lives": alive === 200,
  },
);
