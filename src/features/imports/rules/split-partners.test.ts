import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type GazetteerEntry, parseGazetteer } from "@/lib/gazetteer.ts";
import { fold } from "@/lib/text.ts";
import { splitPartners } from "./split-partners.ts";

const file = join(process.cwd(), "prisma", "reference", "gazetteer.tsv.gz");
const byName = new Map<string, GazetteerEntry[]>();
for (const entry of parseGazetteer(gunzipSync(readFileSync(file)).toString("utf8")))
  for (const name of entry.folded) byName.set(name, [...(byName.get(name) ?? []), entry]);

const ours = ["Universidad de Génova", "Red Mercociudades"].map(fold);
const split = (text: string, country = "") =>
  splitPartners(text, country, {
    isPartner: (name) => ours.includes(fold(name)),
    placesCalled: (name) => byName.get(fold(name)) ?? [],
  });
const told = (text: string, country?: string) =>
  split(text, country)?.parts.map((part) => `${part.name} ${part.country ?? "?"}`) ?? null;

describe("a cell that names several partners", () => {
  it.each([
    ["Lyon; Torino / Dakar", ["Lyon FR", "Torino IT", "Dakar SN"]],
    ["Lyon et Turin", ["Lyon FR", "Turin IT"]],
    ["Lyon, Turin et Dakar", ["Lyon FR", "Turin IT", "Dakar SN"]],
    ["Lyon, Turin, Dakar", ["Lyon FR", "Turin IT", "Dakar SN"]],
    ["Rosario (Argentina) | Génova (Italia)", ["Rosario AR", "Génova IT"]],
    ["Lyon, France\nTurin, Italie", ["Lyon FR", "Turin IT"]],
    ["Porto Alegre & Montevideo", ["Porto Alegre BR", "Montevideo UY"]],
    ["Lyon/Dakar", ["Lyon FR", "Dakar SN"]],
  ])("“%s” is taken apart, each part a known city", (text, parts) => {
    expect(told(text)).toEqual(parts);
    expect(split(text)?.because).toBe("places");
  });

  it.each([
    "Bosnia and Herzegovina",
    "Trinidad e Tobago",
    "Brighton and Hove",
    "Windsor and Maidenhead",
    "Epsom and Ewell",
    "Royal Borough of Kensington and Chelsea",
    "Castilla y León",
    "San Nicola Manfredi e Venticano",
    "Unión y Progreso",
    "Halifax, West Yorkshire",
    "Episkopi, Limassol",
    "Massaranduba, Santa Catarina",
    "Lyon / Lione",
    "Clermont-Ferrand",
    "Fürstenberg/Havel",
    "Stratford-upon-Avon",
  ])("“%s” is one partner", (text) => {
    expect(split(text)).toBeNull();
  });

  it("is asked about where only the mark speaks for several", () => {
    expect(split("Clermont-Ferrand / Auvergne")).toMatchObject({ because: "mark" });
    expect(split("Comité de jumelage; Amis de Valmer")).toMatchObject({ because: "mark" });
  });

  it("is taken apart without a question where each part is a partner already", () => {
    expect(split("Universidad de Génova · Red Mercociudades")).toMatchObject({ because: "partners" });
  });

  it("gives each part its country, from a list of countries or from the one country that knows it", () => {
    expect(told("Córdoba / Rosario", "España / Argentina")).toEqual(["Córdoba ES", "Rosario AR"]);
    expect(told("Córdoba; Torino", "Argentina")).toEqual(["Córdoba AR", "Torino IT"]);
  });

  it("stays one where an open mark joins cities that the row's country does not have", () => {
    expect(split("Lyon et Turin", "France")).toBeNull();
  });
});
