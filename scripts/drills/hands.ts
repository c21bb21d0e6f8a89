import { setTimeout as pause } from "node:timers/promises";
import type { DrillCity } from "./city.ts";
import type { Served } from "./served.ts";

/** What hands at work were told, and when. Times in milliseconds of performance.now(). */
export type Work = {
  /** Names that were acknowledged with 201, and when. */
  kept: { name: string; at: number }[];
  /** Answers other than 201 by status; "closed" where nobody listens, "cut" where no answer came. */
  refused: Record<string, number>;
  /** When each request began that was cut. */
  cut: number[];
  /** Answers to reading, by status. */
  read: Record<string, number>;
  rest: () => Promise<void>;
};

/** Lets one hand a token log partners in a city over HTTP, one after the other, and read the list between. */
export function putHandsToWork(served: Served, city: DrillCity, { reading = false } = {}): Work {
  const work: Work = { kept: [], refused: {}, cut: [], read: {}, rest: async () => {} };
  let resting = false;
  const tell = (counts: Record<string, number>, key: string) => {
    counts[key] = (counts[key] ?? 0) + 1;
  };
  const hands = city.tokens.map(async (token, hand) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const url = `${served.address}/api/v1/${city.slug}/partners`;
    for (let n = 0; !resting; n++) {
      const name = `Partenaire ${hand} ${n}`;
      const began = performance.now();
      try {
        const body = JSON.stringify({ name, kind: "city", countryCode: "IT" });
        const answer = await fetch(url, {
          method: "POST",
          headers,
          body,
          signal: AbortSignal.timeout(20_000),
        });
        await answer.arrayBuffer();
        if (answer.status === 201) work.kept.push({ name, at: performance.now() });
        else tell(work.refused, String(answer.status));
        if (answer.status !== 201) await pause(50);
      } catch (error) {
        const { cause } = error as { cause?: { code?: string } };
        const closed = cause?.code === "ECONNREFUSED";
        if (!closed) work.cut.push(began);
        tell(work.refused, closed ? "closed" : "cut");
        await pause(50);
      }
      if (reading)
        await fetch(url, { headers, signal: AbortSignal.timeout(20_000) }).then(
          async (answer) => {
            await answer.arrayBuffer();
            tell(work.read, String(answer.status));
          },
          () => tell(work.read, "cut"),
        );
    }
  });
  work.rest = async () => {
    resting = true;
    await Promise.all(hands);
  };
  return work;
}

/** Says how a drill went, figures first, and ends the process with 1 where a condition did not hold. */
export function conclude(drill: string, figures: object, conditions: Record<string, boolean>): void {
  console.log(JSON.stringify({ drill, ...figures }, null, 2));
  for (const [condition, holds] of Object.entries(conditions))
    console.log(`${holds ? "held    " : "NOT HELD"}  ${condition}`);
  if (Object.values(conditions).includes(false)) process.exitCode = 1;
}
