import { z } from "zod";
import { roles } from "@/access/roles.ts";
import { optionalId, recordId, seenVersion, ticked } from "@/lib/fields.ts";

const memberSorts = ["name", "role", "email", "joined"] as const;
export type MemberSort = (typeof memberSorts)[number];

/** What a list of members takes; a minus before the name of an order turns it round. */
export const memberFilter = z.object({
  sort: z
    .enum(memberSorts.flatMap((name) => [name, `-${name}`] as [MemberSort, `-${MemberSort}`]))
    .default("name"),
  search: z.string().trim().max(200).default(""),
  role: z.preprocess((value) => (value === "" ? undefined : value), z.enum(roles).optional()),
});

export const member = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  departmentId: z.string().nullable(),
  departmentName: z.string().nullable(),
  /** Named to approve measurements and missions; an admin may without being named. */
  approver: z.boolean(),
  joinedAt: z.string(),
  disabled: z.boolean(),
  /** Whether this is who asks. */
  self: z.boolean(),
  version: z.number().int(),
});
export type Member = z.output<typeof member>;

export const memberId = z.object({ userId: recordId() });
export const memberEdit = z.object({
  userId: recordId(),
  role: z.enum(roles),
  departmentId: optionalId(),
  approver: ticked(),
  version: seenVersion(),
});
export const resetLink = z.object({ link: z.string() });
