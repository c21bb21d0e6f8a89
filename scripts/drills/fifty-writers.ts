import { rmSync } from "node:fs";
import { brokenLink, makeDrillCity } from "./city.ts";
import { conclude } from "./hands.ts";
import { serve } from "./served.ts";

// Fifty hands change one record at once, ten rounds, each on the version it read. One wins a round; all others are told
// 412 (or 409) with what changed; the record carries exactly the changes that were acknowledged.
const rounds = 10;
const served = await serve();
const city = await makeDrillCity(served, 50);
const url = `${served.address}/api/v1/${city.slug}/partners`;
const headersOf = (token: string) => ({
  authorization: `Bearer ${token}`,
  "content-type": "application/json",
});
const body = (name: string) => JSON.stringify({ name, kind: "city", countryCode: "IT" });
const [first = ""] = city.tokens;
const made = await fetch(url, { method: "POST", headers: headersOf(first), body: body("Bologna") });
const { reference } = (await made.json()) as { reference: string };
const answers: Record<string, number> = {};
let [won, told] = [0, 0];
const times: number[] = [];
for (let round = 0; round < rounds; round++) {
  const seen = await fetch(`${url}/${reference}`, { headers: headersOf(first) });
  const version = seen.headers.get("etag") ?? "";
  await seen.arrayBuffer();
  await Promise.all(
    city.tokens.map(async (token, hand) => {
      const began = performance.now();
      const headers = { ...headersOf(token), "if-match": version };
      const change = { method: "PUT", headers, body: body(`Bologna ${round} ${hand}`) };
      const answer = await fetch(`${url}/${reference}`, change);
      const text = await answer.text();
      times.push(performance.now() - began);
      answers[answer.status] = (answers[answer.status] ?? 0) + 1;
      if (answer.status === 200) won += 1;
      if ([409, 412].includes(answer.status) && text.includes('"changed"')) told += 1;
    }),
  );
}
const last = (await (await fetch(`${url}/${reference}`, { headers: headersOf(first) })).json()) as {
  version: number;
};
const broken = await brokenLink(served, city);
await served.stop();
rmSync(served.dataDir, { recursive: true, force: true });
const slowest = Math.round(Math.max(...times));
conclude(
  "fifty-writers",
  { writers: 50, rounds, answers, won, toldWhatChanged: told, version: last.version, slowestMs: slowest },
  {
    "every acknowledged change is a version": last.version === 1 + won,
    "one wins each round": won === rounds,
    "all others are told what changed": told === 50 * rounds - won,
    "nobody else is told that it was kept": Object.keys(answers).every((status) =>
      ["200", "409", "412"].includes(status),
    ),
    "the audit chain holds": broken === null,
  },
);
