import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onRequestError } from "./instrumentation";

let lines: string[];
beforeEach(() => {
  lines = [];
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const request = { path: "/fr/c/quito/agreements?search=Mme%20Dupont", method: "GET", headers: {} };
const context = {
  routerKind: "App Router",
  routePath: "/[locale]/c/[organisation]/agreements",
  routeType: "render",
  renderSource: "react-server-components",
  revalidateReason: undefined,
} as const;

describe("a page that fails while it is drawn", () => {
  it("is in the log with its cause and its place, without what was searched", async () => {
    await onRequestError(Object.assign(new Error("no such column"), { digest: "107" }), request, context);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      level: "error",
      path: "/fr/c/quito/agreements",
      digest: "107",
    });
    expect(lines[0]).toContain("no such column");
    expect(lines[0]).not.toContain("Dupont");
  });
  it("is not told twice where the corridor told it under the reader's reference", async () => {
    await onRequestError(
      Object.assign(new Error("unavailable"), { digest: "unavailable:0b5c" }),
      request,
      context,
    );
    expect(lines).toEqual([]);
  });
});
