import "server-only";
import { z } from "zod";
import { today } from "@/lib/dates.ts";
import { query } from "@/server/operation.ts";
import type { QueryScope } from "@/server/scope.ts";
import {
  type Adoption,
  adoption,
  type FrameworkChoice,
  type FrameworkDefinition,
  frameworkChoice,
} from "./schema.ts";

/** Published versions never change, so each is read and parsed once a process. */
const known = new Map<string, FrameworkDefinition>();

/** A published framework by its id. @throws Error for an id that nothing published, which no foreign key lets happen. */
export async function frameworkById(scope: Pick<QueryScope, "tx">, id: string): Promise<FrameworkDefinition> {
  const kept = known.get(id);
  if (kept) return kept;
  const row = await scope.tx.framework.findUnique({ where: { id }, select: { definition: true } });
  if (!row) throw new Error(`no framework has the id ${id}`);
  const definition = row.definition as unknown as FrameworkDefinition;
  known.set(id, definition);
  return definition;
}

/** How the acting organisation measures itself; the newest adoption speaks where there are several. */
export async function findAdoption(
  scope: Pick<QueryScope, "tx" | "organisationId">,
): Promise<Adoption | null> {
  const row = await scope.tx.frameworkAdoption.findFirst({
    where: { organisationId: scope.organisationId },
    orderBy: { createdAt: "desc" },
    select: {
      frameworkId: true,
      stage: true,
      fromPeriod: true,
      zeroPeriod: true,
      version: true,
      framework: { select: { key: true, version: true } },
    },
  });
  if (!row) return null;
  const { framework, ...rest } = row;
  return { ...rest, key: framework.key, frameworkVersion: framework.version };
}

/** The published frameworks an organisation can adopt, newest first, what it adopted, and the years it can choose. */
export const listFrameworks = query(
  {
    permission: "scorecard:read",
    input: z.object({}),
    output: z.object({
      frameworks: z.array(frameworkChoice),
      adoption: adoption.nullable(),
      /** From ten years ago to the current one, newest first. */
      years: z.array(z.string()),
    }),
    about: "Lists the published frameworks",
  },
  async (scope) => {
    const rows = await scope.tx.framework.findMany({ orderBy: { publishedAt: "desc" } });
    const thisYear = Number(today(scope.organisation.timeZone, scope.now).slice(0, 4));
    return {
      frameworks: rows.map(({ id, key, version, definition }): FrameworkChoice => {
        const { name, description, stages } = definition as unknown as FrameworkDefinition;
        return { id, key, version, name, description, stages: stages.map((each) => ({ ...each })) };
      }),
      adoption: await findAdoption(scope),
      years: Array.from({ length: 11 }, (_, ago) => String(thisYear - ago)),
    };
  },
);
