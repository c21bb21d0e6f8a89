const ligatures: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII from its first character to its last.
const plain = /^[\x00-\x7f]*$/;

/** Reduces text to what the eye compares: lower case, no accents or ligatures, punctuation as single spaces. */
export function fold(text: string): string {
  if (plain.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return (
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[œæßøłđðþı]/g, (letter) => ligatures[letter] ?? letter)
      // Scripts that NFKD takes apart (Hangul, kana) are put together again.
      .normalize("NFC")
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
      .trim()
  );
}

/** Makes an address-safe word of a name: ASCII letters, digits and single hyphens; "" when nothing is left. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

const windows1252 = new Map<number, number>(
  [
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
    0x0153, 0, 0x017e, 0x0178,
  ].flatMap((codePoint, index) => (codePoint === 0 ? [] : [[codePoint, 0x80 + index] as const])),
);

function asWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = windows1252.get(unit) ?? unit;
    if (byte > 0xff) return null;
    bytes[i] = byte;
  }
  return bytes;
}

// The first byte of a UTF-8 sequence and one that may follow it, as Windows-1252 shows them.
const doubtful = new RegExp(
  `[\\u00c2-\\u00f4][\\u0080-\\u00bf${[...windows1252.keys()].map((unit) => String.fromCharCode(unit)).join("")}]`,
);

// What a wrong guess would produce («CAFÉ»» read as UTF-8): phonetic letters, modifiers, controls, exotic planes.
const implausible = /[\u0080-\u009f\u0180-\u036f\u{10000}-\u{1eeff}\ue000-\uf8ff]/u;

/** Undoes UTF-8 that was read as Windows-1252 ("San JosÃ©" → "San José"), only where every byte proves it. */
export function repairMojibake(text: string): string {
  let repaired = text;
  // Twice: some exports were wrongly read a second time.
  for (let pass = 0; pass < 2; pass++) {
    if (!doubtful.test(repaired)) return repaired;
    const bytes = asWindows1252(repaired);
    if (!bytes) return repaired;
    try {
      const decoded = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      if (decoded === repaired || implausible.test(decoded)) return repaired;
      repaired = decoded;
    } catch {
      return repaired;
    }
  }
  return repaired;
}
