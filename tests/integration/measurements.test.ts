import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordMeasurement } from "@/features/measurements/commands/record-measurement.ts";
import { listMeasurements } from "@/features/measurements/queries/list-measurements.ts";
import { getBrief } from "@/features/scorecards/queries/get-brief.ts";
import { getWhy } from "@/features/scorecards/queries/get-why.ts";
import { closeDatabase } from "@/server/database.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { makePerson, standingOf } from "../support/people.ts";
import { makeScoredCity, type ScoredCity } from "../support/scored-city.ts";

let db: TestDatabase;
let here: ScoredCity;

beforeAll(async () => {
  db = await testDatabase();
  here = await makeScoredCity(db, { stage: 2 });
});
afterAll(async () => {
  await here.owner.end();
  await closeDatabase();
});

const record = (input: Record<string, unknown>) =>
  run(recordMeasurement, here.admin, {
    period: "2025",
    source: "Direction des ressources humaines",
    ...input,
  });

describe("a measurement", () => {
  it("enters the score of its indicator in the same transaction, with its source and evidence in the why", async () => {
    const saved = await record({
      indicator: "I01",
      numerator: "12",
      denominator: "16",
      evidence: "https://example.org/rh.pdf",
    });
    expect(saved).toMatchObject({ value: 75, numerator: 12, denominator: 16, version: 1 });
    const why = await run(getWhy, here.admin, { period: "2025", indicator: "I01" });
    expect(why.node).toMatchObject({ value: 75, status: "measured" });
    expect(why.node.score).toBeCloseTo(((75 - 20) / 70) * 100, 9);
    expect(why.measurement).toMatchObject({
      source: "Direction des ressources humaines",
      evidence: [{ kind: "address", address: "https://example.org/rh.pdf" }],
    });
  });

  it("reads decimals in the city's manner", async () => {
    expect(await record({ indicator: "I02", value: "12,5" })).toMatchObject({ value: 12.5 });
    expect(await record({ indicator: "I04", value: 1.25 })).toMatchObject({ value: 1.25 });
  });

  it("carries forward as long as it is valid, and says from when", async () => {
    const why = await run(getWhy, here.admin, { period: "2026", indicator: "I01" });
    expect(why).toMatchObject({ valuePeriod: "2025", node: { status: "carried", age: 1, value: 75 } });
  });

  it("is refused where it cannot be true, each field by name", async () => {
    const refused = (input: Record<string, unknown>, path: string, rule: string) =>
      expect(record(input)).rejects.toMatchObject({ code: "invalid", issues: [{ path, rule }] });
    await refused({ indicator: "I01", value: "101" }, "value", "tooBig");
    await refused({ indicator: "I03", value: "2,5" }, "value", "wholeLevel");
    await refused({ indicator: "I03", value: "5" }, "value", "tooBig");
    await refused({ indicator: "P12", value: "2" }, "value", "tooBig");
    await refused({ indicator: "T12", value: "0" }, "value", "tooSmall");
    await refused({ indicator: "T04", value: "-3" }, "value", "tooSmall");
    await refused({ indicator: "I01", value: "beaucoup" }, "value", "invalid");
    await refused({ indicator: "I01", numerator: "3" }, "denominator", "required");
    await refused({ indicator: "I01", numerator: "9", denominator: "3" }, "numerator", "tooBig");
    await refused({ indicator: "I01", value: "50", source: "" }, "source", "required");
    await refused({ indicator: "I01" }, "value", "required");
    await refused({ indicator: "I01", availability: "not-applicable" }, "note", "required");
    await refused({ indicator: "P06", value: "50" }, "indicator", "notInList");
    await refused({ indicator: "P12", value: "1", period: "2027" }, "period", "tooBig");
    await refused({ indicator: "P12", value: "1", evidence: "AGR-2018-9999" }, "evidence", "unknownRecord");
  });

  it("cannot replace what the records give", async () => {
    await expect(record({ indicator: "I08", value: "100" })).rejects.toMatchObject({
      issues: [{ path: "value", rule: "countedFromRecords" }],
    });
    const grid = await run(listMeasurements, here.admin, { period: "2025" });
    const origins = Object.fromEntries(grid.lines.map(({ code, origin }) => [code, origin]));
    expect(origins).toMatchObject({ I08: "records", I01: "records-later", I03: "entered", P12: "entered" });
    expect(Object.values(origins).filter((origin) => origin === "records").length).toBe(8);
  });

  it("of a rubric counts only with evidence from the level its framework says", async () => {
    await record({ indicator: "I03", value: "3" });
    const without = await run(getWhy, here.admin, { period: "2025", indicator: "I03" });
    expect(without.node).toMatchObject({ score: null, reason: "no-evidence" });
    await record({ indicator: "I03", value: "3", evidence: "Arrêté municipal 2024-17", version: 1 });
    const proven = await run(getWhy, here.admin, { period: "2025", indicator: "I03" });
    expect(proven.node).toMatchObject({ score: 75, reason: null });
  });

  it("that does not apply leaves the score and its coverage alone, with its justification kept", async () => {
    await record({
      indicator: "T04",
      availability: "not-applicable",
      note: "Aucun bailleur n'intervient ici",
    });
    const why = await run(getWhy, here.admin, { period: "2025", indicator: "T04" });
    expect(why.node.status).toBe("not-applicable");
    expect(why.measurement?.note).toBe("Aucun bailleur n'intervient ici");
  });

  it("that somebody else changed first is not overwritten", async () => {
    await record({ indicator: "P12", value: "1" });
    await record({ indicator: "P12", value: "0", version: 1 });
    await expect(
      record({ indicator: "P12", value: "1", source: "Rapport", version: 1 }),
    ).rejects.toMatchObject({
      code: "stale",
    });
    await expect(record({ indicator: "P12", value: "1" })).rejects.toMatchObject({ code: "stale" });
  });

  it("is not a viewer's to record", async () => {
    const viewer = await standingOf(
      db,
      await makePerson(db, { organisation: here.organisation, role: "viewer" }),
      here.organisation,
    );
    await expect(
      run(recordMeasurement, viewer, { indicator: "P12", period: "2025", value: "1", source: "Site" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    const brief = await run(getBrief, viewer, {});
    expect(brief.decisions.map(({ kind }) => kind)).toContain("indicators");
  });
});
