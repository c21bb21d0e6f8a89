import type { DefinitionNode } from "@/features/frameworks/schema.ts";
import type { FieldIssue } from "@/lib/errors.ts";
import { parseReference } from "@/lib/ids.ts";
import { type DecimalMark, parseTypedNumber } from "@/lib/numbers.ts";
import type { MeasurementStatus } from "./schema.ts";

/** Reads a number as sent or typed; undefined for nothing, null for what cannot be read. */
export function numberOf(
  typed: number | string | undefined,
  decimal: DecimalMark,
): number | null | undefined {
  if (typed === undefined) return undefined;
  if (typeof typed === "number") return Number.isFinite(typed) ? typed : null;
  return parseTypedNumber(typed, { decimal }) ?? (/^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : null);
}

/** What an indicator takes: the values between which it lies, and whether only whole ones count. */
function rangeOf(node: DefinitionNode): { min: number; max: number; whole: boolean } {
  switch (node.scaleType) {
    case "rubric":
      return { min: 0, max: (node.rubric?.length ?? 5) - 1, whole: true };
    case "boolean":
      return { min: 0, max: 1, whole: true };
    case "percentage":
      return { min: 0, max: 100, whole: false };
    case "likert":
      return {
        min: 1,
        max: node.normalisation?.method === "likert" ? node.normalisation.points : 5,
        whole: false,
      };
    case "count":
      return { min: 0, max: Number.POSITIVE_INFINITY, whole: false };
    default:
      return { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY, whole: false };
  }
}

/** What is wrong with a value for an indicator, or null. Example: 101 % and level 2.5 of a rubric are refused. */
function valueIssue(node: DefinitionNode, value: number): FieldIssue | null {
  const { min, max, whole } = rangeOf(node);
  if (whole && !Number.isInteger(value)) return { path: "value", rule: "wholeLevel", params: { min, max } };
  if (value < min) return { path: "value", rule: "tooSmall", params: { limit: min } };
  if (value > max) return { path: "value", rule: "tooBig", params: { limit: max } };
  // Amounts and ratios of things done cannot be negative; an index may fall below its start.
  if (node.scaleType !== "index" && value < 0)
    return { path: "value", rule: "tooSmall", params: { limit: 0 } };
  return null;
}

/** An entry once its numbers are read. */
export type Entry = {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
};

/**
 * The value of an entry: as given, or 100 × part ÷ whole for a percentage. A whole of zero gives no value: the engine
 * then says "undefined ratio".
 */
export function entryValue(node: DefinitionNode, entry: Entry): { entry: Entry; issues: FieldIssue[] } {
  const { value, numerator, denominator } = entry;
  const issues: FieldIssue[] = [];
  if ((numerator === null) !== (denominator === null))
    issues.push({ path: numerator === null ? "numerator" : "denominator", rule: "required" });
  for (const [path, number] of [["numerator", numerator] as const, ["denominator", denominator] as const])
    if (number !== null && number < 0) issues.push({ path, rule: "tooSmall", params: { limit: 0 } });
  const share = node.scaleType === "percentage" && numerator !== null && denominator !== null;
  if (share && issues.length === 0 && denominator > 0 && numerator > denominator)
    issues.push({ path: "numerator", rule: "tooBig", params: { limit: denominator } });
  const counted = share && denominator > 0 ? (100 * numerator) / denominator : null;
  const said = share ? counted : value;
  if (said !== null && issues.length === 0) {
    const issue = valueIssue(node, said);
    if (issue) issues.push(issue);
  }
  return { entry: { value: said, numerator, denominator }, issues };
}

/** What a piece of evidence is, from how it is written: an address, a record's reference, else a note. */
export function evidenceOf(text: string): { address?: string; recordReference?: string; note?: string } {
  if (/^https?:\/\/\S+$/i.test(text)) return { address: text };
  return parseReference(text) ? { recordReference: text.toUpperCase() } : { note: text };
}

/**
 * Where an entry stands once saved: what was asked for, else approved by who may approve and submitted by others; null
 * where approval was asked for by somebody who may not give it.
 */
export function statusOnSaving(
  asked: MeasurementStatus | null,
  mayApprove: boolean,
): MeasurementStatus | null {
  if (asked === "approved" && !mayApprove) return null;
  return asked ?? (mayApprove ? "approved" : "submitted");
}
