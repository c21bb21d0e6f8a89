import "server-only";
import { Refusal, refuseField } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { command } from "@/server/operation.ts";
import { newSecret, tokenHash } from "@/server/session.ts";
import { grantablePermissions } from "./rules.ts";
import { newToken, tokenId, tokenMade } from "./schema.ts";

/** Makes a token of this organisation with part of the maker's permissions; its secret is told this once. */
export const createToken = command(
  { permission: "token:manage", input: newToken, output: tokenMade },
  async (scope, { name, permissions, days }) => {
    const { organisationId, actor, now } = scope;
    if (actor.via === "token") throw new Refusal("forbidden");
    const grantable = grantablePermissions(scope.role);
    if (!permissions.every((permission) => grantable.includes(permission)))
      refuseField("permissions", "notInList");
    const id = uuidv7();
    // The prefix lets people and secret scanners know what they have found.
    const token = `mrd_${newSecret()}`;
    const expiresAt = new Date(now.getTime() + days * 86_400_000);
    await scope.tx.apiToken.create({
      data: {
        organisationId,
        id,
        name,
        hint: token.slice(0, 8),
        tokenHash: tokenHash(token),
        permissions,
        createdById: actor.userId,
        createdAt: now,
        expiresAt,
      },
      select: { id: true },
    });
    scope.audit({
      type: "token.created",
      subjectId: id,
      facts: { name, permissions, expiresAt: expiresAt.toISOString() },
    });
    return { id, name, token, expiresAt };
  },
);

/** Revokes a token: its next request is refused. @throws Refusal("not-found") once revoked. */
export const revokeToken = command(
  { permission: "token:manage", input: tokenId, output: tokenId },
  async (scope, { id }) => {
    const { count } = await scope.tx.apiToken.updateMany({
      where: { organisationId: scope.organisationId, id, revokedAt: null },
      data: { revokedAt: scope.now },
    });
    if (count === 0) throw new Refusal("not-found");
    scope.audit({ type: "token.revoked", subjectId: id });
    return { id };
  },
);
