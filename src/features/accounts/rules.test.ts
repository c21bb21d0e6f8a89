import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { deviceOf, isCommonPassword } from "./rules.ts";

const listed = new Set(
  readFileSync("prisma/reference/common-passwords.txt", "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#")),
);

describe("a password that people try first", () => {
  it.each([
    "password1234",
    "Motdepasse2026!",
    "CONTRASEÑA123",
    "P@ssw0rd!2031",
    "Senha@123456789",
    "mairie-2026-2027",
    "abcabcabcabc",
    "123456789012345",
    "!!!!!!!!!!!!!!",
    "azertyuiop123",
  ])("is refused: %s", (password) => expect(isCommonPassword(password, listed)).toBe(true));
  it("is refused when it is one's own name or address", () => {
    expect(isCommonPassword("AdaLovelace1815", listed, ["Ada Lovelace", "ada@example.org"])).toBe(true);
    expect(isCommonPassword("meridiana.lopez99", listed, ["meridiana.lopez@example.org"])).toBe(false);
  });
  it.each([
    "quatre canards sur le lac",
    "tortuga lenta 47 azul",
    "vento-norte-e-sal",
    "plum kettle orbit fog",
    "kX9!vq2LmZ7w",
  ])("is not a passphrase of one's own: %s", (password) =>
    expect(isCommonPassword(password, listed)).toBe(false),
  );
});

describe("a session's device", () => {
  it("is named by browser and system", () => {
    const agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36";
    expect(deviceOf(agent)).toEqual({ browser: "Chrome", system: "Android" });
  });
  it("stays unnamed where the agent says nothing", () => {
    expect(deviceOf("curl/8")).toEqual({ browser: null, system: null });
  });
});
