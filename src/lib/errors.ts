/** Every way an operation can refuse. The list is closed: doors translate codes, nothing else. */
export const errorCodes = [
  "unauthenticated",
  "forbidden",
  "not-found",
  "invalid",
  "conflict",
  "stale",
  "too-large",
  "unsupported",
  "too-many-requests",
  "unavailable",
  "storage-full",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** HTTP status of each code: the one table all doors read. Message keys are `errors.<code>.title` and `.detail`. */
export const httpStatus: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 422,
  conflict: 409,
  stale: 412,
  "too-large": 413,
  unsupported: 415,
  "too-many-requests": 429,
  unavailable: 503,
  "storage-full": 507,
};

/** One broken field: where (`path` as in the input), which rule (a key under `errors.field`), and its numbers or names. */
export type FieldIssue = { path: string; rule: string; params?: Record<string, string | number> };

/** What a stale write is told about each field that moved under it. */
export type StaleField = { field: string; theirs: unknown };

type Detail = {
  issues?: FieldIssue[];
  /** Seconds after which trying again makes sense (429, 503). */
  retryAfterSeconds?: number;
  staleFields?: StaleField[];
  cause?: unknown;
};

/** A refusal with a code from the closed list. Commands throw it, doors translate it. */
export class Refusal extends Error {
  readonly issues: FieldIssue[];
  readonly retryAfterSeconds: number | undefined;
  readonly staleFields: StaleField[];

  constructor(
    readonly code: ErrorCode,
    detail: Detail = {},
  ) {
    super(code, { cause: detail.cause });
    this.name = "Refusal";
    this.issues = detail.issues ?? [];
    this.retryAfterSeconds = detail.retryAfterSeconds;
    this.staleFields = detail.staleFields ?? [];
  }
}

/** Stops an operation with one broken field that only the records could reveal. @throws Refusal("invalid") always. */
export function refuseField(path: string, rule: string, params?: FieldIssue["params"]): never {
  throw new Refusal("invalid", { issues: [{ path, rule, ...(params ? { params } : {}) }] });
}
