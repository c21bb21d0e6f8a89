import { createHash } from "node:crypto";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const manifestSchema = z.object({
  format: z.literal(1),
  /** physical: the embedded cluster, byte for byte. logical: every row, for any PostgreSQL 15 and later. */
  kind: z.enum(["physical", "logical"]),
  takenAt: z.iso.datetime(),
  postgres: z.number().int(),
  migrations: z.array(z.string()),
  /** The one file of data, its SHA-256 in hex and its length in bytes. */
  file: z.string().regex(/^[\w.-]+$/),
  sha256: z.string().length(64),
  bytes: z.number().int(),
  /** Table → rows, of a logical backup: one instant, so what a restore must find again. */
  rows: z.record(z.string(), z.number().int()).optional(),
});

/** What a backup says about itself; written last, so a folder without it is no backup. */
export type Manifest = z.infer<typeof manifestSchema>;

const fileName = "backup.json";

/** Makes the folder of a new backup under a name that no restore takes for whole. @throws when something is there */
export function beginFolder(folder: string): string {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty. Name a new folder for the backup.`);
  const half = `${folder.replace(/\/+$/, "")}.unfinished`;
  if (existsSync(half))
    throw new Error(`${half} was left by a backup that did not finish. Remove it, then try again.`);
  mkdirSync(half, { recursive: true, mode: 0o700 });
  return half;
}

/** Seals a backup: its manifest, then its name. */
export function finishFolder(half: string, folder: string, manifest: Manifest): void {
  writeFileSync(join(half, fileName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, folder); // An empty folder that stood there is replaced.
}

/** Reads what a backup says of itself and proves that its data is whole. @throws with what is wrong */
export async function readBackup(folder: string): Promise<Manifest> {
  const file = join(folder, fileName);
  if (!existsSync(file)) throw new Error(`${folder} is no backup: it has no ${fileName}.`);
  const read = manifestSchema.safeParse(parsed(readFileSync(file, "utf8")));
  if (!read.success) throw new Error(`${file} is damaged, or of a newer version of Meridiano.`);
  const data = join(folder, read.data.file);
  if (!existsSync(data)) throw new Error(`${data} is missing: this copy of the backup is not whole.`);
  if ((await digestOf(data)) !== read.data.sha256)
    throw new Error(`${data} is damaged: its SHA-256 is not what ${fileName} says. Nothing was restored.`);
  return read.data;
}

/** The SHA-256 of a file, in hex. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest("hex");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
