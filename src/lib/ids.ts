/** A new UUIDv7: its first 48 bits are the instant in milliseconds, so ids sort by age. */
export function uuidv7(now: number = Date.now()): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Says whether a value is a UUID in lower or upper case. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}

/** The name people give a record: `AGR-2018-0042`. Numbers above 9999 simply grow longer. */
export function formatReference(prefix: string, year: number, n: number): string {
  return `${prefix}-${String(year).padStart(4, "0")}-${String(n).padStart(4, "0")}`;
}

/** Reads a reference in either case, or gives null. */
export function parseReference(text: string): { prefix: string; year: number; n: number } | null {
  const match = /^([A-Z]{2,5})-(\d{4})-(\d{4,9})$/.exec(text.trim().toUpperCase());
  return match?.[1] ? { prefix: match[1], year: Number(match[2]), n: Number(match[3]) } : null;
}
