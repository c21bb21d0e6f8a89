import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { envSchema, isStrongSecret, readEnv } from "./env.ts";

const strong = "p9Vw2xQ7Lk4Zt8Rb1Nc6Yh3Md5Fs0Gj_Ae";

describe(".env.example", () => {
  const lines = readFileSync(".env.example", "utf8").split("\n");
  const given = Object.fromEntries(
    lines.flatMap((line) => [...line.matchAll(/^(\w+)=(.*)$/g)].map((m) => [m[1], m[2]])),
  );

  it("names exactly the variables that are read", () => {
    expect(Object.keys(given).sort()).toEqual(Object.keys(envSchema.shape).sort());
  });

  it("shows the defaults", () => {
    expect(readEnv(given)).toEqual(readEnv({}));
  });
});

describe("a start", () => {
  it("needs nothing from the environment", () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      DATA_DIR: ".data",
    });
  });

  it("is refused with every fault in one message", () => {
    const wrong = { PORT: "many", LOG_LEVEL: "loud", DATABASE_URL: "mysql://x" };
    expect(() => readEnv(wrong)).toThrow(
      /PORT .*[\s\S]*DATABASE_URL must look like postgresql:[\s\S]*LOG_LEVEL/,
    );
  });

  it("is refused on a database of one's own without a secret, with a short one and with a copied one", () => {
    const url = "postgresql://owner:x@127.0.0.1/meridiano";
    for (const secret of [
      undefined,
      "",
      "short",
      "change-me-change-me-change-me-change-me",
      "a".repeat(64),
    ]) {
      expect(() => readEnv({ DATABASE_URL: url, AUTH_SECRET: secret })).toThrow(
        /AUTH_SECRET must be a random text/,
      );
    }
    expect(readEnv({ DATABASE_URL: url, AUTH_SECRET: strong }).AUTH_SECRET).toBe(strong);
  });

  it("does not repeat a secret it refuses", () => {
    const secret = "hunter2hunter2";
    expect(() => readEnv({ AUTH_SECRET: secret })).toThrow(expect.not.stringContaining(secret));
  });
});

describe("a strong secret", () => {
  it("is long and varied", () => {
    expect(isStrongSecret(strong)).toBe(true);
    expect(isStrongSecret(strong.slice(0, 31))).toBe(false);
    expect(isStrongSecret("abab".repeat(16))).toBe(false);
  });
});
