import { describe, expect, it } from "vitest";
import { type EventLife, eventSearchText, eventStandings } from "./rules.ts";

const fair = (facts: Partial<EventLife> = {}): EventLife => ({
  role: "hosted",
  kind: "fair",
  startsOn: "2026-05-01",
  endsOn: "2026-05-03",
  countriesCount: 3,
  archived: false,
  interventions: [{ heldOn: null }],
  agreements: 2,
  ...facts,
});
const of = (facts: Partial<EventLife>) =>
  Object.fromEntries(eventStandings(fair(facts)).map(({ code, ...rest }) => [code, rest]));

describe("an event hosted", () => {
  it("counts as international from three countries on", () => {
    expect(of({}).T03).toEqual({ standing: "counts", why: ["hostedInternational"] });
    expect(of({ countriesCount: 2 }).T03).toEqual({ standing: "outside", why: ["fewCountries"] });
    expect(of({ countriesCount: null }).T03).toEqual({ standing: "outside", why: ["countriesUnknown"] });
  });
  it("does not count when it is a network's own meeting", () => {
    expect(of({ kind: "network" }).T03?.why).toEqual(["otherKind"]);
  });
});

describe("an event attended", () => {
  it("is no event hosted, and counts by what was said there", () => {
    const standings = of({ role: "attended" });
    expect(standings.T03?.why).toEqual(["attended"]);
    expect(standings.P08?.standing).toBe("counts");
  });
  it("counts nothing for being there alone", () => {
    expect(of({ interventions: [] }).P08).toEqual({ standing: "outside", why: ["noIntervention"] });
  });
  it("gives its first day to an intervention without a date, and needs one of the two", () => {
    expect(of({ startsOn: null, endsOn: null }).P08?.why).toEqual(["interventionsUndated"]);
    expect(of({ startsOn: null, endsOn: null, interventions: [{ heldOn: "2026" }] }).P08?.standing).toBe(
      "counts",
    );
  });
});

describe("an event that serves agreements", () => {
  it("keeps them active, unless it has no date", () => {
    expect(of({}).P05?.standing).toBe("counts");
    expect(of({ startsOn: null, endsOn: null }).P05?.why).toEqual(["dateUnknown"]);
    expect(of({ agreements: 0 }).P05?.why).toEqual(["noAgreement"]);
  });
});

describe("an archived event", () => {
  it("counts nowhere", () => {
    for (const { standing, why } of Object.values(of({ archived: true })))
      expect([standing, why[0]]).toEqual(["outside", "archived"]);
  });
});

describe("a search", () => {
  it("finds an event by its network and by what was said, without accents", () => {
    const text = eventSearchText({
      reference: "EVT-2026-0001",
      title: "Sommet",
      place: null,
      network: "Mercociudades",
      interventions: ["Déclaration de Córdoba"],
    });
    expect(text).toContain("mercociudades declaration de cordoba");
  });
});
