import { describe, expect, it } from "vitest";
import { kindNames } from "../../../../tests/fixtures/imports/kind-names.ts";
import { importSettings } from "../schema.ts";
import { type ReadingGround, readPlan } from "./read-plan.ts";

const sheets = [
  {
    name: "",
    grid: [
      ["Paese", "Comune", "Paese gemellato", "Comune gemellato"],
      ["Italia", "Torino", "Francia", "Chambéry"],
      ["Italia", "Torino", "Germania", "Colonia"],
      ["Italia", "Milano", "Francia", "Lione"],
    ],
  },
];
const ground: ReadingGround = {
  locale: "fr",
  kindNames,
  ownName: "Valmer",
  ownAliases: [],
  ownCountry: "FR",
  today: "2026-11-23",
  partners: [],
  agreements: [],
  placesCalled: () => [],
  habits: { dateOrder: "dmy", decimal: "," },
  currency: "EUR",
  remembered: () => null,
};
const read = (settings: Parameters<typeof importSettings.parse>[0]) =>
  readPlan(sheets, importSettings.parse(settings), ground).plan.counts;

describe("a list of many cities", () => {
  it("has rows of ours where a person said what it calls us, whatever its column of countries says", () => {
    expect(read({ kind: "twinning", ownName: "Torino" })).toMatchObject({ rows: 3, ready: 2, notOurs: 1 });
  });

  it("remembers the columns that this city chose for the same heading before", () => {
    const mapping = { partner: 3, ownCity: 1 };
    const kept = readPlan(sheets, importSettings.parse({ kind: "twinning", ownName: "Milano" }), {
      ...ground,
      remembered: (heading) => (heading.includes("gemellato") ? mapping : null),
    });
    expect(kept.remembered).toBe(true);
    expect(kept.mapping).toEqual(mapping);
    expect(kept.plan.counts).toMatchObject({ ready: 1, notOurs: 2 });
  });

  it("takes a column off a field where a person said so", () => {
    const { mapping } = readPlan(
      sheets,
      importSettings.parse({ ownName: "Torino", mapping: { partnerCountry: null } }),
      ground,
    );
    expect(mapping.partnerCountry).toBeUndefined();
    expect(mapping.partner).toBe(3);
  });
});
