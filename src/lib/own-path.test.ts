import { describe, expect, it } from "vitest";
import { isOwnPath } from "./own-path.ts";

describe("a path of this site", () => {
  it.each(["/", "/fr/c/valmer", "/fr/c/valmer/agreements?q=a/b&sort=-updated"])("is %j", (path) => {
    expect(isOwnPath(path)).toBe(true);
  });

  it.each([
    undefined,
    "",
    "fr",
    "https://evil.example/",
    "javascript:alert(1)",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\\evil.example",
    "/fr\r\nSet-Cookie: a=b",
  ])("is not %j", (address) => {
    expect(isOwnPath(address)).toBe(false);
  });
});
