import { describe, expect, it } from "vitest";
import { formatReference, isUuid, parseReference, uuidv7 } from "./ids.ts";

describe("an id", () => {
  it("is a UUIDv7 that sorts by age", () => {
    const [older, newer] = [uuidv7(1_500_000_000_000), uuidv7(1_500_000_000_001)];
    expect(isUuid(older)).toBe(true);
    expect(older < newer).toBe(true);
    expect(older).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(Number.parseInt(older.replaceAll("-", "").slice(0, 12), 16)).toBe(1_500_000_000_000);
  });
});

describe("a reference", () => {
  it("survives being written and read", () => {
    expect(formatReference("AGR", 2018, 42)).toBe("AGR-2018-0042");
    expect(parseReference(" agr-2018-0042 ")).toEqual({ prefix: "AGR", year: 2018, n: 42 });
    expect(parseReference(formatReference("MIS", 2026, 12345))).toEqual({
      prefix: "MIS",
      year: 2026,
      n: 12345,
    });
    expect(parseReference("AGR-18-42")).toBeNull();
  });
});
