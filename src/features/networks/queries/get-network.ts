import "server-only";
import { z } from "zod";
import { today } from "@/lib/dates.ts";
import { Refusal } from "@/lib/errors.ts";
import { reference } from "@/lib/fields.ts";
import { instantsOf } from "@/lib/records.ts";
import { query } from "@/server/operation.ts";
import { isHeldOn, isMemberOn, leadershipRoles } from "../rules.ts";
import { type Network, network, type Seat } from "../schema.ts";

type Lists = { seats: Omit<Seat, "held" | "leads">[]; events: Network["events"] };

/** One membership by its reference, with its seats and the network's events. @throws Refusal("not-found") */
export const getNetwork = query(
  {
    permission: "network:read",
    input: z.object({ reference: reference() }),
    output: network,
    about: "Shows one network membership",
  },
  async ({ tx, organisationId, organisation, now }, input): Promise<Network> => {
    const row = await tx.networkMembership.findUnique({
      where: { organisationId_reference: { organisationId, reference: input.reference } },
      omit: {
        organisationId: true,
        networkOrganisationId: true,
        searchText: true,
        createdById: true,
        updatedById: true,
      },
    });
    if (!row) throw new Refusal("not-found");
    const [lists] = await tx.$queryRaw<Lists[]>`
      select
        (select coalesce(json_agg(json_build_object('role', s.role, 'title', s.title, 'holder', s.holder,
            'startsOn', s.starts_on, 'endsOn', s.ends_on) order by s.starts_on desc nulls last, s.id), '[]')
          from network_seat s where s.membership_id = ${row.id}::uuid) as seats,
        (select coalesce(json_agg(json_build_object('reference', e.reference, 'title', e.title,
            'on', coalesce(e.starts_on, e.ends_on)) order by coalesce(e.starts_on, e.ends_on) desc nulls last), '[]')
          from event e where e.network_membership_id = ${row.id}::uuid and e.archived_at is null) as events`;
    const day = today(organisation.timeZone, now);
    return {
      ...row,
      feeAmount: row.feeAmount?.toFixed(2) ?? null,
      ...instantsOf(row),
      current: isMemberOn(row, day),
      seats: (lists?.seats ?? []).map((seat) => ({
        ...seat,
        held: isHeldOn(seat, row, day),
        leads: leadershipRoles.includes(seat.role),
      })),
      events: lists?.events ?? [],
    };
  },
);
