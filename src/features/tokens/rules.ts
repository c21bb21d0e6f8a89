import { allPermissions, may, type Permission } from "@/access/permissions.ts";
import type { Role } from "@/access/roles.ts";

/** Acts that only a person may do: a machine that could make tokens or members could give itself anything. */
const personal: readonly Permission[] = ["token:manage", "member:manage", "consent:give"];

/** The permissions somebody of this role may hand to a token: a part of their own. */
export function grantablePermissions(role: Role | null): Permission[] {
  return allPermissions.filter((permission) => may(role, permission) && !personal.includes(permission));
}
