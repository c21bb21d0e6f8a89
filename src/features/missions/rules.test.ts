import { describe, expect, it } from "vitest";
import {
  approvalFalls,
  canBeReportedOn,
  type MissionLife,
  missionSearchText,
  missionStandings,
  needsReport,
  nextApproval,
  orderFields,
  proposeTitle,
  reportedInTime,
  reportState,
} from "./rules.ts";

const trip = (facts: Partial<MissionLife> = {}): MissionLife => ({
  direction: "out",
  approval: "approved",
  startsOn: "2026-03-01",
  endsOn: "2026-03-05",
  reportedOn: null,
  ...facts,
});

describe("a report", () => {
  it("is in time up to the thirtieth day after the last one", () => {
    expect(reportedInTime(trip({ reportedOn: "2026-04-04" }))).toBe(true);
    expect(reportedInTime(trip({ reportedOn: "2026-04-05" }))).toBe(false);
  });
  it("counts from the only date known, taken as late as it can mean", () => {
    expect(reportedInTime(trip({ startsOn: "2026-03", endsOn: null, reportedOn: "2026-04-30" }))).toBe(true);
    expect(reportedInTime(trip({ reportedOn: "2026" }))).toBe(false);
  });
  it("cannot be in time when nobody knows when the mission ended", () => {
    expect(reportedInTime(trip({ startsOn: null, endsOn: null, reportedOn: "2026-04-01" }))).toBe(false);
    expect(reportState(trip({ startsOn: null, endsOn: null, reportedOn: "2026-04-01" }), "2026-05-01")).toBe(
      "undated",
    );
  });
  it("is owed from the day after the mission, and overdue after thirty more", () => {
    expect(reportState(trip(), "2026-03-05")).toBe("upcoming");
    expect(reportState(trip(), "2026-03-06")).toBe("due");
    expect(reportState(trip(), "2026-04-04")).toBe("due");
    expect(reportState(trip(), "2026-04-05")).toBe("overdue");
  });
  it("is not owed by a delegation received, nor by a mission refused, nor without a date", () => {
    expect(needsReport(trip({ direction: "in" }), "2026-12-31")).toBe(false);
    expect(needsReport(trip({ approval: "refused" }), "2026-12-31")).toBe(false);
    expect(needsReport(trip({ startsOn: null, endsOn: null }), "2026-12-31")).toBe(false);
  });
  it("cannot be dated before the mission began, nor in the future", () => {
    expect(canBeReportedOn(trip(), "2026-02-28", "2026-11-23")).toBe(false);
    expect(canBeReportedOn(trip(), "2026-03", "2026-11-23")).toBe(true);
    expect(canBeReportedOn(trip(), "2026-11-24", "2026-11-23")).toBe(false);
  });
});

describe("an approval", () => {
  it("falls with any change of the order, and with nothing else", () => {
    for (const field of orderFields) expect(approvalFalls("approved", new Set([field]))).toBe(true);
    for (const beside of ["travellers", "travellerCount", "notes", "agreements", "title", "departmentId"])
      expect(approvalFalls("approved", new Set([beside]))).toBe(false);
    for (const approval of ["not-asked", "awaiting", "returned", "refused"])
      expect(approvalFalls(approval, new Set(orderFields))).toBe(false);
  });
  it("is decided only once it was asked for", () => {
    expect(nextApproval("not-asked", "approve")).toBeNull();
    expect(nextApproval("not-asked", "ask")).toBe("awaiting");
    expect(nextApproval("awaiting", "approve")).toBe("approved");
    expect(nextApproval("awaiting", "refuse")).toBe("refused");
  });
  it("can be asked again after a refusal, and is not taken back once given", () => {
    expect(nextApproval("refused", "ask")).toBe("awaiting");
    expect(nextApproval("approved", "ask")).toBeNull();
    expect(nextApproval("approved", "refuse")).toBeNull();
  });
});

describe("where a mission counts", () => {
  const facts = {
    ...trip({ reportedOn: "2026-03-20" }),
    justification: "Signer",
    archived: false,
    agreements: 1,
  };
  const of = (change: Partial<typeof facts>) =>
    Object.fromEntries(
      missionStandings({ ...facts, ...change }, "2026-11-23").map(({ code, ...rest }) => [code, rest]),
    );

  it("is in both indicators when it was justified, reported in time and serves an agreement", () => {
    expect(of({})).toEqual({
      I08: { standing: "counts", why: ["justifiedAndReported"] },
      P05: { standing: "counts", why: ["agreementsActive"] },
    });
  });
  it("lowers the share when its reason or its report is missing", () => {
    expect(of({ justification: " ", reportedOn: null }).I08).toEqual({
      standing: "lowers",
      why: ["noJustification", "notReported"],
    });
    expect(of({ reportedOn: "2026-05-01" }).I08).toEqual({ standing: "lowers", why: ["reportedLate"] });
  });
  it("is nowhere when it was refused or archived, or has no date", () => {
    for (const change of [
      { approval: "refused" as const },
      { archived: true },
      { startsOn: null, endsOn: null },
    ])
      for (const { standing } of Object.values(of(change))) expect(standing).toBe("outside");
  });
  it("is outside the share of missions for a delegation received, which still wakes its agreements", () => {
    expect(of({ direction: "in" }).I08).toEqual({ standing: "outside", why: ["delegation"] });
    expect(of({ direction: "in" }).P05?.standing).toBe("counts");
  });
  it("waits for its year", () => {
    expect(of({ startsOn: "2027-01-02", endsOn: "2027-01-05" }).I08).toEqual({
      standing: "outside",
      why: ["yearToCome"],
    });
  });
});

describe("a mission's words", () => {
  it("propose a title from kind and place", () => {
    expect(proposeTitle("Mission", "Qingdao")).toBe("Mission – Qingdao");
  });
  it("are found without accents", () => {
    const text = missionSearchText({
      reference: "MIS-2026-0001",
      title: "Mission – São Paulo",
      place: "São Paulo",
      justification: null,
      report: null,
    });
    expect(text).toContain("sao paulo");
  });
});
