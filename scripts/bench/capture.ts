import pg from "pg";
import { listAgreements } from "@/features/agreements/queries.ts";
import { run, standingByEmail } from "@/server/run.ts";
import { largest, person } from "./world.ts";

/** A statement as the driver sent it. */
export type Captured = { text: string; values: unknown[] };

/** The statements that ours sends for a page of the largest city's list and for a search in it, totals remembered. */
export async function captureLists(): Promise<{
  agreements: Captured;
  search: Captured;
  roundTrips: number;
}> {
  const standing = await standingByEmail(person, largest);
  const of = async (input: Record<string, string>) => {
    await run(listAgreements, standing, input); // The first one counts the totals.
    return capture(() => run(listAgreements, standing, input));
  };
  const agreements = await of({});
  const search = await of({ search: "montevideo" });
  return { agreements: longest(agreements), search: longest(search), roundTrips: agreements.length };
}

/** Whatever the driver sends while some work runs. */
async function capture(work: () => Promise<unknown>): Promise<Captured[]> {
  const sent: Captured[] = [];
  const plain = pg.Client.prototype.query;
  // Only looked at on its way; the signatures are pg's own.
  pg.Client.prototype.query = function (this: pg.Client, config: unknown, ...rest: unknown[]) {
    const { text, values } = typeof config === "string" ? { text: config, values: [] } : (config as Captured);
    sent.push({ text, values: values ?? [] });
    return (plain as (...given: unknown[]) => unknown).call(this, config, ...rest);
  } as typeof plain;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = plain;
  }
  return sent;
}

function longest(statements: readonly Captured[]): Captured {
  const [first] = [...statements].sort((a, b) => b.text.length - a.text.length);
  if (!first) throw new Error("ours sent no statement");
  return first;
}
