import { z } from "zod";
import { allPermissions, type Permission } from "@/access/permissions.ts";
import { recordId, requiredText } from "@/lib/fields.ts";

const permission = z.enum(allPermissions as [Permission, ...Permission[]]);

export const newToken = z.object({
  name: requiredText(120),
  permissions: z.preprocess(
    (value) => (typeof value === "string" ? [value] : (value ?? [])),
    z
      .array(permission)
      .transform((all) => [...new Set(all)])
      .refine((all) => all.length > 0, { params: { rule: "tokens.noPermission" } }),
  ),
  /** How many days it holds, a year at most. */
  days: z.coerce.number().int().min(1).max(366).default(90),
});

/** `token` is the secret itself, told this once. */
export const tokenMade = z.object({
  id: z.string(),
  name: z.string(),
  token: z.string(),
  expiresAt: z.date(),
});
export type TokenMade = z.output<typeof tokenMade>;

export const apiToken = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string(),
  permissions: z.array(z.string()),
  createdAt: z.date(),
  createdBy: z.string().nullable(),
  expiresAt: z.date(),
  lastUsedAt: z.date().nullable(),
  state: z.enum(["live", "expired", "revoked"]),
});
export type ApiToken = z.output<typeof apiToken>;
export const tokenId = z.object({ id: recordId() });
