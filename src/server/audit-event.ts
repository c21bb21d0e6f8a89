/** The types of entry: `noun.verbed`. */
export type AuditType = `${string}.${string}`;

/** What a command did. Values of `personal` go to an erasable table; the chain keeps their salted digest. */
export type AuditEvent = {
  type: AuditType;
  subjectType?: string;
  subjectId?: string;
  subjectReference?: string;
  /** Field → [before, after]; or free facts under `facts`. */
  changes?: Record<string, [unknown, unknown]>;
  facts?: Record<string, unknown>;
  personal?: Record<string, string>;
};
