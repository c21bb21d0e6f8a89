// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code, looked for as they stand.
import { type Protection, watchedBy } from "./protection.ts";

const scope = "src/server/scope.ts";
const corridor = "src/server/corridor.ts";
const actor = "src/server/actor.ts";

/** Who may, who is signed in, who is told what. */
export const ofAccess: readonly Protection[] = [
  ...watchedBy(
    "mission-approval",
    [
      "an approval falls when the order changes",
      "src/features/missions/commands/edit-mission.ts",
      "follows: (changed) => (approvalFalls(stored.approval, changed) ? askedAnew : {}),",
      "",
      "falls when the order changes after it",
    ],
    [
      "an approval is for the order that was seen",
      "src/server/versions.ts",
      "if (stored.version !== seenVersion) {",
      "if (stored.version < 0) {",
      "is for the order that was seen",
      [
        "src/server/records.ts",
        "{ organisationId, id, version },\n",
        "{ organisationId, id } as Written & { organisationId: string },\n",
      ],
    ],
  ),
  ...watchedBy(
    "tokens",
    [
      "a token does what it was made for",
      scope,
      " && (actor.permissions?.includes(permission) ?? true)",
      "",
      "no more than its permissions",
    ],
    [
      "a token is of one organisation",
      actor,
      "on m.user_id = u.id and m.organisation_id = t.organisation_id and o.slug = ${slug}",
      "on m.user_id = u.id and o.slug = ${slug}",
      "is of one organisation",
    ],
    [
      "a token gives no permission the maker lacks",
      "src/features/tokens/commands.ts",
      "if (!permissions.every((permission) => grantable.includes(permission)))",
      "if (permissions.length > 1_000)",
      "gives no permission the maker lacks",
    ],
    [
      "a token is kept as a hash",
      "src/features/tokens/commands.ts",
      "hint: token.slice(0, 8),",
      "hint: token,",
      "is shown once",
    ],
  ),
  ...watchedBy(
    "audit",
    [
      "no write without an audit entry",
      corridor,
      'else if (!nothingChanged) throw new Error("a command changed something without an audit entry");',
      "",
      "gets an entry from every write",
    ],
    [
      "a cut tail shows against its head",
      "prisma/policies/70-audit-entries.sql",
      "where h.sequence <> coalesce((select max(sequence) from chain), 0)\n        or (h.sequence > 0 and h.hash <>",
      "where (false and h.hash <>",
      "shows a cut tail against its head",
    ],
    [
      "a chain whose head is gone does not hold",
      "prisma/policies/70-audit-entries.sql",
      "where not exists (select from audit_head h join tenant on h.organisation_id = tenant.id)))",
      "where false))",
      "shows that its head is gone",
    ],
    [
      "a rewritten entry shows",
      "prisma/policies/70-audit-entries.sql",
      "where hash <> expected or previous_hash <> before or place <> sequence),",
      "where place <> sequence),",
      "shows the first entry that somebody",
    ],
    [
      "a cut tail of the sign-ins shows against its head",
      "scripts/backup/verify.ts",
      "and (h.sequence <> coalesce((select max(sequence) from chain), 0)\n        or (h.sequence > 0 and h.hash <>",
      "and ((false and h.hash <>",
      "the chain of sign-ins shows a cut tail",
    ],
    [
      "the application cannot cut the chain",
      "prisma/policies/70-audit-entries.sql",
      "call open_tenant_table('audit_entry', 'select');",
      "call open_tenant_table('audit_entry', 'select, insert, update, delete');",
      "cannot be changed, shortened or written around",
    ],
  ),
  ...watchedBy(
    "sign-in",
    [
      "nobody learns by words who has an account",
      "src/features/accounts/commands/check-password.ts",
      "const right = await",
      'if (!person) throw new Error("nobody of this address");\n  const right = await',
      "answers a wrong password, an unknown address and a disabled account alike",
    ],
    [
      "a session ends after four days without use",
      actor,
      "and s.last_seen_at > now() - make_interval(hours => ${idleHours})",
      "",
      "lies unused for four days",
    ],
    [
      "a counter that a wrong clock left far ahead is begun anew",
      "src/server/rate-limit.ts",
      " or kept.expire > excluded.expire + ${slackMs}",
      "",
      "are forgiven when their time is over",
    ],
  ),
  ...watchedBy(
    "new-password",
    [
      "a link is kept as a hash",
      "src/features/accounts/commands/issue-link.ts",
      "${tokenHash(secret)}, now() + make_interval",
      "${new TextEncoder().encode(secret)}, now() + make_interval",
      "is kept as a hash only",
    ],
    [
      "a reset ends every session",
      "src/features/accounts/commands/reset-password.ts",
      "where: { userId: link.userId, endedAt: null },",
      "where: { userId: link.userId, endedAt: scope.now },",
      "ends every session",
    ],
  ),
  ...watchedBy(
    "spent-sessions",
    [
      "what opened nothing for thirty days is deleted",
      "src/features/accounts/commands/purge-spent.ts",
      "where least(expires_at, ended_at) < now() - interval '30 days')",
      "where false)",
      "deletes sessions that ended or expired",
    ],
    [
      "and nothing younger",
      "src/features/accounts/commands/purge-spent.ts",
      "where least(expires_at, used_at) < now() - interval '30 days')",
      "where least(expires_at, used_at) < now())",
      "deletes one-time links that were used or expired",
    ],
    [
      "one purge looks at two hundred rows",
      "src/features/accounts/commands/purge-spent.ts",
      "const looked = 200;",
      "const looked = 20_000;",
      "looks at no more than the two hundred oldest",
    ],
  ),
  ...watchedBy(
    "remembered-apart",
    [
      "what is remembered for who may approve is not told to others",
      "src/server/remember.ts",
      "role, approver, actor.permissions, what]",
      "role, actor.permissions, what]",
      "for those who approve is not told",
    ],
    [
      "what is remembered for a person is not told to a lesser token",
      "src/server/remember.ts",
      "role, approver, actor.permissions, what]",
      "role, approver, what]",
      "is not told to that person's own token",
    ],
    [
      "what is remembered is of one state of one city",
      "src/server/remember.ts",
      "JSON.stringify([organisationId, head, role,",
      "JSON.stringify([role,",
      "is never another city's",
    ],
  ),
  ...watchedBy(
    "refusals-logged",
    [
      "refusals of permission are logged",
      scope,
      'log.warn("a permission was refused", {',
      "void ({",
      "tells who tried what they may not",
    ],
    [
      "limits that are reached are logged",
      "src/server/rate-limit.ts",
      'if (++entry.count === points) log.warn("a limit was reached", { limit: name, key: keyOf(name, key) });',
      "entry.count += 1;",
      "tells once that an address guesses",
    ],
  ),
  ...watchedBy("pool-full", [
    "a request that finds no connection is told to come back",
    "src/server/connection.ts",
    'if (error && !("code" in error)) Object.assign(error, { code: "53300" });',
    "",
    "before it is known who asks",
  ]),
  ...watchedBy(
    "attacks",
    [
      "a form goes to a path of ours",
      "src/server/action.ts",
      "return isOwnPath(filled) ? filled : null;",
      "return filled;",
      "is never another site",
    ],
    [
      "a token for some nouns is not told of others",
      "src/features/scorecards/queries/get-why.ts",
      "demandAlso(scope, `${noun}:read`);",
      "void noun;",
      "is not told the names of other records",
    ],
  ),
];
