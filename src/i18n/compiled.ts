import compile from "icu-minify/compile";
import type { MessageTree } from "./message-tree.ts";

/** What only a parser can tell from plain words: arguments, plurals, quoted braces. */
const special = /['{<#|]/;

/** The messages with every sentence taken apart, for format-message.ts; plain words stay what they are. */
export function compiled(tree: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      if (typeof value !== "string") return [key, compiled(value)];
      return [key, special.test(value) ? takenApart(value) : value];
    }),
  );
}

/** As plain objects, which alone may travel to the browser; the compiler's have no prototype. */
function takenApart(sentence: string): string {
  // The translator passes on whatever a key holds, and its types know texts alone.
  return JSON.parse(JSON.stringify(compile(sentence)));
}
