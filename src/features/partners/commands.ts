import "server-only";
import type { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { fold } from "@/lib/text.ts";
import { changesBetween } from "@/server/audit.ts";
import { command } from "@/server/operation.ts";
import { archiving, newRecord, rewrite, written } from "@/server/records.ts";
import { type CommandScope, demandDepartment, departmentFor } from "@/server/scope.ts";
import { changesAgainst } from "@/server/versions.ts";
import { refreshScores } from "../scorecards/commands/refresh-scores.ts";
import { partnerSearchText } from "./rules.ts";
import { type PartnerChoice, partnerEdit, partnerFields } from "./schema.ts";

/** Adds a partner. */
export const createPartner = command(
  { permission: "partner:create", input: partnerFields, output: written, about: "Adds a partner" },
  async (scope, input) => {
    const departmentId = departmentFor(scope, "partner:create", input.departmentId);
    return insertPartner(scope, { ...input, departmentId });
  },
);

type NewPartner = z.output<typeof partnerFields>;

async function insertPartner(scope: CommandScope, fields: NewPartner) {
  const made = await newRecord(scope, "partner", null);
  const { id, reference } = made;
  await scope.tx.partner.create({
    data: { ...fields, ...made, searchText: partnerSearchText({ reference, name: fields.name }) },
  });
  scope.audit({
    type: "partner.created",
    subjectId: id,
    subjectReference: reference,
    changes: changesBetween({}, fields),
  });
  return { id, reference, version: 1 };
}

/** Changes a partner. @throws Refusal("stale") with what moved when somebody else wrote first. */
export const editPartner = command(
  { permission: "partner:edit", input: partnerEdit, output: written, about: "Changes a partner" },
  async (scope, { reference, version, ...fields }) => {
    const stored = await scope.tx.partner.findUnique({
      where: { organisationId_reference: { organisationId: scope.organisationId, reference } },
    });
    if (!stored) throw new Refusal("not-found");
    demandDepartment(scope, "partner:edit", stored.departmentId);
    const wanted = { ...fields, departmentId: departmentFor(scope, "partner:edit", fields.departmentId) };
    const changes = changesAgainst(stored, version, wanted);
    const searchText = partnerSearchText({ reference, name: wanted.name });
    return rewrite(scope, "partner", stored, {
      changes,
      write: (where, stamp) =>
        scope.tx.partner.updateMany({ where, data: { ...wanted, searchText, ...stamp } }),
      // Where a partner is and what it is decides whether a project has a territorial actor.
      settle: async () => {
        if (changes.scope || changes.kind) await refreshScores(scope, ["projects"]);
      },
    });
  },
);

// A partner put away is no actor of the territory any more: projects count it.
const doors = archiving("partner", (scope) => refreshScores(scope, ["projects"]));
/** Puts a partner away; its agreements stay. */
export const archivePartner = doors.archive;
/** Brings an archived partner back. */
export const restorePartner = doors.restore;

/** A partner as another room links to it. */
export type LinkedPartner = { id: string; name: string };

/**
 * The partners a form named: known ones checked, places and new names found by folded name or added. For the record
 * rooms, inside their own command.
 * @throws Refusal("not-found") by the foreign key when an id is not one of ours.
 */
export async function resolvePartners(
  scope: CommandScope,
  choices: readonly PartnerChoice[],
  options: { departmentId: string | null },
): Promise<LinkedPartner[]> {
  const linked: LinkedPartner[] = [];
  for (const choice of choices) {
    const found =
      "known" in choice
        ? await findById(scope, choice.known)
        : await findByName(scope, choice.name, choice.countryCode);
    if (found) linked.push(found);
    else if ("known" in choice) linked.push({ id: choice.known, name: "" });
    else {
      const fields = partnerFields.parse({ name: choice.name, kind: "city" });
      const { id } = await insertPartner(scope, { ...fields, ...choice, departmentId: options.departmentId });
      linked.push({ id, name: choice.name });
    }
  }
  return linked.filter((partner, index) => linked.findIndex(({ id }) => id === partner.id) === index);
}

async function findById(scope: CommandScope, id: string): Promise<LinkedPartner | undefined> {
  const [found] = await scope.tx.$queryRaw<LinkedPartner[]>`
    select id, name from partner where organisation_id = ${scope.organisationId}::uuid and id = ${id}::uuid`;
  return found;
}

async function findByName(
  scope: CommandScope,
  name: string,
  countryCode: string | null,
): Promise<LinkedPartner | null> {
  const rows = await scope.tx.$queryRaw<{ id: string; name: string; country_code: string | null }[]>`
    select id, name, country_code from partner
    where archived_at is null and id in (select search_partners(${[`%${fold(name)}%`]})) limit 50`;
  const same = rows.filter(
    (row) =>
      fold(row.name) === fold(name) &&
      (!countryCode || !row.country_code || row.country_code === countryCode),
  );
  return same[0] ? { id: same[0].id, name: same[0].name } : null;
}
