import { createServer, type IncomingMessage, type ServerResponse, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGate } from "../../scripts/gate.mjs";

type Answer = { status: number; body: string; retryAfter: string | undefined };

let server: ReturnType<typeof createServer>;
let seen: IncomingMessage["headers"];
let finish: (() => void)[];
let gate: ReturnType<typeof createGate>;

// The application behind the gate: answers at once, but for /slow, which waits until the test lets it.
async function application(request: IncomingMessage, response: ServerResponse): Promise<void> {
  seen = request.headers;
  if (request.url === "/slow") await new Promise<void>((done) => finish.push(done));
  response.end("answered");
}

async function open(options: { trustedProxies?: string[]; mostInFlight?: number }): Promise<void> {
  gate = createGate({ handle: application, trustedProxies: [], mostInFlight: 100, ...options });
  server = createServer(gate.answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
}

function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    const request = send({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, body, retryAfter: response.headers["retry-after"] }),
      );
    });
    request.on("error", fail);
    request.end();
  });
}

beforeEach(() => {
  finish = [];
});

afterEach(async () => {
  for (const done of finish) done();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

describe("a web process that stops", () => {
  it("answers what was in flight, refuses what is new, and stays healthy but not ready meanwhile", async () => {
    await open({});
    const inFlight = get("/slow");
    while (finish.length === 0) await pause(5);
    let drained = false;
    const draining = gate.drain(10_000).then(() => {
      drained = true;
    });
    expect(await get("/fr")).toMatchObject({ status: 503, retryAfter: "2" });
    expect(await get("/readyz")).toMatchObject({ status: 503 });
    expect(await get("/healthz")).toMatchObject({ status: 200 });
    expect(drained).toBe(false);
    finish.pop()?.();
    expect(await inFlight).toMatchObject({ status: 200, body: "answered" });
    await draining;
  });

  it("does not wait for a request longer than it may", async () => {
    await open({});
    get("/slow").catch(() => {}); // Cut off in the end.
    while (finish.length === 0) await pause(5);
    const began = performance.now();
    await gate.drain(100);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe("a web process with more requests than it can serve well", () => {
  it("refuses the rest at once, but still tells how it is, and serves again afterwards", async () => {
    await open({ mostInFlight: 2 });
    const busy = [get("/slow"), get("/slow")];
    while (finish.length < 2) await pause(5);
    expect(await get("/fr")).toMatchObject({ status: 503, retryAfter: "2" });
    expect(await get("/readyz")).toMatchObject({ status: 200 });
    for (const done of finish.splice(0)) done();
    await Promise.all(busy);
    expect(await get("/fr")).toMatchObject({ status: 200 });
  });
});

describe("a web process that is asked for more at once than it works on", () => {
  it("lets the rest wait for their turn, and none who is slow keeps the others from it", async () => {
    await open({});
    const slow = Array.from({ length: 24 }, () => get("/slow"));
    while (finish.length < 24) await pause(5);
    const began = performance.now();
    const waiting = get("/fr");
    // How it is and what a page is made of never wait.
    expect(await get("/readyz")).toMatchObject({ status: 200 });
    expect(await get("/_next/static/chunk.js")).toMatchObject({ status: 200 });
    expect(performance.now() - began).toBeLessThan(500);
    expect(await waiting).toMatchObject({ status: 200 });
    expect(performance.now() - began).toBeGreaterThan(500);
    expect(performance.now() - began).toBeLessThan(5_000);
    for (const done of finish.splice(0)) done();
    await Promise.all(slow);
  });

  it("serves the first that waits as soon as one is answered, and forgets those who left", async () => {
    await open({});
    const slow = Array.from({ length: 24 }, () => get("/slow"));
    while (finish.length < 24) await pause(5);
    const began = performance.now();
    const { port } = server.address() as AddressInfo;
    const left = send({ host: "127.0.0.1", port, path: "/left", agent: false });
    left.on("error", () => {});
    left.end();
    await pause(100);
    left.destroy();
    const waiting = get("/fr");
    await pause(50);
    finish.pop()?.();
    expect(await waiting).toMatchObject({ status: 200 });
    expect(performance.now() - began).toBeLessThan(900);
    for (const done of finish.splice(0)) done();
    await Promise.all(slow);
  });
});

describe("a body larger than a form may send", () => {
  const thirtyMegabytes = { "content-length": String(30 * 1024 * 1024) };

  it("is refused by its length before a byte of it is read, and the application never sees it", async () => {
    await open({});
    seen = {};
    expect(await get("/fr/sign-in", thirtyMegabytes)).toMatchObject({ status: 413 });
    expect(seen).toEqual({});
  });

  it("is refused as well when it does not say how long it is", async () => {
    await open({});
    seen = {};
    expect(await get("/fr/sign-in", { "transfer-encoding": "chunked" })).toMatchObject({ status: 411 });
    expect(seen).toEqual({});
  });

  it("is the API's own to judge", async () => {
    await open({});
    expect(await get("/api/v1/quito/imports", { "content-length": "9999999" })).toMatchObject({
      status: 200,
    });
  });
});

describe("a method that nobody here answers", () => {
  it("is refused before the application, which would fail at some and answer others with a page", async () => {
    await open({});
    const { port } = server.address() as AddressInfo;
    const ask = (method: string, path: string) =>
      new Promise<string>((done, fail) => {
        const request = send({ host: "127.0.0.1", port, path, method, agent: false }, (response) => {
          response.resume();
          done(`${response.statusCode} ${response.headers.allow ?? ""}`.trim());
        });
        request.on("error", fail);
        request.end();
      });
    for (const method of ["TRACE", "PROPFIND", "PUT", "DELETE"])
      expect(await ask(method, "/fr/sign-in")).toBe("405 GET, HEAD, POST");
    expect(await ask("TRACE", "/api/v1/x")).toContain("405");
    expect(await ask("DELETE", "/api/v1/x")).toBe("200");
  });
});

describe("a query that names what every object has", () => {
  it("reaches no page, for the framework fails at it; the API judges for itself, and all else stays as it came", async () => {
    const addresses: (string | undefined)[] = [];
    gate = createGate({
      handle: (request, response) => {
        addresses.push(request.url);
        response.end();
      },
      trustedProxies: [],
      mostInFlight: 9,
    });
    server = createServer(gate.answer);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    for (const asked of [
      "/fr/x?to%53tring=1&q=a%20b",
      "/fr/x?__proto__=1",
      "/fr/x?q=%20&q=2",
      "/api/x?toString=1",
    ])
      await get(asked);
    expect(addresses).toEqual(["/fr/x?q=a+b", "/fr/x", "/fr/x?q=%20&q=2", "/api/x?toString=1"]);
  });
});

describe("what a client says about itself", () => {
  const claims = {
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "443",
  };

  it("is not believed: only its own address counts", async () => {
    await open({});
    await get("/", claims);
    expect(seen["x-forwarded-for"]).toBe("127.0.0.1");
    expect(seen["x-forwarded-host"]).toBeUndefined();
    expect(seen["x-forwarded-proto"]).toBeUndefined();
    expect(seen["x-forwarded-port"]).toBeUndefined();
  });

  it("is believed of a configured proxy, whose own address comes last", async () => {
    await open({ trustedProxies: ["127.0.0.1"] });
    await get("/", claims);
    expect(seen["x-forwarded-for"]).toBe("203.0.113.9, 127.0.0.1");
    expect(seen["x-forwarded-host"]).toBe("evil.example");
  });
});
