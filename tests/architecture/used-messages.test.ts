import { describe, expect, it } from "vitest";
import { recordNouns } from "../../src/access/record-nouns.ts";
import { namespaceOf } from "../../src/i18n/messages.ts";
import { errorCodes } from "../../src/lib/errors.ts";
import { codeBelow, filesBelow, textOf } from "./files.ts";

type Tree = { [key: string]: string | Tree };

/** Beginnings of keys that the code builds from data, in a way no template shows. Each must still begin a key. */
const dynamic = [
  // A rule's name is its key (src/server/sentences.ts), a mail's too (src/server/mail.ts), a refusal's code is its title.
  ...["accounts", "invitations", "members", "organisations", "tokens"].map((room) => `${room}.rules.`),
  ...["accounts", "invitations"].map((room) => `${room}.mail.`),
  ...[...errorCodes, "unexpected"].map((code) => `errors.${code}.`),
  "importProblems.",
  // One object of four languages, sent whole to a page that may have lost its translator.
  "crash.",
  // A filter and a choice name their group: `${group}.${value}`.
  ...recordNouns.map((noun) => `${noun}s.archivedFilter.`),
  "agreements.health.",
  "events.roleLong.",
  "members.approver.",
  "missions.reportFilter.",
  "networks.standing.",
  "projects.localRole.",
  // A chapter of the method is its title and its text: `${part}Text`.
  "comparisons.method.",
  // An audit entry's changes are named by the fields of their room.
  "evidence.field.",
];

const keysOf = (tree: Tree, prefix = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );

const code = codeBelow("src")
  .filter((path) => !path.endsWith(".test.ts"))
  .map((path) => ({ path, text: textOf(path) }));

// Pages and lists that every room of records shares are handed the room's own translator.
const shared = code.filter(
  ({ path }) =>
    path.startsWith("src/components/layout/") ||
    path.startsWith("src/features/records/") ||
    path.endsWith("/record-slots.tsx"),
);

const all = filesBelow("src/i18n/messages/fr", ".json").map((path) => {
  const file = path.split("/").at(-1) ?? "";
  return {
    room: file.replace(".json", ""),
    namespace: namespaceOf(file),
    keys: keysOf(JSON.parse(textOf(path)) as Tree),
  };
});

describe("a message", () => {
  it.each(all)("of $namespace is said somewhere", ({ room, namespace, keys }) => {
    const named = new RegExp(`["\`]${namespace}["\`.]`);
    const near = code.filter(({ path, text }) => path.includes(`/features/${room}/`) || named.test(text));
    const literals = new Set<string>();
    const beginnings = new Set<string>();
    for (const { text } of [...near, ...shared]) {
      for (const [, literal = ""] of text.matchAll(/"([\w.-]+)"/g)) literals.add(literal);
      for (const [, beginning = ""] of text.matchAll(/`([\w.-]+\.)\$\{/g)) beginnings.add(beginning);
    }
    const begins = (key: string) =>
      [...beginnings].some(
        (beginning) => key.startsWith(beginning) || `${namespace}.${key}`.startsWith(beginning),
      ) || dynamic.some((beginning) => `${namespace}.${key}`.startsWith(beginning));
    // A translator of `accounts.signIn` says `title` for the key `signIn.title`.
    const written = (key: string) => {
      const parts = key.split(".");
      return (
        literals.has(key) ||
        literals.has(`${namespace}.${key}`) ||
        parts.some(
          (_, at) =>
            at > 0 &&
            literals.has(parts.slice(at).join(".")) &&
            literals.has(`${namespace}.${parts.slice(0, at).join(".")}`),
        )
      );
    };
    expect(keys.filter((key) => !written(key) && !begins(key))).toEqual([]);
  });

  it("exists for every beginning that is declared", () => {
    const keys = all.flatMap(({ namespace, keys }) => keys.map((key) => `${namespace}.${key}`));
    expect(dynamic.filter((beginning) => !keys.some((key) => key.startsWith(beginning)))).toEqual([]);
  });
});
