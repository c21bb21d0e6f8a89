import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { accountQuery, query } from "@/server/operation.ts";
import type { AccountScope } from "@/server/scope.ts";
import { administersAs, isNamed } from "./rules.ts";
import {
  department,
  kinds,
  type MyOrganisation,
  myHome,
  myOrganisation,
  organisationFilter,
  organisationPage,
  organisationSettings,
  tiers,
} from "./schema.ts";

/** Names in the order of an alphabet; one collator for thousands, which costs a tenth of asking each pair anew. */
const byName = new Intl.Collator();

const kindOf = (text: string) => kinds.find((kind) => kind === text) ?? "city";

/** The organisations the signed-in person works in, by name. */
export const listMyOrganisations = accountQuery(
  { whoever: "person", input: z.object({}), output: z.array(myOrganisation) },
  readMine,
);

/** What the first page after signing in needs: who one is, where one works, whether one runs the platform. */
export const getMyHome = accountQuery(
  { whoever: "person", input: z.object({}), output: myHome },
  async (scope) => ({
    email: scope.actor?.email ?? "",
    operator: scope.actor?.operator ?? false,
    organisations: await readMine(scope),
  }),
);

async function readMine(scope: AccountScope): Promise<MyOrganisation[]> {
  const rows = await scope.tx.membership.findMany({
    where: { userId: scope.actor?.userId ?? "" },
    select: {
      role: true,
      organisation: { select: { slug: true, name: true, kind: true, demonstration: true } },
    },
  });
  return rows
    .map(({ role, organisation }) => ({ ...organisation, kind: kindOf(organisation.kind), role }))
    .sort((a, b) => byName.compare(a.name, b.name));
}

/** What an organisation's settings keep of it, in the version its editor has seen. */
export const settingColumns = {
  name: true,
  aliases: true,
  tier: true,
  parentId: true,
  countryCode: true,
  latitude: true,
  longitude: true,
  currency: true,
  formatLocale: true,
  languages: true,
  timeZone: true,
  version: true,
} as const;

/** What the organisation says of itself, with its population by year, newest first. */
export const getOrganisation = query(
  {
    permission: "organisation:read",
    input: z.object({}),
    output: organisationSettings,
    about: "Shows the organisation and its settings",
  },
  async (scope) => {
    const id = scope.organisationId;
    const row = await scope.tx.organisation.findUnique({
      where: { id },
      select: {
        id: true,
        slug: true,
        kind: true,
        ...settingColumns,
        populations: {
          select: { year: true, inhabitants: true, source: true },
          orderBy: { year: "desc" },
        },
      },
    });
    if (!row) throw new Refusal("not-found");
    // Row security leaves only those this organisation has a tie with.
    const possibleParents = await scope.tx.organisation.findMany({
      where: { NOT: { id }, OR: [{ parentId: null }, { NOT: { parentId: id } }] },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 500,
    });
    const tier = tiers.find((known) => known === row.tier) ?? "other";
    possibleParents.sort((a, b) => byName.compare(a.name, b.name));
    return { ...row, kind: kindOf(row.kind), tier, possibleParents };
  },
);

/** The departments, those no longer in use last. */
export const listDepartments = query(
  {
    permission: "organisation:read",
    input: z.object({}),
    output: z.array(department),
    about: "Lists the departments",
  },
  async (scope) => {
    const { organisationId } = scope;
    const rows = await scope.tx.department.findMany({
      where: { organisationId },
      select: { id: true, name: true, version: true, archivedAt: true },
      orderBy: { name: "asc" },
    });
    const counts = await scope.tx.membership.groupBy({
      by: ["departmentId"],
      where: { organisationId, NOT: { departmentId: null } },
      _count: { userId: true },
    });
    return rows
      .map(({ archivedAt, ...row }) => ({
        ...row,
        archived: archivedAt !== null,
        members: counts.find(({ departmentId }) => departmentId === row.id)?._count.userId ?? 0,
      }))
      .sort((a, b) => Number(a.archived) - Number(b.archived) || byName.compare(a.name, b.name));
  },
);

const shownAtOnce = 50;

/** The organisations by name, for the operator: that they exist and are administered, and nothing they keep. */
export const listOrganisations = accountQuery(
  { whoever: "operator", input: organisationFilter, output: organisationPage },
  async (scope, { search, state, page }) => {
    const rows = await scope.tx.organisation.findMany({
      select: { id: true, slug: true, name: true, kind: true, countryCode: true },
      orderBy: { name: "asc" },
      take: 5_000,
    });
    const admins = await scope.tx.membership.findMany({
      where: { role: { in: kinds.map(administersAs) } },
      select: { organisationId: true },
      distinct: ["organisationId"],
    });
    const administered = new Set(admins.map(({ organisationId }) => organisationId));
    const found = rows
      .sort((a, b) => byName.compare(a.name, b.name))
      .map(({ id, kind, ...row }) => ({ ...row, kind: kindOf(kind), administered: administered.has(id) }))
      .filter((row) => isNamed(row, search) && (!state || row.administered === (state === "administered")));
    return {
      rows: found.slice((page - 1) * shownAtOnce, page * shownAtOnce),
      total: found.length,
      all: rows.length,
      page,
      size: shownAtOnce,
    };
  },
);
