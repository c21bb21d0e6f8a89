/** The roles a person may hold in an organisation. A city has the first four, a network all but `contributor`. */
export const roles = ["admin", "editor", "contributor", "viewer", "coordinator", "analyst"] as const;
export type Role = (typeof roles)[number];

export type OrganisationKind = "city" | "network";

/** The roles that make sense in each kind of organisation; a coordinator is a network's admin. */
export const rolesOf: Record<OrganisationKind, readonly Role[]> = {
  city: ["admin", "editor", "contributor", "viewer"],
  network: ["coordinator", "analyst", "viewer"],
};

/** Tells whether a text names a role. */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
