import { fold } from "@/lib/text.ts";

/** Recognises the acting city in a cell, accent-blind: "Halifax" is meant by "HALIFAX, West Yorkshire" and "Ville de Halifax". */
export function ownCityTest(names: readonly string[]): (text: string) => boolean {
  const own = new Set(names.map(fold).filter(Boolean));
  const around =
    /^(ville|ciudad|cidade|city|town|commune|comune|municipio|ayuntamiento|alcaldia|intendencia|prefeitura|mairie|citta) (de la|de|d|of|do|da|di) /;
  const seen = new Map<string, boolean>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const whole = fold(text);
    const place = fold(text.split(/[,(]/)[0] ?? "");
    const is = [whole, place, whole.replace(around, ""), place.replace(around, "")].some((name) =>
      own.has(name),
    );
    seen.set(text, is);
    return is;
  };
}
