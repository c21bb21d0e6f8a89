import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { reference } from "@/lib/fields.ts";
import { instantsOf } from "@/lib/records.ts";
import { query } from "@/server/operation.ts";
import { type Partner, partner } from "../schema.ts";

/** One partner by its reference. @throws Refusal("not-found") */
export const getPartner = query(
  {
    permission: "partner:read",
    input: z.object({ reference: reference() }),
    output: partner,
    about: "Shows one partner",
  },
  async ({ tx, organisationId }, input): Promise<Partner> => {
    const row = await tx.partner.findUnique({
      where: { organisationId_reference: { organisationId, reference: input.reference } },
      omit: {
        organisationId: true,
        searchText: true,
        partnerOrganisationId: true,
        createdById: true,
        updatedById: true,
      },
    });
    if (!row) throw new Refusal("not-found");
    const [linked] = await tx.$queryRaw<Pick<Partner, "records">[]>`
      select coalesce(json_agg(json_build_object('noun', x.noun, 'reference', x.reference, 'title', x.title, 'on', x.on_day)
          order by x.on_day desc nulls last, x.reference), '[]') as records from (
        select 'agreement' as noun, r.reference, r.title, coalesce(r.signed_on, r.starts_on) as on_day
          from agreement_partner l join agreement r on r.organisation_id = l.organisation_id and r.id = l.agreement_id
          where l.partner_id = ${row.id}::uuid and r.archived_at is null
        union select 'project', r.reference, r.title, coalesce(r.starts_on, r.ends_on)
          from project_partner l join project r on r.organisation_id = l.organisation_id and r.id = l.project_id
          where l.partner_id = ${row.id}::uuid and r.archived_at is null
        union select 'mission', r.reference, r.title, coalesce(r.starts_on, r.ends_on)
          from mission r where r.partner_id = ${row.id}::uuid and r.archived_at is null) x`;
    return {
      ...row,
      kind: row.kind as Partner["kind"],
      scope: row.scope as Partner["scope"],
      ...instantsOf(row),
      records: linked?.records ?? [],
    };
  },
);
