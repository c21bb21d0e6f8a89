import { createHmac } from "node:crypto";

/** The parts a process can play before the database. */
export type DatabaseRole = "app" | "signin" | "jobs";

/** What the database calls its roles; `search` owns definer functions and cannot log in. */
export type RoleNames = Record<DatabaseRole | "search", string>;

/** Where each part finds the database, as connection strings. */
export type DatabaseAddresses = Record<DatabaseRole, string>;

/** Names the roles that share a prefix, so that two installations can live in one Postgres server. */
export function roleNames(prefix: string): RoleNames {
  return {
    app: `${prefix}_app`,
    signin: `${prefix}_signin`,
    jobs: `${prefix}_jobs`,
    search: `${prefix}_search`,
  };
}

/** Derives a role's password from the installation's secret (HMAC-SHA256, base64url), so that no further secret needs keeping. */
export function rolePassword(secret: string, roleName: string): string {
  return createHmac("sha256", secret).update(roleName).digest("base64url");
}

/** Turns the owner's address into that of another role of the same database. */
export function roleUrl(ownerUrl: string, roleName: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(roleName);
  url.password = encodeURIComponent(password);
  return url.href;
}

/** Leads every part through a pooler, `postgresql://host:port/database`, under its own name and password. */
export function throughPooler(direct: DatabaseAddresses, poolerUrl: string): DatabaseAddresses {
  const pooler = new URL(poolerUrl);
  const address = (role: DatabaseRole) => {
    const { username, password } = new URL(direct[role]);
    return Object.assign(new URL(pooler), { username, password }).href;
  };
  return { app: address("app"), signin: address("signin"), jobs: address("jobs") };
}

/** Derives every part's address from the owner's address and the installation's secret. */
export function addressesFromOwner(ownerUrl: string, secret: string, rolePrefix: string): DatabaseAddresses {
  const names = roleNames(rolePrefix);
  const address = (role: DatabaseRole) => roleUrl(ownerUrl, names[role], rolePassword(secret, names[role]));
  return { app: address("app"), signin: address("signin"), jobs: address("jobs") };
}
