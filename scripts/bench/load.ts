import { Agent, request as send } from "node:http";
import { summarise, type Timing } from "./timing.ts";

/** What is asked again and again: an address of this machine, and one set of headers a caller; with a body it is a POST. */
export type Target = { url: string; callers: readonly Record<string, string>[]; body?: () => string };

/** What a stretch of load gave. */
export type Load = Timing & { perSecond: number };

const mostAnswers = 100_000;

/**
 * Asks one address over so many kept-open connections for so long, each connection one request after another.
 * Bounded in time and count, and only ever towards this machine.
 * @throws Error for another machine's address, and for an answer other than 200 (201 to a body)
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
      await ask(url, agent, target.callers[turn % target.callers.length] ?? {}, target.body?.());
      milliseconds.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, place) => connection(place * 7)));
  const perSecond = Math.round((milliseconds.length / (performance.now() - began)) * 10_000) / 10;
  agent.destroy();
  return { perSecond, ...summarise(milliseconds) };
}

// Compressed, as every browser asks; only counted here, never unpacked.
function ask(url: URL, agent: Agent, given: Record<string, string>, body?: string): Promise<void> {
  return new Promise((done, fail) => {
    const headers = {
      "accept-encoding": "gzip, deflate, br, zstd",
      ...given,
      ...(body === undefined
        ? {}
        : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
    };
    const request = send(url, { agent, headers, method: body === undefined ? "GET" : "POST" }, (response) => {
      response.resume();
      response.on("error", fail);
      response.on("end", () =>
        response.statusCode === (body === undefined ? 200 : 201)
          ? done()
          : fail(new Error(`${url.pathname} answered ${response.statusCode}`)),
      );
    });
    request.on("error", fail);
    request.end(body);
  });
}
