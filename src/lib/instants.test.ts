import { describe, expect, it } from "vitest";
import { formatInstant } from "./instants.ts";

describe("an instant", () => {
  const late = "2026-11-30T23:30:00Z";

  it("is the day it is where the city is, its month in letters", () => {
    expect(formatInstant(late, "fr", "Europe/Paris")).toBe("1er décembre 2026");
    expect(formatInstant(late, "es", "America/Montevideo")).toBe("30 de noviembre de 2026");
    expect(formatInstant(late, "pt", "America/Sao_Paulo")).toBe("30 de novembro de 2026");
  });

  it("is written in English as the British do", () => {
    expect(formatInstant(late, "en", "UTC")).toBe("30 November 2026");
    expect(formatInstant(late, "en", "UTC", { month: "short" })).toBe("30 Nov 2026");
  });

  it("has its hour on a clock of 24", () => {
    for (const locale of ["fr", "es", "pt", "en"])
      expect(formatInstant(late, locale, "UTC", { time: true })).toContain("23:30");
  });
});
