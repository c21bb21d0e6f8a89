import { Agent, get } from "node:http";
import { summarise, type Timing } from "./timing.ts";

/** What is asked again and again: an address of this machine, and one set of headers a caller. */
export type Target = { url: string; callers: readonly Record<string, string>[] };

/** What a stretch of load gave. */
export type Load = Timing & { perSecond: number };

const mostAnswers = 100_000;

/**
 * Asks one address over so many kept-open connections for so long, each connection one request after another.
 * Bounded in time and count, and only ever towards this machine.
 * @throws Error for another machine's address, and for an answer other than 200
 */
export async function load(target: Target, connections: number, seconds: number): Promise<Load> {
  const url = new URL(target.url);
  if (url.hostname !== "127.0.0.1") throw new Error("the load generator only asks this machine");
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const milliseconds: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  const connection = async (first: number) => {
    for (let turn = first; performance.now() < end && milliseconds.length < mostAnswers; turn++) {
      const start = performance.now();
      await ask(url, agent, target.callers[turn % target.callers.length] ?? {});
      milliseconds.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, place) => connection(place * 7)));
  const perSecond = Math.round((milliseconds.length / (performance.now() - began)) * 10_000) / 10;
  agent.destroy();
  return { perSecond, ...summarise(milliseconds) };
}

// Compressed, as every browser asks; only counted here, never unpacked.
function ask(url: URL, agent: Agent, headers: Record<string, string>): Promise<void> {
  return new Promise((done, fail) => {
    const request = get(url, { agent, headers: { "accept-encoding": "gzip", ...headers } }, (response) => {
      response.resume();
      response.on("error", fail);
      response.on("end", () =>
        response.statusCode === 200
          ? done()
          : fail(new Error(`${url.pathname} answered ${response.statusCode}`)),
      );
    });
    request.on("error", fail);
  });
}
