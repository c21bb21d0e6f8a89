import { describe, expect, it } from "vitest";
import {
  type AgreementLife,
  agreementIdentity,
  expiresWithin,
  inForceOn,
  isDormant,
  proposeTitle,
} from "./rules.ts";

const life = (facts: Partial<AgreementLife> = {}): AgreementLife => ({
  status: "in-force",
  signedOn: null,
  startsOn: null,
  endsOn: null,
  endedOn: null,
  suspendedOn: null,
  renewal: null,
  archived: false,
  ...facts,
});

describe("an agreement in force", () => {
  it("counts as begun when nobody knows its date", () => {
    expect(inForceOn(life(), "2020-12-31")).toBe(true);
  });
  it("binds from its signature when no other start is known", () => {
    expect(inForceOn(life({ signedOn: "2018-07" }), "2018-06-30")).toBe(false);
    expect(inForceOn(life({ signedOn: "2018-07" }), "2018-07-01")).toBe(true);
  });
  it("binds through the whole of its last year when only the year is known", () => {
    expect(inForceOn(life({ endsOn: "2020" }), "2020-12-31")).toBe(true);
    expect(inForceOn(life({ endsOn: "2020" }), "2021-01-01")).toBe(false);
  });
  it("goes on past its end when it is renewed tacitly", () => {
    expect(inForceOn(life({ endsOn: "2020", renewal: "tacit" }), "2024-12-31")).toBe(true);
  });
  it("stops where it was ended, whatever end was foreseen", () => {
    expect(
      inForceOn(life({ status: "terminated", endsOn: "2030", endedOn: "2021-03-15" }), "2021-03-14"),
    ).toBe(true);
    expect(
      inForceOn(life({ status: "terminated", endsOn: "2030", endedOn: "2021-03-15" }), "2021-03-15"),
    ).toBe(false);
  });
  it("was never in force, as far as anyone can tell, when it is closed without a date", () => {
    expect(inForceOn(life({ status: "expired" }), "2019-12-31")).toBe(false);
  });
  it("rests from the day it is suspended", () => {
    const suspended = life({ status: "suspended", suspendedOn: "2022-03-01" });
    expect(inForceOn(suspended, "2021-12-31")).toBe(true);
    expect(inForceOn(suspended, "2022-12-31")).toBe(false);
    expect(inForceOn(life({ status: "suspended" }), "2021-12-31")).toBe(false);
  });
  it("is not one while it is a draft, under review or referred, nor once archived", () => {
    for (const status of ["draft", "under-review", "referred"] as const)
      expect(inForceOn(life({ status }), "2024-12-31")).toBe(false);
    expect(inForceOn(life({ archived: true }), "2024-12-31")).toBe(false);
  });
});

describe("an agreement that ends", () => {
  it("is announced within ninety days, the last day included", () => {
    expect(expiresWithin(life({ endsOn: "2026-12-31" }), "2026-10-02", 90)).toBe(true);
    expect(expiresWithin(life({ endsOn: "2026-12-31" }), "2026-10-01", 90)).toBe(false);
  });
  it("is not announced when it renews itself", () => {
    expect(expiresWithin(life({ endsOn: "2026-12-31", renewal: "tacit" }), "2026-12-01", 90)).toBe(false);
  });
});

describe("a dormant agreement", () => {
  it("has seen no action for twelve months", () => {
    expect(isDormant(life({ signedOn: "2010" }), "2025-11-22", "2026-11-23")).toBe(true);
    expect(isDormant(life({ signedOn: "2010" }), "2025-11-23", "2026-11-23")).toBe(false);
    expect(isDormant(life({ signedOn: "2010" }), null, "2026-11-23")).toBe(true);
  });
  it("is not one that was signed within the year", () => {
    expect(isDormant(life({ signedOn: "2026-03" }), null, "2026-11-23")).toBe(false);
  });
});

describe("an agreement's identity", () => {
  it("is the same with other accents, case and order of partners", () => {
    const one = agreementIdentity({
      partners: ["São Paulo", "Córdoba"],
      kind: "twinning",
      title: "Jumelage",
      signedOn: "2018-07-05",
    });
    const two = agreementIdentity({
      partners: ["CORDOBA", "Sao Paulo"],
      kind: "twinning",
      title: "JUMELAGE",
      signedOn: "2018",
    });
    expect(one).toBe(two);
  });
});

describe("a title left empty", () => {
  it("is proposed from kind, city and partner", () => {
    expect(proposeTitle("Jumelage", "Porto Claro", ["Qingdao"])).toBe("Jumelage Porto Claro – Qingdao");
  });
});
