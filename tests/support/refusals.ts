import { Refusal } from "@/lib/errors.ts";

/** What a piece of work refused with: its code, and each broken field as `path:rule`. @throws when it did not refuse. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string; rules: string[] }> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error("nothing was refused");
  return { code: error.code, rules: error.issues.map(({ path, rule }) => `${path}:${rule}`) };
}
