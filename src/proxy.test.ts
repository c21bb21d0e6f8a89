import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { config, proxy } from "./proxy";

const visit = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`https://meridiano.example${path}`, { headers }));

describe("a page of the house", () => {
  it("runs no script without the request's nonce, and nothing of a third party", () => {
    const policy = visit("/fr/c/quito").headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'(;|$)/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
  });
  it("never has the nonce of another request", () => {
    const policies = [visit("/fr"), visit("/fr")].map((answer) =>
      answer.headers.get("content-security-policy"),
    );
    expect(policies[0]).not.toBe(policies[1]);
  });
  it("hands the nonce, the language and the address to the renderer", () => {
    const answer = visit("/es/c/quito/agreements?page=2");
    expect(answer.headers.get("x-middleware-request-x-locale")).toBe("es");
    expect(answer.headers.get("x-middleware-request-x-pathname")).toBe("/es/c/quito/agreements?page=2");
    expect(answer.headers.get("x-middleware-request-content-security-policy")).toBe(
      answer.headers.get("content-security-policy"),
    );
  });
  it("may not claim another language or nonce by a header of the visitor", () => {
    const answer = visit("/es/c/quito", { "x-locale": "fr", "x-nonce": "mine" });
    expect(answer.headers.get("x-middleware-request-x-locale")).toBe("es");
    expect(answer.headers.get("x-middleware-request-x-nonce")).not.toBe("mine");
  });
  it("is kept by nobody on the way when it is private", () => {
    expect(visit("/fr/c/quito/brief").headers.get("cache-control")).toBe("private, no-store");
    expect(visit("/fr/p/quito").headers.get("cache-control")).toBeNull();
  });
});

describe("an address without a language", () => {
  it("leads to the visitor's, query kept", () => {
    const answer = visit("/c/quito?page=2", { "accept-language": "pt-BR,pt;q=0.9" });
    expect(answer.status).toBe(307);
    expect(new URL(answer.headers.get("location") ?? "").pathname).toBe("/pt/c/quito");
    expect(new URL(answer.headers.get("location") ?? "").search).toBe("?page=2");
  });
  it("of a shared link stays as it is", () => {
    expect(visit("/b/0123456789").status).toBe(200);
  });
  it("never leads to another site", () => {
    const answer = visit("//evil.example/x");
    expect(new URL(answer.headers.get("location") ?? "").host).toBe("meridiano.example");
  });
});

describe("the headers of a page", () => {
  const passed = new RegExp(`^${config.matcher[0]}$`);
  it.each(["/fr/c/quito/agreements", "/fr/c/quito/settings/members.css", "/fr/c/quito/agreements/x.json"])(
    "are on %s, whatever it is called like",
    (path) => {
      expect(passed.test(path)).toBe(true);
    },
  );
  it.each(["/api/v1/quito/agreements", "/_next/static/chunks/a.js", "/icon.svg", "/robots.txt"])(
    "are not asked of %s, which is no page",
    (path) => {
      expect(passed.test(path)).toBe(false);
    },
  );
});

describe("the language last read", () => {
  it("is remembered when a page is opened, not when a piece of one is fetched", () => {
    expect(visit("/es", { "sec-fetch-dest": "document" }).cookies.get("locale")?.value).toBe("es");
    expect(visit("/es", { "sec-fetch-dest": "empty" }).cookies.get("locale")).toBeUndefined();
  });
});
