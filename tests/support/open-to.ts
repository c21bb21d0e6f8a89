import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The file or folder itself, and everything in it, that somebody else than its owner may do anything with. */
export function openTo(path: string): string[] {
  const inside = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [];
  return [path, ...inside].filter((one) => (statSync(one).mode & 0o077) !== 0);
}
