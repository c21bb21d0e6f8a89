import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordNouns } from "../../src/access/record-nouns.ts";
import { locales } from "../../src/lib/locales.ts";
import { filesBelow, root, textOf } from "./files.ts";

const policies = filesBelow("prisma/policies", ".sql");
const city = "src/app/[locale]/c/[organisation]";
const api = "src/app/api/v1/[organisation]";

/** Whether a messages file says something under a key with dots. */
function says(locale: string, file: string, key: string): boolean {
  let at: unknown = JSON.parse(textOf(`src/i18n/messages/${locale}/${file}.json`));
  for (const part of key.split(".")) at = (at as Record<string, unknown> | undefined)?.[part];
  return typeof at === "string";
}

// docs/adding-a-room.md is the same list in words: a noun that stands in the registry has all of it.
describe.each(recordNouns)("the record noun %s", (noun) => {
  const room = `${noun}s`;

  it("has its room, table, page, routes and tests at the known places", () => {
    const places = [
      ...["schema.ts", "actions.ts", "present.ts", "components"].map(
        (file) => `src/features/${room}/${file}`,
      ),
      `prisma/schema/${room}.prisma`,
      ...["page.tsx", "new/page.tsx", "[reference]/page.tsx", "[reference]/edit/page.tsx"].map(
        (file) => `${city}/${room}/${file}`,
      ),
      `${city}/@sheet/(.)${room}/new/page.tsx`,
      ...["", "export/", "[reference]/", "[reference]/archive/", "[reference]/restore/"].map(
        (folder) => `${api}/${room}/${folder}route.ts`,
      ),
      `tests/integration/${room}.test.ts`,
    ];
    expect(places.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("has a policy file that opens its search", () => {
    const own = policies.filter((path) => path.endsWith(`-${room}.sql`)).map(textOf);
    expect(own.join("\n")).toContain(`create or replace function search_${room}(`);
  });

  it("has its name where other rooms say it, in every language", () => {
    const wanted = [
      ["layout", `nav.${room}`],
      ["layout", `create.${noun}`],
      ["audit-entries", `noun.${noun}`],
      ["tokens", `noun.${noun}`],
    ] as const;
    const missing = locales.flatMap((locale) =>
      wanted
        .filter(([file, key]) => !says(locale, file, key))
        .map(([file, key]) => `${locale}/${file}.json: ${key}`),
    );
    expect(missing).toEqual([]);
  });
});
