import { request as ask, createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withPageFront } from "../../scripts/page-front.mjs";

/** What the application behind was handed, and what the visitor was told. */
type Visit = { status: number; told: IncomingHttpHeaders; handed: IncomingHttpHeaders | null };

const handed: IncomingHttpHeaders[] = [];
const server = createServer(
  withPageFront((request: IncomingMessage, response) => {
    handed.push({ ...request.headers });
    response.end();
  }),
);
beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
afterAll(() => new Promise<unknown>((done) => server.close(done)));

function visit(path: string, headers: Record<string, string> = {}): Promise<Visit> {
  const { port } = server.address() as AddressInfo;
  handed.length = 0;
  return new Promise((done, fail) => {
    const asked = ask({ host: "127.0.0.1", port, path, headers }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        done({ status: answer.statusCode ?? 0, told: answer.headers, handed: handed[0] ?? null }),
      );
    });
    asked.on("error", fail);
    asked.end();
  });
}

describe("a page of the house", () => {
  it("runs no script without the request's nonce, and nothing of a third party", async () => {
    const policy = String((await visit("/fr/c/quito")).told["content-security-policy"]);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'(;|$)/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
  });
  it("never has the nonce of another request", async () => {
    const [one, other] = [await visit("/fr"), await visit("/fr")];
    expect(one.told["content-security-policy"]).not.toBe(other.told["content-security-policy"]);
  });
  it("hands the nonce, the language and the address to the renderer", async () => {
    const { told, handed: given } = await visit("/es/c/quito/agreements?page=2");
    expect(given?.["x-locale"]).toBe("es");
    expect(given?.["x-pathname"]).toBe("/es/c/quito/agreements?page=2");
    expect(given?.["content-security-policy"]).toBe(told["content-security-policy"]);
  });
  it("may not claim another language, address or policy by a header of the visitor", async () => {
    const claimed = { "x-locale": "fr", "x-pathname": "/fr/c/lima", "content-security-policy": "none" };
    const { handed: given } = await visit("/es/c/quito", claimed);
    expect(given?.["x-locale"]).toBe("es");
    expect(given?.["x-pathname"]).toBe("/es/c/quito");
    expect(given?.["content-security-policy"]).toContain("default-src 'self'");
  });
  it("is kept by nobody on the way when it is private", async () => {
    expect((await visit("/fr/c/quito/brief")).told["cache-control"]).toBe("private, no-store");
    expect((await visit("/fr/p/quito")).told["cache-control"]).toBeUndefined();
  });
});

describe("an address without a language", () => {
  it("leads to the visitor's, query kept", async () => {
    const { status, told } = await visit("/c/quito?page=2", { "accept-language": "pt-BR,pt;q=0.9" });
    expect(status).toBe(307);
    expect(told.location).toBe("/pt/c/quito?page=2");
  });
  it("leads to the language last read", async () => {
    const { told } = await visit("/c/quito", { cookie: "theme=dark; locale=es", "accept-language": "pt" });
    expect(told.location).toBe("/es/c/quito");
  });
  it("of a shared link stays as it is", async () => {
    expect((await visit("/b/0123456789")).status).toBe(200);
  });
  it.each(["//evil.example/x", "/\\evil.example", "/%2f%2fevil.example", "http://evil.example/x"])(
    "never leads to another site: %s",
    async (path) => {
      const { told } = await visit(path);
      expect(new URL(String(told.location), "http://meridiano.example").host).toBe("meridiano.example");
    },
  );
});

describe("the headers of a page", () => {
  it.each(["/fr/c/quito/agreements", "/fr/c/quito/settings/members.css", "/fr/c/quito/agreements/x.json"])(
    "are on %s, whatever it is called like",
    async (path) => {
      expect((await visit(path)).told["content-security-policy"]).toBeDefined();
    },
  );
  it.each(["/api/v1/quito/agreements", "/_next/static/chunks/a.js", "/icon.svg", "/robots.txt", "/healthz"])(
    "are not asked of %s, which is no page",
    async (path) => {
      const { status, told } = await visit(path);
      expect([status, told["content-security-policy"]]).toEqual([200, undefined]);
    },
  );
});

describe("the language last read", () => {
  it("is remembered when a page is opened, not when a piece of one is fetched", async () => {
    const opened = await visit("/es", { "sec-fetch-dest": "document" });
    expect(opened.told["set-cookie"]).toEqual([expect.stringMatching(/^locale=es; Path=\/; /)]);
    expect((await visit("/es", { "sec-fetch-dest": "empty" })).told["set-cookie"]).toBeUndefined();
  });
});
