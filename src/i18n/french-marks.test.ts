import { describe, expect, it } from "vitest";
import { keepFrenchMarks } from "./french-marks.ts";

describe("French marks", () => {
  it("stay on the line of their word", () => {
    expect(keepFrenchMarks({ a: { b: "Rôle « édition » : lequel ?" } })).toEqual({
      a: { b: "Rôle «\u00a0édition\u00a0»\u00a0: lequel\u00a0?" },
    });
  });

  it("leave the grammar of a plural alone", () => {
    const plural = "{n, plural, =0 {aucune} one {# fiche} other {# fiches}}";
    expect(keepFrenchMarks({ plural })).toEqual({ plural });
  });
});
