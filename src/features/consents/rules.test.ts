import { describe, expect, it } from "vitest";
import { type AnswerFacts, mayAnswer, statusOf } from "./rules.ts";

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const asked = (n: number, revoked: number | null = null) => ({
  createdAt: day(n),
  revokedAt: revoked === null ? null : day(revoked),
});
const answer = (facts: Partial<AnswerFacts>): AnswerFacts => ({
  level: "scores",
  grantedAt: null,
  withdrawnAt: null,
  declinedAt: null,
  ...facts,
});

describe("a network and a city", () => {
  it("stand at “invited” until the city answers", () => {
    expect(statusOf(asked(1), null)).toBe("invited");
  });
  it("stand at “granted” while a consent is live, even when the invitation was revoked", () => {
    expect(statusOf(asked(1, 3), answer({ grantedAt: day(2) }))).toBe("granted");
  });
  it("stand at “declined” or “withdrawn” by what the city said last", () => {
    expect(statusOf(asked(1), answer({ declinedAt: day(2) }))).toBe("declined");
    expect(statusOf(asked(1), answer({ grantedAt: day(2), withdrawnAt: day(3) }))).toBe("withdrawn");
  });
  it("stand at “invited” again when the network asks anew after a refusal", () => {
    expect(statusOf(asked(5), answer({ declinedAt: day(2) }))).toBe("invited");
  });
  it("stand at “revoked” when the network took its request back before an answer", () => {
    expect(statusOf(asked(1, 2), null)).toBe("revoked");
  });
});

describe("a city", () => {
  it("may answer a standing invitation and change a live consent, and nothing else", () => {
    expect(mayAnswer(asked(1), null)).toBe(true);
    expect(mayAnswer(asked(1, 2), null)).toBe(false);
    expect(mayAnswer(asked(1, 3), answer({ grantedAt: day(2) }))).toBe(true);
    expect(mayAnswer(null, null)).toBe(false);
    expect(mayAnswer(asked(1, 4), answer({ grantedAt: day(2), withdrawnAt: day(3) }))).toBe(false);
  });
});
