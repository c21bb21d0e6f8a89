import { commitImport } from "@/features/imports/commands/commit-import.ts";
import { readImport } from "@/features/imports/commands/read-import.ts";
import { readFileBytes } from "@/features/imports/commands/receive-file.ts";
import { undoImport } from "@/features/imports/commands/undo-import.ts";
import { run, standingByEmail } from "@/server/run.ts";
import { summarise, type Timing } from "./timing.ts";
import { newcomer, person } from "./world.ts";

const kinds = ["Jumelage", "Accord de coopération", "Protocole d'entente", "Accord technique"];
const places = [
  "Lyon",
  "São Paulo",
  "Montevideo",
  "Dakar",
  "Québec",
  "Málaga",
  "Tétouan",
  "Torino",
  "Medellín",
];

/** A city's list as a spreadsheet saves it, with so many rows and a partner in seven new. */
function sheetOf(rows: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, n) => {
    const year = 1970 + (n % 55);
    const day = `${String(1 + (n % 28)).padStart(2, "0")}/${String(1 + (n % 12)).padStart(2, "0")}/${year}`;
    const partner = `${places[n % places.length]} ${n % Math.ceil(rows / 7)}`;
    return `${partner};${kinds[n % kinds.length]};Coopération numéro ${n};${day};en vigueur`;
  });
  const header = "Partenaire;Type d'accord;Intitulé;Date de signature;Statut";
  return new TextEncoder().encode([header, ...lines].join("\r\n"));
}

/** Imports a sheet into a city that has nothing, and undoes it, so many times; each stage is timed. */
export async function benchImport(rows: number, runs: number) {
  const standing = await standingByEmail(person, newcomer);
  const bytes = sheetOf(rows);
  const stages: Record<"file" | "plan" | "commit" | "undo" | "planAndCommit", number[]> = {
    file: [],
    plan: [],
    commit: [],
    undo: [],
    planAndCommit: [],
  };
  let created = 0;
  for (let turn = 0; turn < runs; turn++) {
    const start = performance.now();
    const file = await readFileBytes(bytes);
    const opened = performance.now();
    const { id } = await run(readImport, standing, { fileName: "banc.csv", ...file });
    const planned = performance.now();
    created = (await run(commitImport, standing, { id })).created;
    const committed = performance.now();
    await run(undoImport, standing, { id });
    stages.file.push(opened - start);
    stages.plan.push(planned - opened);
    stages.commit.push(committed - planned);
    stages.undo.push(performance.now() - committed);
    stages.planAndCommit.push(committed - start);
  }
  const timings = Object.fromEntries(
    Object.entries(stages).map(([stage, times]) => [stage, summarise(times)]),
  ) as Record<keyof typeof stages, Timing>;
  return { rows, created, ...timings };
}
