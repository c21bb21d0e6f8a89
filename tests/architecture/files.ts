import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every file below a folder, as paths from the root with forward slashes; generated and hidden ones left out. */
export function filesBelow(folder: string, ending = ""): string[] {
  const found: string[] = [];
  const visit = (at: string) => {
    for (const name of readdirSync(at)) {
      if (name.startsWith(".") || name === "node_modules" || name === "generated") continue;
      const path = join(at, name);
      if (statSync(path).isDirectory()) visit(path);
      else if (name.endsWith(ending)) found.push(relative(root, path).replaceAll("\\", "/"));
    }
  };
  visit(join(root, folder));
  return found.sort();
}

/** A file's text, by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Code files of a folder. */
export function codeBelow(folder: string): string[] {
  return filesBelow(folder).filter((path) => /\.(ts|tsx|mjs|cjs)$/.test(path) && !path.endsWith(".d.ts"));
}
