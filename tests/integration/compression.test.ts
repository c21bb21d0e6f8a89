import { request as ask, createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withCompression } from "../../scripts/compression.mjs";
import { withDesignedRefusals } from "../../scripts/refusals.mjs";

const sentence = "Jumelage de Quito et de Genève, « été ». ";
const page = sentence.repeat(2_000);
const html = { "Content-Type": "text/html; charset=utf-8", Vary: "Cookie" };

async function slowly(response: ServerResponse): Promise<void> {
  for (let piece = 0; piece < 4; piece++) {
    response.write(sentence.repeat(500));
    await pause(60);
  }
  response.end();
}

/** The application behind: answers in the ways that the framework knows. */
const answers: Record<string, (response: ServerResponse) => unknown> = {
  "/fr/page": (response) => {
    response.writeHead(200, html);
    for (let piece = 0; piece < 20; piece++) response.write(sentence.repeat(100));
    response.end();
  },
  "/fr/slow": (response) => {
    response.writeHead(200, html);
    void slowly(response);
  },
  "/fr/closed": (response) => {
    response.statusCode = 404;
    response.setHeader("Content-Type", "text/html");
    response.flushHeaders();
    response.end("<html>");
  },
  "/fr/refused": (response) => response.writeHead(200, html).end(page),
  "/_next/static/a.js": (response) =>
    response.writeHead(200, { "Content-Type": "application/javascript", "Content-Length": 90_000 }).end(page),
  "/file.xlsx": (response) =>
    response.writeHead(200, { "Content-Type": "application/vnd.ms-excel" }).end(page),
  "/short": (response) => response.writeHead(200, { "Content-Type": "application/json" }).end("{}"),
  "/moved": (response) => {
    response.statusCode = 307;
    response.setHeader("Location", "/fr/page");
    response.end();
  },
  "/unchanged": (response) => {
    response.statusCode = 304;
    response.setHeader("Content-Type", "text/html");
    response.end();
  },
};

let heads = 0;
const server = createServer(
  withCompression(
    withDesignedRefusals((request, response) => {
      // As the framework does: once the head is sent, or seems so, no header is taken any more.
      const { setHeader, writeHead } = response;
      response.setHeader = (name, value) =>
        response.headersSent ? response : setHeader.call(response, name, value);
      // Somebody who listens for the head, as what signs out does.
      response.writeHead = ((...given: Parameters<typeof writeHead>) => {
        heads++;
        return writeHead.apply(response, given);
      }) as typeof writeHead;
      return answers[request.url ?? ""]?.(response);
    }),
  ),
);
beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
afterAll(() => new Promise<unknown>((done) => server.close(done)));

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; pieces: number };

function visit(path: string, accepted = "gzip, deflate, br, zstd", method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  heads = 0;
  return new Promise((done, fail) => {
    const headers = { "accept-encoding": accepted };
    const asked = ask({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("error", fail);
      answer.on("end", () =>
        done({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(pieces),
          pieces: pieces.length,
        }),
      );
    });
    asked.on("error", fail);
    asked.end();
  });
}

describe("what is sent packed", () => {
  it.each([
    ["gzip, deflate, br, zstd", "zstd", zstdDecompressSync],
    ["gzip, deflate, br", "br", brotliDecompressSync],
    ["gzip;q=0.5, zstd;q=0", "gzip", gunzipSync],
  ])(
    "a page for who accepts %s goes as %s and is whole again when unpacked",
    async (accepted, name, unpack) => {
      const { headers, body } = await visit("/fr/page", accepted);
      expect(headers["content-encoding"]).toBe(name);
      expect(headers.vary).toBe("Cookie, Accept-Encoding");
      expect(Number(headers["content-length"])).toBe(body.length);
      expect(body.length).toBeLessThan(page.length / 10);
      expect(unpack(body).toString()).toBe(page);
    },
  );
  it("a page that comes slowly is sent as it comes", async () => {
    const { body, headers, pieces } = await visit("/fr/slow", "gzip");
    expect(headers["content-length"]).toBeUndefined();
    expect(pieces).toBeGreaterThan(2);
    expect(gunzipSync(body).toString()).toBe(page);
  });
  it("a page of a refusal keeps the refusal's status", async () => {
    const { status, body, headers } = await visit("/fr/closed");
    expect(status).toBe(404);
    expect(headers["content-encoding"]).toBe("zstd");
    expect(zstdDecompressSync(body).toString()).toBe(page);
  });
  it("a file of the build is the same at the second visit, in each coding", async () => {
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const name of ["br", "gzip", "br", "gzip"] as const) {
      const { body, headers } = await visit("/_next/static/a.js", name);
      expect(headers["content-encoding"]).toBe(name);
      expect(unpack[name](body).toString()).toBe(page);
    }
  });
});

describe("what is sent as it is", () => {
  it("is whatever a visitor cannot unpack", async () => {
    for (const accepted of ["", "identity", "compress"]) {
      const { body, headers } = await visit("/fr/page", accepted);
      expect(headers["content-encoding"]).toBeUndefined();
      expect(body.toString()).toBe(page);
    }
  });
  it("is a workbook, which is packed already, and an answer too short to gain by it", async () => {
    expect((await visit("/file.xlsx")).headers["content-encoding"]).toBeUndefined();
    const { body, headers } = await visit("/short");
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.toString()).toBe("{}");
  });
  it("is an answer without a body", async () => {
    const moved = await visit("/moved");
    expect([moved.status, moved.headers.location, moved.body.length]).toEqual([307, "/fr/page", 0]);
    const unchanged = await visit("/unchanged");
    expect([unchanged.status, unchanged.headers["content-encoding"]]).toEqual([304, undefined]);
    expect((await visit("/fr/page", "zstd", "HEAD")).headers["content-encoding"]).toBeUndefined();
  });
});

it("who listens for the head of an answer hears of it once, packed or not", async () => {
  for (const path of ["/fr/page", "/fr/slow", "/moved", "/short", "/file.xlsx", "/unchanged"]) {
    await visit(path);
    expect([path, heads]).toEqual([path, 1]);
  }
});
