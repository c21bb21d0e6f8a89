import { describe, expect, it } from "vitest";
import { fold, repairMojibake, slugify } from "./text.ts";

describe("folded text", () => {
  it("loses case, accents, ligatures and punctuation, and keeps other scripts", () => {
    expect(fold("  L'Haÿ-les-Roses; Œuvre ")).toBe("l hay les roses oeuvre");
    expect(fold("ŁÓDŹ")).toBe("lodz");
    expect(fold("Αθήνα")).toBe("αθηνα");
    expect(fold("서울")).toBe("서울");
    expect(slugify("São Tomé & Príncipe!")).toBe("sao-tome-principe");
  });
});

describe("text that was read in the wrong encoding", () => {
  it("is repaired when every byte proves it", () => {
    expect(repairMojibake("San JosÃ©")).toBe("San José");
    expect(repairMojibake("SÃ£o Paulo â€“ BogotÃ¡")).toBe("São Paulo – Bogotá");
    expect(repairMojibake("San JosÃƒÂ©")).toBe("San José");
  });
  it("is left alone when it may be right", () => {
    for (const text of ["São Paulo", "CAFÉ»", "IRMÃ", "Łódź", "San José", "Ã©tÃ© et été"])
      expect(repairMojibake(text)).toBe(text);
  });
});
