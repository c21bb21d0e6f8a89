import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { type GazetteerEntry, parseGazetteer, searchGazetteer } from "./gazetteer.ts";

let entries: GazetteerEntry[] = [];
beforeAll(() => {
  entries = parseGazetteer(gunzipSync(readFileSync("prisma/reference/gazetteer.tsv.gz")).toString("utf8"));
});
const names = (query: string, limit = 5) =>
  searchGazetteer(entries, query, limit).map(({ name, country }) => `${name} ${country}`);

describe("the gazetteer", () => {
  it("knows small partners as well as capitals, with where they lie", () => {
    for (const place of ["Sarh", "Rezé", "Le Lamentin", "Chartres", "Qingdao", "Montevideo", "Quito"])
      expect(names(place)[0]).toMatch(new RegExp(`^${place} `));
    const [chartres] = searchGazetteer(entries, "chartres", 1);
    expect(chartres).toMatchObject({ country: "FR", latitude: 48.447, longitude: 1.489 });
    expect(entries.length).toBeGreaterThan(40_000);
  });
  it("is blind to accents and knows the reader's name of a foreign city", () => {
    expect(names("sao pau")[0]).toBe("São Paulo BR");
    expect(names("Genève")[0]).toBe("Genève CH");
    expect(names("Ginebra")[0]).toBe("Genève CH");
    expect(names("Lisbonne")[0]).toBe("Lisbon PT");
    expect(names("Tsingtao")[0]).toBe("Qingdao CN");
    expect(names("köln")[0]).toBe(names("Cologne")[0]);
  });
  it("puts the larger namesake first and lets a country choose", () => {
    expect(names("córdoba", 3)).toEqual(["Córdoba AR", "Córdoba ES", "Córdoba MX"]);
    expect(names("cordoba, España", 1)).toEqual(["Córdoba ES"]);
  });
  it("suggests nothing for one letter or for nonsense", () => {
    expect(names("s")).toEqual([]);
    expect(names("qqqq")).toEqual([]);
  });
});
