import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";

const program = fileURLToPath(
  new URL("../../src/features/accounts/commands/issue-first-run-link.ts", import.meta.url),
);
const issuer = z.object({
  issueFirstRunLink: z.custom<() => Promise<{ path: string }>>((value) => typeof value === "function"),
});

/** Prints the link that creates the operator, the first organisation and its admin; it works once. */
export async function printFirstRunLink(baseUrl: string): Promise<void> {
  if (!existsSync(program)) return;
  const { issueFirstRunLink } = issuer.parse(await import(pathToFileURL(program).href));
  const { path } = await issueFirstRunLink();
  console.log(`Nobody has an account yet. Set Meridiano up here, once:\n  ${new URL(path, baseUrl).href}`);
}
