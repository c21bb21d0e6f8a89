import { SpecError } from "./spec-error.ts";

/**
 * RFC 8785 canonical JSON: keys by UTF-16 code unit, ECMAScript numbers, no blanks (§9).
 * Example: `{ b: [1.0, 1e21, -0], a: "é" }` is `{"a":"é","b":[1,1e+21,0]}`. @throws SpecError
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new SpecError("Canonical JSON has no NaN and no infinity.");
    return JSON.stringify(value);
  }
  if (typeof value === "string") {
    if (/\p{Surrogate}/u.test(value)) throw new SpecError("Canonical JSON has no lone surrogates.");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value !== "object") throw new SpecError(`Canonical JSON has no ${typeof value}.`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

/** Bytes as lower-case hexadecimal. Example: `hex(new Uint8Array([10, 255]))` is "0aff". */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
