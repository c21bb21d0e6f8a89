import "server-only";
import type { z } from "zod";
import { type FieldIssue, Refusal } from "@/lib/errors.ts";

/** Parses an operation's input. @throws Refusal("invalid") with one issue a broken field. */
export function parseInput<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw new Refusal("invalid", { issues: result.error.issues.map(issueOf) });
}

type ZodIssue = z.core.$ZodIssue;

/** The rule that a schema's issue breaks, as a key under `errors.field`. */
function issueOf(issue: ZodIssue): FieldIssue {
  const path = issue.path.join(".");
  switch (issue.code) {
    case "custom": {
      const { rule, ...params } = (issue.params ?? {}) as { rule?: string } & FieldIssue["params"];
      return { path, rule: rule ?? "invalid", params };
    }
    case "too_small":
      return issue.origin === "string" && Number(issue.minimum) <= 1
        ? { path, rule: "required" }
        : {
            path,
            rule: issue.origin === "string" ? "tooShort" : "tooSmall",
            params: { limit: Number(issue.minimum) },
          };
    case "too_big":
      return {
        path,
        rule: issue.origin === "string" ? "tooLong" : "tooBig",
        params: { limit: Number(issue.maximum) },
      };
    case "invalid_type":
      if (issue.input === undefined || issue.input === null) return { path, rule: "required" };
      return { path, rule: issue.expected === "number" ? "notANumber" : "invalid" };
    case "invalid_value":
      return { path, rule: issue.input === undefined || issue.input === null ? "required" : "notInList" };
    case "unrecognized_keys":
      return { path: issue.keys[0] ?? path, rule: "unknownField" };
    default:
      return { path, rule: "invalid" };
  }
}
