import { rmSync } from "node:fs";
import { signInForm, tryToSignIn } from "./caller.ts";
import { asSuperuser } from "./city.ts";
import { conclude } from "./hands.ts";
import { newDataDir, serve } from "./served.ts";

// Measures how long a refused sign-in takes for an address that somebody has, one that nobody has, and one whose account is
// disabled, each asked in turn so that a busy machine slows all alike. The time may tell them apart no better than it tells
// unknown addresses from other unknown ones, and the answers may not differ at all.
const rounds = Number(process.env.ROUNDS ?? 60);
const served = await serve(newDataDir(), { demo: true });
const known = "agent@valmer.example";
const disabled = "adjointe@valmer.example";
await asSuperuser(served, (client) =>
  client.query(`update "user" set disabled_at = now() where email = $1`, [disabled]),
);
const hidden = await signInForm(served.address);
const kinds: Record<string, (round: number) => string> = {
  known: () => known,
  unknown: (round) => `nobody-${round}@valmer.example`,
  otherUnknown: (round) => `personne-${round}@valmer.example`,
  disabled: () => disabled,
};
const times: Record<string, number[]> = {};
const answers = new Set<string>();
for (let round = -3; round < rounds; round++) {
  // The limits would end this: ten tries an account, sixty an address.
  await asSuperuser(served, (client) => client.query("delete from rate_limit"));
  const turn = Object.keys(kinds);
  for (let n = 0; n < turn.length; n++) {
    const kind = turn[(n + Math.max(0, round)) % turn.length] ?? "known";
    const email = kinds[kind]?.(round) ?? "";
    const { status, text, milliseconds } = await tryToSignIn(served.address, email, "pas le bon mot", hidden);
    const told = /role="alert"[\s\S]*?<\/[a-z]+>/.exec(text.replaceAll(email, "§"))?.[0] ?? "";
    answers.add(`${status} ${told.replace(/[0-9a-f-]{36}|id="[^"]*"/g, "")}`);
    if (round >= 0) times[kind] = [...(times[kind] ?? []), milliseconds];
  }
}
await served.stop();
rmSync(served.dataDir, { recursive: true, force: true });
const median = (kind: string) => [...(times[kind] ?? [])].sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
const medians = Object.fromEntries(
  Object.keys(kinds).map((kind) => [kind, Math.round(median(kind) * 10) / 10]),
);
// A password's check is some 30 ms: a tenth of the answer's time, or thrice the noise, is far below it.
const noise = Math.abs(median("unknown") - median("otherUnknown"));
const most = Math.max(3 * noise, 0.1 * median("unknown"));
const apart = (kind: string) => Math.abs(median(kind) - median("unknown"));
conclude(
  "sign-in-timing",
  { rounds, medianMs: medians, noiseMs: noise.toFixed(1), mostApartMs: most.toFixed(1) },
  {
    "a known address is answered as fast as an unknown one": apart("known") <= most,
    "so is one whose account is disabled": apart("disabled") <= most,
    "all are answered in the same words": answers.size === 1,
  },
);
