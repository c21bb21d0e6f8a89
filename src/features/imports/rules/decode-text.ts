export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

function guess(bytes: Uint8Array): TextEncoding {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  // Without a mark, UTF-16 of Latin text has a zero in every second byte.
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 5 && even < odd / 4) return "utf-16le";
  if (even > sample.length / 5 && odd < even / 4) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** Turns a text file's bytes into text, its byte-order mark removed; what is not Unicode is read as Windows-1252. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = guess(bytes);
  return { text: new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, ""), encoding };
}
