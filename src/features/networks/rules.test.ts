import { describe, expect, it } from "vitest";
import {
  isHeldOn,
  isMemberOn,
  knownNetworks,
  leadershipRoles,
  networkSearchText,
  seatsInWords,
} from "./rules.ts";
import { networkInput } from "./schema.ts";

const always = { since: null, until: null };
const presidency = { role: "presidency", startsOn: "2024", endsOn: "2025" } as const;

describe("a membership", () => {
  it("holds through the whole of a year when only the year is known", () => {
    expect(isMemberOn({ since: "2018", until: "2020" }, "2018-01-01")).toBe(true);
    expect(isMemberOn({ since: "2018", until: "2020" }, "2020-12-31")).toBe(true);
    expect(isMemberOn({ since: "2018", until: "2020" }, "2021-01-01")).toBe(false);
  });
  it("counts as held when nobody knows since when", () => {
    expect(isMemberOn(always, "2026-11-23")).toBe(true);
  });
  it("does not end before it begins", () => {
    expect(networkInput.safeParse({ name: "UCCI", since: "2020", until: "2019" }).success).toBe(false);
    expect(networkInput.safeParse({ name: "UCCI", since: "2020-05", until: "2020" }).success).toBe(true);
  });
});

describe("a seat", () => {
  it("without dates lasts as long as the membership", () => {
    const undated = { role: "presidency", startsOn: null, endsOn: null } as const;
    expect(isHeldOn(undated, { since: "2020", until: "2022" }, "2022-06-01")).toBe(true);
    expect(isHeldOn(undated, { since: "2020", until: "2022" }, "2023-06-01")).toBe(false);
  });
  it("of its own dates is held on those days only", () => {
    expect(isHeldOn(presidency, always, "2024-06-01")).toBe(true);
    expect(isHeldOn(presidency, always, "2026-01-01")).toBe(false);
  });
  it("leads the network unless it is a place on its board or another", () => {
    expect(leadershipRoles).not.toContain("board-member");
    expect(leadershipRoles).not.toContain("other");
  });
  it("is told in a history without the person who holds it", () => {
    const held = { role: "presidency", title: "Culture", holder: "Ana Ruiz", startsOn: "2024", endsOn: null };
    expect(seatsInWords([held])).toBe("presidency Culture 2024–");
  });
});

describe("the networks suggested", () => {
  it("stand in alphabetical order, each once", () => {
    expect([...new Set(knownNetworks)].sort((a, b) => a.localeCompare(b, "fr"))).toEqual(knownNetworks);
  });
  it("are found by name without accents", () => {
    expect(networkSearchText({ reference: "NET-2020-0001", name: "Cités Unies" })).toBe(
      "net 2020 0001 cites unies",
    );
  });
});
