import { describe, expect, it } from "vitest";
import { partnerMatcher } from "./match-partner.ts";

const match = partnerMatcher([
  { id: "sp", name: "São Paulo", country: "BR", aliases: ["Sampa"] },
  { id: "co-es", name: "Córdoba", country: "ES" },
  { id: "co-ar", name: "Córdoba", country: "AR" },
  { id: "cuba", name: "Santiago de Cuba", country: "CU" },
  { id: "lyon", name: "Lyon", country: null },
]);

describe("a partner's name in a file", () => {
  it("is exactly a known partner whatever its accents, or by another name", () => {
    expect(match("SAO PAULO", "BR")).toMatchObject({ match: "exact", id: "sp" });
    expect(match("Sampa", null)).toMatchObject({ match: "exact", id: "sp" });
    expect(match("lyon", "FR")).toMatchObject({ match: "exact", id: "lyon" });
  });
  it("is likely a known partner when a letter differs", () => {
    expect(match("Sao Paolo", "BR")).toMatchObject({ match: "likely", candidates: [{ id: "sp" }] });
  });
  it("is another partner in another country", () => {
    expect(match("Córdoba", "AR")).toMatchObject({ match: "exact", id: "co-ar" });
    expect(match("Córdoba", "MX")).toMatchObject({ match: "new" });
    expect(match("Santiago de Chile", null)).toMatchObject({ match: "new" });
  });
  it("is a question when two known partners have it", () => {
    const found = match("Cordoba", null);
    expect(found).toMatchObject({ match: "likely", candidates: [{ score: 1 }, { score: 1 }] });
  });
});
