import "server-only";
import type { DefinitionNode } from "@/features/frameworks/schema.ts";
import { type FieldIssue, Refusal } from "@/lib/errors.ts";
import { decimalMarkOf } from "@/lib/numbers.ts";
import { entryValue, numberOf } from "../rules.ts";
import type { MeasurementInput } from "../schema.ts";

/** What is stored of an entry once it holds for its indicator. @throws Refusal("invalid") with every broken field. */
export function judged(node: DefinitionNode, input: MeasurementInput, formatLocale: string) {
  const mark = decimalMarkOf(formatLocale);
  const issues: FieldIssue[] = [];
  const read = (path: "value" | "numerator" | "denominator") => {
    const number = numberOf(input[path], mark);
    if (number === null) issues.push({ path, rule: "invalid" });
    return number ?? null;
  };
  const numbers = { value: read("value"), numerator: read("numerator"), denominator: read("denominator") };
  const spoken = input.availability !== "value";
  const { entry, issues: broken } = spoken
    ? { entry: { value: null, numerator: null, denominator: null }, issues: [] }
    : entryValue(node, numbers);
  if (issues.length === 0) issues.push(...broken);
  if (spoken && !input.note) issues.push({ path: "note", rule: "required" });
  if (!spoken && input.status !== "draft") {
    if (entry.value === null && entry.denominator === null && issues.length === 0)
      issues.push({ path: "value", rule: "required" });
    if (!input.source) issues.push({ path: "source", rule: "required" });
  }
  if (issues.length > 0) throw new Refusal("invalid", { issues });
  return {
    ...entry,
    sampleSize: input.sampleSize,
    source: input.source ?? "",
    method: input.method,
    contribution: input.contribution,
    availability: input.availability,
    note: input.note,
  };
}
