/** What a workbook may inflate to. A 1.3 MB file that inflates to 300 MB took a reader 1 GB (tried). */
const zipLimits = { entries: 500, inflatedBytes: 80_000_000, ratio: 150 };

export type ZipProblem = "zip-broken" | "zip-encrypted" | "zip-too-many-entries" | "zip-inflates-too-much";
export type ZipEntry = { name: string; packedBytes: number; inflatedBytes: number };

/** Where the end-of-directory record starts: the last one whose comment ends the file. */
function endOfDirectory(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--)
    if (
      view.getUint32(at, true) === 0x06054b50 &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  return null;
}

/**
 * Reads a ZIP's central directory without inflating anything, and judges it.
 * Declared sizes can lie: whoever inflates must stop at them.
 */
export function inspectZip(
  bytes: Uint8Array,
  limits = zipLimits,
): { entries: ZipEntry[] } | { problem: ZipProblem } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength < 22 ? null : endOfDirectory(view);
  if (end === null) return { problem: "zip-broken" };
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return { problem: "zip-too-many-entries" };
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return { problem: "zip-broken" };
    const flags = view.getUint16(at + 8, true);
    const packedBytes = view.getUint32(at + 20, true);
    const inflatedBytes = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (flags & 1) return { problem: "zip-encrypted" };
    total += inflatedBytes;
    // 64-bit sizes show as all ones and fall under the same limit: no honest sheet needs them.
    if (
      total > limits.inflatedBytes ||
      (inflatedBytes > 1_000_000 && inflatedBytes > packedBytes * limits.ratio)
    )
      return { problem: "zip-inflates-too-much" };
    if (next > end || packedBytes > bytes.byteLength) return { problem: "zip-broken" };
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packedBytes,
      inflatedBytes,
    });
    at = next;
  }
  return { entries };
}
