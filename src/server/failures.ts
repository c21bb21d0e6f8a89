import "server-only";
import { Refusal } from "@/lib/errors.ts";

/** SQLSTATE, Prisma's own code or its adapter's kind of a database error; none for anything else. Never read from text. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown, depth: number) => {
    if (!value || typeof value !== "object" || seen.has(value) || depth > 5) return;
    seen.add(value);
    const facts = value as Record<string, unknown>;
    for (const key of ["code", "originalCode", "kind"])
      if (typeof facts[key] === "string") codes.push(facts[key]);
    for (const key of ["cause", "meta", "driverAdapterError"]) visit(facts[key], depth + 1);
  };
  visit(error, 0);
  return codes;
}

const refusals: [RegExp, () => Refusal][] = [
  [/^(P2002|23505|23P01)$/, () => new Refusal("conflict")],
  [/^(P2025)$/, () => new Refusal("not-found")],
  // A foreign key that cannot be followed: the record named is not one of ours.
  [/^(P2003|23503)$/, () => new Refusal("not-found")],
  [/^(23514|23502|22\w{3}|P2000|P2020)$/, () => new Refusal("invalid")],
  [/^(40001|40P01|P2034)$/, () => new Refusal("unavailable", { retryAfterSeconds: 1 })],
  [/^(53100|58030)$/, () => new Refusal("storage-full", { retryAfterSeconds: 60 })],
  [
    /^(57P0\d|57014|53300|08\w{3}|P1001|P1002|P1008|P1017|P2024|P2028|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/,
    () => new Refusal("unavailable", { retryAfterSeconds: 2 }),
  ],
];

/** The refusal a database error stands for, by code; anything unknown is handed back as it is. */
export function translateFailure(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  for (const code of codesOf(error))
    for (const [pattern, refusal] of refusals)
      if (pattern.test(code)) {
        const translated = refusal();
        translated.cause = error;
        return translated;
      }
  return error;
}
