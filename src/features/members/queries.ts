import "server-only";
import { z } from "zod";
import { isRole, roles } from "@/access/roles.ts";
import { Refusal } from "@/lib/errors.ts";
import { fold } from "@/lib/text.ts";
import { query } from "@/server/operation.ts";
import type { QueryScope } from "@/server/scope.ts";
import { type Member, type MemberSort, member, memberFilter, memberId } from "./schema.ts";

const orders: Record<MemberSort, (row: Member) => string> = {
  name: ({ name }) => name,
  // From who may do most to who reads, departments together.
  role: ({ role, departmentName }) => `${roles.indexOf(role)} ${departmentName ?? ""}`,
  email: ({ email }) => email,
  joined: ({ joinedAt }) => joinedAt,
};

/** The organisation's members, by name where no other order is asked for; a search ignores accents and case. */
export const listMembers = query(
  {
    permission: "member:read",
    input: memberFilter,
    output: z.object({ rows: z.array(member), total: z.number() }),
    about: "Lists the members with their roles, and who is named to approve",
  },
  async (scope, { search, role, sort }) => {
    const all = await readMembers(scope, {});
    const words = fold(search).split(" ").filter(Boolean);
    const rows = all.filter((row) => {
      const text = fold(`${row.name} ${row.email} ${row.departmentName ?? ""}`);
      return (!role || row.role === role) && words.every((word) => text.includes(word));
    });
    const order = orders[sort.replace("-", "") as MemberSort];
    const way = sort.startsWith("-") ? -1 : 1;
    return { rows: rows.sort((a, b) => way * order(a).localeCompare(order(b))), total: all.length };
  },
);

/** One member. @throws Refusal("not-found") */
export const getMember = query(
  { permission: "member:read", input: memberId, output: member, about: "Shows one member" },
  async (scope, { userId }) => {
    const [row] = await readMembers(scope, { userId });
    if (!row) throw new Refusal("not-found");
    return row;
  },
);

async function readMembers(scope: QueryScope, which: { userId?: string }): Promise<Member[]> {
  const { organisationId } = scope;
  const rows = await scope.tx.membership.findMany({
    where: { organisationId, ...which },
    select: {
      userId: true,
      role: true,
      departmentId: true,
      approver: true,
      createdAt: true,
      version: true,
      user: { select: { name: true, email: true, disabledAt: true } },
    },
    take: 5_000,
  });
  const departments = await scope.tx.department.findMany({
    where: { organisationId },
    select: { id: true, name: true },
  });
  return rows
    .map(({ user, role, createdAt, ...row }) => ({
      ...row,
      name: user.name,
      email: user.email,
      role: isRole(role) ? role : ("viewer" as const),
      departmentName: departments.find(({ id }) => id === row.departmentId)?.name ?? null,
      joinedAt: createdAt.toISOString(),
      disabled: user.disabledAt !== null,
      self: row.userId === scope.actor.userId,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
