import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const secretsSchema = z.object({
  superuserPassword: z.string().min(32),
  authSecret: z.string().min(32),
  port: z.number().int().min(1024).max(65535).optional(),
});

/** What an embedded installation made up once for itself and must not lose. */
export type Secrets = z.infer<typeof secretsSchema>;

const fileIn = (dataDir: string) => join(dataDir, "secrets.json");

/** Reads the secrets of a data folder, making them up when it has none yet. @throws when the file is damaged */
export function readOrMakeSecrets(dataDir: string): Secrets {
  const file = fileIn(dataDir);
  if (!existsSync(file)) {
    const made = {
      superuserPassword: randomBytes(32).toString("base64url"),
      authSecret: randomBytes(48).toString("base64url"),
    };
    writeSecrets(dataDir, made);
    return made;
  }
  chmodSync(file, 0o600);
  return readSecrets(readFileSync(file, "utf8"), file);
}

/** Reads secrets as they are kept. @throws when they are damaged, naming `file` */
export function readSecrets(text: string, file = "secrets.json"): Secrets {
  const read = secretsSchema.safeParse(JSON.parse(text));
  if (!read.success) throw new Error(`${file} is damaged. Put back its copy from a backup.`);
  return read.data;
}

/** Keeps the secrets, readable by their owner only. */
export function writeSecrets(dataDir: string, secrets: Secrets): void {
  const file = fileIn(dataDir);
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, file); // A crash between the two leaves the old file whole.
}
