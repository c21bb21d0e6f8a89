import "server-only";
import { z } from "zod";
import { query } from "@/server/operation.ts";
import { type ApiToken, apiToken } from "./schema.ts";

/** The organisation's tokens, newest first: never their secret, only its first characters. */
export const listTokens = query(
  { permission: "token:manage", input: z.object({}), output: z.array(apiToken) },
  async (scope): Promise<ApiToken[]> => {
    const { organisationId, now } = scope;
    const rows = await scope.tx.apiToken.findMany({
      where: { organisationId },
      orderBy: { createdAt: "desc" },
      select: {
        id: true,
        name: true,
        hint: true,
        permissions: true,
        createdAt: true,
        createdById: true,
        expiresAt: true,
        lastUsedAt: true,
        revokedAt: true,
      },
      take: 500,
    });
    const people = await scope.tx.user.findMany({
      where: { id: { in: rows.map(({ createdById }) => createdById) } },
      select: { id: true, name: true },
    });
    return rows.map(({ createdById, revokedAt, ...row }) => ({
      ...row,
      createdBy: people.find(({ id }) => id === createdById)?.name ?? null,
      state: revokedAt ? "revoked" : row.expiresAt <= now ? "expired" : "live",
    }));
  },
);
