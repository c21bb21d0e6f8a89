import { describe, expect, it } from "vitest";
import type { FrameworkNode } from "./framework.ts";
import { inForce } from "./in-force.ts";
import type { Measurement } from "./measurement.ts";
import { calendarOf, type Reading, readingsOf } from "./readings.ts";
import { compileFramework } from "./tree.ts";

function readings(
  more: Partial<FrameworkNode>,
  entries: Partial<Measurement>[],
  population = 500_000,
): readonly Reading[] {
  const node: FrameworkNode = { code: "a", normalisation: { method: "identity" }, ...more };
  const tree = compileFramework({ id: "f", version: "1", root: { code: "S", children: [node] } });
  const measurements = entries.map((entry) => ({ indicator: "a", period: "2024", ...entry }));
  const unit = { code: "U", attributes: { population } };
  return readingsOf(tree, "year", calendarOf("year"), unit, measurements)[1] ?? [];
}

describe("several measurements in one period", () => {
  const flows = [{ value: 2 }, { value: 3 }, { value: 5 }];
  it.each([
    ["last", 5],
    ["sum", 10],
    ["mean", 10 / 3],
  ] as const)("combine by %s to %d", (within, x) => {
    expect(readings({ within }, flows)[0]?.x).toBe(x);
  });

  it("are summed before they are divided by the population", () => {
    expect(
      readings({ within: "sum", per: { attribute: "population", multiplier: 100_000 } }, flows)[0]?.x,
    ).toBe(2);
  });

  it("stand in the order of their sequence, whatever the list's", () => {
    expect(
      readings({}, [
        { value: 1, sequence: 2 },
        { value: 9, sequence: 1 },
      ])[0]?.x,
    ).toBe(1);
  });

  it("leave out those that give no value", () => {
    const entries = [{ value: 4 }, { numerator: 0, denominator: 0 }, { value: 7, status: "rejected" }];
    expect(readings({ within: "mean" }, entries)[0]?.x).toBe(4);
  });

  it("of different periods stay apart, oldest first", () => {
    const found = readings({}, [
      { value: 2, period: "2024" },
      { value: 1, period: "2022" },
    ]);
    expect(found.map((reading) => [reading.ordinal, reading.x])).toEqual([
      [2022, 1],
      [2024, 2],
    ]);
  });
});

describe("the reading in force", () => {
  const old = readings({}, [{ value: 40, period: "2020" }]);
  it("is the newest within its validity, then expired, and never a later one", () => {
    expect(inForce(old, 2022, 2)).toMatchObject({ x: 40 });
    expect(inForce(old, 2023, 2)).toBe(2);
    expect(inForce(old, 2019, 9)).toBe(1);
  });

  it("is not stopped by a documented gap", () => {
    const entries = [
      { value: 30, period: "2023" },
      { status: "not_available", period: "2024" },
    ];
    expect(inForce(readings({}, entries), 2024, 1)).toMatchObject({ x: 30, ordinal: 2023 });
  });
});
