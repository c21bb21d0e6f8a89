/** What a city may let a network read; each level includes those before it. */
export const consentLevels = ["nothing", "scores", "indicators", "agreements"] as const;
export type ConsentLevel = (typeof consentLevels)[number];

/** A city's answer to a network, as far as reading is concerned. */
export type ConsentState = {
  level: ConsentLevel;
  grantedAt: Date | null;
  withdrawnAt: Date | null;
};

/** The things a network could read of a city. */
export type SharedThing =
  | { kind: "membership" }
  | { kind: "score"; nodeLevel: "root" | "dimension" | "criterion" | "indicator" }
  | { kind: "agreement"; status: string; archived: boolean };

/** Tells whether a consent is in force: given and not withdrawn. */
function isLive(consent: ConsentState | null): consent is ConsentState {
  return consent !== null && consent.grantedAt !== null && consent.withdrawnAt === null;
}

/** Tells whether a level includes another: "indicators" includes "scores". */
export function includesLevel(level: ConsentLevel, wanted: ConsentLevel): boolean {
  return consentLevels.indexOf(level) >= consentLevels.indexOf(wanted);
}

/** The level a thing asks for, or null when it is shared at no level (a draft, an archived agreement). */
function levelNeeded(thing: SharedThing): ConsentLevel | null {
  switch (thing.kind) {
    case "membership":
      return "nothing";
    case "score":
      return thing.nodeLevel === "root" || thing.nodeLevel === "dimension" ? "scores" : "indicators";
    case "agreement":
      return thing.archived || unsharedStatuses.includes(thing.status) ? null : "agreements";
  }
}

/** Agreements that are still being written are never shared, whatever the level. */
const unsharedStatuses: readonly string[] = ["draft", "under-review", "referred"];

/**
 * Says whether a network with this consent sees this thing: the same rule as the policies of
 * prisma/policies/05-consents.sql, held to it by the cases of tests/fixtures/consent-cases.ts.
 */
export function networkSees(consent: ConsentState | null, thing: SharedThing): boolean {
  if (!isLive(consent)) return false;
  const needed = levelNeeded(thing);
  return needed !== null && includesLevel(consent.level, needed);
}
