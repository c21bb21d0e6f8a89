import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** What a world holds; the rest as in the first line. */
const base = { cities: 101, "per-city": 90, "in-largest": 1_000, members: 50, years: 3 };
const worlds: readonly Partial<typeof base>[] = [
  // 10³ to 10⁶ agreements, the city that is asked always with its thousand.
  { cities: 1 },
  { "per-city": 90 },
  { "per-city": 990 },
  { "per-city": 9_990 },
  // The city itself grows.
  { "in-largest": 100 },
  { "in-largest": 10_000 },
  // The network grows, then its years.
  { members: 10 },
  { members: 300 },
  { members: 853 },
  { years: 1 },
  { years: 10 },
];

/** The same pages over worlds of many sizes, each in a database of its own that is gone afterwards. */
export async function benchGrowth(): Promise<unknown[]> {
  const curve: unknown[] = [];
  for (const [turn, differs] of worlds.entries()) {
    const world = { ...base, ...differs };
    const sizes = Object.entries(world).flatMap(([name, size]) => [`--${name}`, String(size)]);
    const pages = await benchOf([...sizes, ...(turn > 0 ? ["--built"] : [])]);
    process.stderr.write(`${JSON.stringify({ world, pages })}\n`);
    curve.push({ world, pages });
  }
  return curve;
}

/** A bench in a process of its own, because a process has one database. */
async function benchOf(options: string[]): Promise<unknown> {
  const bench = fileURLToPath(new URL("../bench.ts", import.meta.url));
  const { DATA_DIR: _, ...environment } = process.env;
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "--conditions=react-server",
      bench,
      "--only",
      "alone",
      "--seconds",
      "1.5",
      ...options,
    ],
    { env: environment, stdio: ["ignore", "pipe", "inherit"] },
  );
  let text = "";
  child.stdout.on("data", (piece: Buffer) => {
    text += piece.toString();
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`a bench of one world ended with ${code}`);
  return (JSON.parse(text) as { alone: unknown }).alone;
}
