import { describe, expect, it } from "vitest";
import { codeBelow, textOf } from "./files.ts";

// A screen that writes its own date or number forgets the city's format, its time zone or the British order of days.
const own = /\.toLocale\w*String\(|\buseFormatter\b|\bgetFormatter\b|Intl\.DateTimeFormat|\.toFixed\(/;

describe("a screen", () => {
  it("leaves dates and numbers to the formatters of src/lib", () => {
    const screens = ["src/app", "src/components", "src/features"]
      .flatMap(codeBelow)
      .filter((path) => path.endsWith(".tsx") || path.endsWith("/present.ts"));
    expect(screens.length).toBeGreaterThan(100);
    expect(screens.filter((path) => own.test(textOf(path)))).toEqual([]);
  });
});
