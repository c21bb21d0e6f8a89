import { fold } from "@/lib/text.ts";

/** How long a mailed link holds, in minutes. */
export const linkMinutes = 15;

const leet: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/**
 * Says whether a password is one that people try first: listed, or listed once the digits and marks at its ends, its
 * letters in disguise or its repetition are seen through, or made of the person's own name or address.
 */
export function isCommonPassword(
  password: string,
  listed: ReadonlySet<string>,
  own: readonly string[] = [],
): boolean {
  const plain = password.toLowerCase();
  const compact = fold(plain).replaceAll(" ", "");
  const cores = [
    plain,
    compact,
    coreOf(plain),
    coreOf(compact),
    undisguise(coreOf(plain)),
    coreOf(undisguise(plain)),
  ];
  const mine = own.flatMap((text) => [fold(text).replaceAll(" ", ""), ...fold(text).split(" ")]);
  return cores
    .map(unrepeated)
    .some((core) => listed.has(core) || core.length < 4 || mine.includes(fold(core)));
}

function undisguise(text: string): string {
  return text.replace(/[013457@$]/g, (sign) => leet[sign] ?? sign);
}

function coreOf(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}

/** "abcabcabc" is "abc" said three times. */
function unrepeated(text: string): string {
  return /^(.+?)\1+$/.exec(text)?.[1] ?? text;
}

/** The browser and system of a user agent, as far as people know them by name; null where it names none. */
export function deviceOf(userAgent: string): { browser: string | null; system: string | null } {
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return {
    browser: find([
      [/Edg\//, "Edge"],
      [/OPR\//, "Opera"],
      [/Firefox\//, "Firefox"],
      [/Chrome\/|CriOS\//, "Chrome"],
      [/Safari\//, "Safari"],
    ]),
    system: find([
      [/iPhone|iPad/, "iOS"],
      [/Android/, "Android"],
      [/Windows/, "Windows"],
      [/Mac OS X/, "macOS"],
      [/Linux/, "Linux"],
    ]),
  };
}
