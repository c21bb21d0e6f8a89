import type { MessageTree } from "./message-tree.ts";

/**
 * Keeps French marks with their word: the space before : ; ? ! » and after « never ends a line. Done where messages are
 * read, because in a file nobody sees which space it is.
 */
export function keepFrenchMarks(tree: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? value.replace(/ (?=[:;?!»])|(?<=«) /g, "\u00a0") : keepFrenchMarks(value),
    ]),
  );
}
