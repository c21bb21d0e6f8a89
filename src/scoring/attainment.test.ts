import { describe, expect, it } from "vitest";
import { attainment } from "./attainment.ts";

const towards = (value: number | null, more: object = {}) =>
  attainment({ baseline: 10, target: 30, value, p0: "2020", pt: "2028", p: "2024", ...more });

describe("a city on the way to its target", () => {
  it.each([
    [20, "on-track"],
    [17.5, "slightly-behind"],
    [14, "behind"],
    [9, "regressing"],
    [31, "met"],
  ])("at %d is %s when half the time is gone", (value, status) => {
    expect(towards(value).status).toBe(status);
  });

  it("owes nothing before it starts", () => {
    expect(towards(10, { p: "2020" })).toMatchObject({ status: "not-due", expected: 0 });
    expect(towards(5, { p: "2020" }).status).toBe("regressing");
  });

  it("at three quarters of the pace is only slightly behind, binary noise aside", () => {
    // 0.3 of the way at 0.4 of the time: 0.3/0.4 is 0.7499999999999999 in binary.
    expect(towards(0.3, { baseline: 0, target: 1, p0: "2020", pt: "2030", p: "2024" }).status).toBe(
      "slightly-behind",
    );
  });

  it("may go down, and may only have to hold", () => {
    expect(towards(20, { baseline: 30, target: 10 })).toMatchObject({ progress: 0.5, status: "on-track" });
    expect(towards(50, { baseline: 50, target: 50 }).status).toBe("met");
    expect(towards(49, { baseline: 50, target: 50 })).toMatchObject({ progress: 0, status: "behind" });
    expect(towards(49, { baseline: 50, target: 50, direction: -1 }).status).toBe("met");
  });

  it("says what it lacks", () => {
    expect(towards(null).reason).toBe("no-data");
    expect(towards(20, { target: null })).toMatchObject({ reason: "no-target", status: null });
    expect(towards(20, { baseline: null }).reason).toBe("no-baseline");
    expect(() => towards(20, { p: "2024-S1" })).toThrow("one base period");
  });
});
