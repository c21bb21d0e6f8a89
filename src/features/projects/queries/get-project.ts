import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { reference } from "@/lib/fields.ts";
import { instantsOf } from "@/lib/records.ts";
import { query } from "@/server/operation.ts";
import { linkedAgreementsSql } from "../../agreements/queries.ts";
import { evidenceSql } from "../../evidence/queries.ts";
import { type Project, project } from "../schema.ts";

type Lists = Pick<Project, "partners" | "agreements" | "beneficiaries" | "evidence">;

/** One project by its reference, with partners and roles, agreements, beneficiaries and evidence. @throws Refusal("not-found") */
export const getProject = query(
  {
    permission: "project:read",
    input: z.object({ reference: reference() }),
    output: project,
    about: "Shows one project",
  },
  async ({ tx, organisationId }, input): Promise<Project> => {
    const row = await tx.project.findUnique({
      where: { organisationId_reference: { organisationId, reference: input.reference } },
      omit: { organisationId: true, searchText: true, createdById: true, updatedById: true },
    });
    if (!row) throw new Refusal("not-found");
    const [lists] = await tx.$queryRaw<Lists[]>`
      select
        (select coalesce(json_agg(json_build_object('id', p.id, 'reference', p.reference, 'name', p.name,
            'countryCode', p.country_code, 'scope', p.scope, 'kind', p.kind, 'archived', p.archived_at is not null,
            'role', pp.role)
            order by array_position(array['lead', 'implementer', 'funder', 'beneficiary'], pp.role), p.name), '[]')
          from project_partner pp join partner p on p.organisation_id = pp.organisation_id and p.id = pp.partner_id
          where pp.project_id = ${row.id}::uuid) as partners,
        ${linkedAgreementsSql("project", row.id)} as agreements,
        (select coalesce(json_agg(json_build_object('year', b.year, 'people', b.people, 'source', b.source)
            order by b.year desc), '[]')
          from project_beneficiaries b where b.project_id = ${row.id}::uuid) as beneficiaries,
        ${evidenceSql("project", row.id)} as evidence`;
    return {
      ...row,
      phase: row.phase as Project["phase"],
      origin: row.origin as Project["origin"],
      budgetAmount: row.budgetAmount?.toFixed(2) ?? null,
      ...instantsOf(row),
      ...(lists ?? { partners: [], agreements: [], beneficiaries: [], evidence: [] }),
    };
  },
);
