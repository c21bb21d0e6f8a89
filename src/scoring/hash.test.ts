import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson, hex } from "./canonical.ts";
import type { Framework } from "./framework.ts";
import { inputHash, networkHash } from "./hash.ts";
import { randomFrom } from "./random.ts";

const sha256 = (text: string) => new Uint8Array(createHash("sha256").update(text).digest());
const framework = (best: number, name = "A"): Framework & { name: string } => ({
  id: "f",
  version: "1",
  name,
  root: {
    code: "S",
    weight: 1,
    children: [
      { code: "a", normalisation: { method: "goalposts", worst: 0, best }, per: { attribute: "population" } },
    ],
  },
});
const population = { "2023": 10, "2030": 99 };
const input = (more: object = {}) => ({
  framework: framework(50),
  unit: { code: "U", attributes: { population } },
  measurements: [
    { indicator: "a", period: "2023", value: 1 },
    { indicator: "a", period: "2024", value: 2 },
  ],
  period: "2024",
  stage: 1,
  ...more,
});
const same = (more: object) => inputHash(input(more), sha256) === inputHash(input(), sha256);

describe("the input hash", () => {
  it("stays where only labels, order, drafts, later or unrelated data differ", () => {
    const [first, second] = input().measurements;
    expect(same({ framework: framework(50, "B") })).toBe(true);
    expect(same({ measurements: [second, first] })).toBe(true);
    expect(
      same({ measurements: [first, second, { indicator: "a", period: "2024", value: 9, status: "draft" }] }),
    ).toBe(true);
    expect(same({ measurements: [first, second, { indicator: "a", period: "2025", value: 9 }] })).toBe(true);
    expect(same({ measurements: [first, second, { indicator: "z", period: "2024", value: 9 }] })).toBe(true);
    expect(same({ unit: { code: "U", attributes: { population: { "2023": 10 }, area: 5 } } })).toBe(true);
    expect(same({ targets: [{ indicator: "a", baseline: 1, target: 2 }] })).toBe(true);
  });

  it("changes with whatever can change a score", () => {
    const [first] = input().measurements;
    expect(same({ framework: framework(51) })).toBe(false);
    expect(same({ stage: 2 })).toBe(false);
    expect(same({ period: "2025" })).toBe(false);
    expect(same({ measurements: [first] })).toBe(false);
    expect(same({ unit: { code: "U", attributes: { population: 11 } } })).toBe(false);
  });

  it("of a network does not depend on the order of its cities", () => {
    const [u, v] = [input(), input({ unit: { code: "V" } })];
    expect(networkHash([u, v], sha256)).toBe(networkHash([v, u], sha256));
    expect(networkHash([u], sha256)).toBe(inputHash(u, sha256));
  });
});

describe("canonical JSON", () => {
  it("sorts keys by code unit and writes numbers as ECMAScript does", () => {
    expect(canonicalJson({ b: [1.0, 1e21, -0], a: "é", c: undefined })).toBe('{"a":"é","b":[1,1e+21,0]}');
    // U+1F600 begins with the surrogate D83D, which comes before U+FB33.
    expect(canonicalJson({ "\ufb33": 1, "\u{1f600}": 2 })).toBe('{"\u{1f600}":2,"\ufb33":1}');
    expect(hex(new Uint8Array([10, 255]))).toBe("0aff");
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, "\ud800", () => 1])(
    "refuses what JSON cannot say",
    (value) => {
      expect(() => canonicalJson(value)).toThrow("Canonical JSON has no");
    },
  );
});

describe("the generator", () => {
  it("draws the same numbers from the same seed, and others from another", () => {
    const random = randomFrom("al-las", sha256);
    expect([random.word(), random.word()]).toEqual([1932358144, 1979431437]);
    expect(randomFrom("al-las", sha256).double()).toBe(0.44991219387108305);
    expect(randomFrom("b", sha256).double()).not.toBe(0.44991219387108305);
  });
});
