/** What a file is, judged by its content. The last three are recognised only to say what to do instead. */
export type FileKind = "workbook" | "text" | "old-workbook" | "open-document" | "other";

const starts = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** Says what an upload is by its first bytes, whatever its name claims. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
    return head.includes("mimetypeapplication/vnd.oasis.opendocument") ? "open-document" : "workbook";
  }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "old-workbook";
  const binary = [
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x7b, 0x5c, 0x72, 0x74],
    [0x50, 0x4b],
  ];
  if (binary.some((signature) => starts(bytes, ...signature))) return "other";
  const sample = bytes.subarray(0, 4000);
  const controls = sample.filter(
    (byte) => byte < 0x20 && byte !== 0 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte),
  );
  if (controls.length > sample.length / 50) return "other";
  const zeros = sample.filter((byte) => byte === 0).length;
  // UTF-16 has a zero in about every second byte; anything between that and none is no text.
  return zeros === 0 || zeros > sample.length / 5 ? "text" : "other";
}
