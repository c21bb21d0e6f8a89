import { readFile, writeFile } from "node:fs/promises";
import { cruise } from "dependency-cruiser";

const page = "docs/architecture.md";
const [begin, end] = ["<!-- map:begin -->", "<!-- map:end -->"];

/** The place of a file on the map: a room of features, else its folder below src. */
function placeOf(path: string): string | null {
  const match = /^src\/(features\/[^/]+|[^/]+)\//.exec(path);
  return match?.[1] ?? (path.startsWith("src/") ? "src" : null);
}

/** Draws the house as it stands: every place, how many files and lines of it, and whom it imports. */
export async function drawMap(): Promise<string> {
  const { output } = await cruise(["src"], {
    exclude: { path: "(^src/generated|\\.test\\.tsx?$)" },
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
  });
  if (typeof output === "string") throw new Error(output);
  const places = new Map<string, { files: number; lines: number; imports: Set<string> }>();
  for (const { source, dependencies } of output.modules) {
    const place = placeOf(source);
    if (!place) continue;
    const facts = places.get(place) ?? { files: 0, lines: 0, imports: new Set<string>() };
    facts.files += 1;
    facts.lines += (await readFile(source, "utf8")).split("\n").length - 1;
    for (const { resolved } of dependencies) {
      const target = placeOf(resolved);
      if (target && target !== place && target !== "generated") facts.imports.add(target);
    }
    places.set(place, facts);
  }
  const order = (name: string) => (name.startsWith("features/") ? 1 : 0);
  const rows = [...places]
    .sort(([a], [b]) => order(a) - order(b) || a.localeCompare(b))
    .map(([name, { files, imports }]) => {
      const rooms = [...imports].filter((one) => one.startsWith("features/")).map((one) => one.slice(9));
      const floors = [...imports].filter((one) => !one.startsWith("features/"));
      return `| \`${name}\` | ${files} | ${floors.sort().join(", ") || "–"} | ${rooms.sort().join(", ") || "–"} |`;
    });
  return ["| place | files | imports of the house | imports of rooms |", "|---|---|---|---|", ...rows].join(
    "\n",
  );
}

/** Writes the map between its marks in docs/architecture.md. */
async function main(): Promise<void> {
  const text = await readFile(page, "utf8");
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${page} has lost its marks`);
  await writeFile(page, `${before}${begin}\n${await drawMap()}\n${end}${after}`);
}

if (process.argv[1]?.endsWith("draw-map.ts")) await main();
