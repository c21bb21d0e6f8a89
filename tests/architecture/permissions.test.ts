import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allPermissions, may, permissionTable, reachOf } from "../../src/access/permissions.ts";
import { recordNouns } from "../../src/access/record-nouns.ts";
import { type Role, roles } from "../../src/access/roles.ts";
import { codeBelow, root, textOf } from "./files.ts";

const product = `${root}../shared/design/product.md`;

describe("the permission table", () => {
  it("names each permission once", () => {
    expect(new Set(allPermissions).size).toBe(allPermissions.length);
  });

  it("holds no permission that nothing asks for", () => {
    const code = codeBelow("src")
      .filter((path) => !path.startsWith("src/access/"))
      .map(textOf)
      .join("\n");
    const unused = allPermissions.filter((permission) => !code.includes(`"${permission}"`));
    expect(unused).toEqual([]);
  });

  it("is asked by every operation", () => {
    const asked = codeBelow("src/features").flatMap((path) =>
      [...textOf(path).matchAll(/permission: "([\w:-]+)"/g)].map(([, permission]) => permission ?? ""),
    );
    expect(asked.filter((permission) => !(allPermissions as readonly string[]).includes(permission))).toEqual(
      [],
    );
  });

  it("lets nobody without a role do anything", () => {
    expect(allPermissions.filter((permission) => may(null, permission))).toEqual([]);
  });

  it("keeps a contributor's writes inside the own department", () => {
    const own = recordNouns.flatMap((noun) => [`${noun}:create`, `${noun}:edit`, `${noun}:archive`] as const);
    for (const permission of own) expect(reachOf("contributor", permission)).toBe("own-department");
  });

  it("lets an editor approve only when named, and naming gives nothing else to anybody", () => {
    const approvals = ["measurement:approve", "mission:approve"];
    for (const role of roles)
      for (const permission of allPermissions) {
        const gained = may(role, permission, true) && !may(role, permission);
        expect(`${role} ${permission} ${gained}`).toBe(
          `${role} ${permission} ${role === "editor" && approvals.includes(permission)}`,
        );
      }
  });
});

// The product's table is not ours to copy: the test reads it there, and says so where it is absent.
describe.skipIf(!existsSync(product))("the product's role table", () => {
  const lines = existsSync(product) ? readFileSync(product, "utf8").split("\n") : [];
  const start = lines.findIndex((line) => line.startsWith("| may |"));
  const cells = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  const columns = cells(lines[start] ?? "")
    .slice(1)
    .map((name) => name.replace(/ .*/, "") as Role);
  const rows = lines
    .slice(start + 2)
    .filter((_line, index, all) => all.slice(0, index + 1).every((one) => one.startsWith("|")));

  /** What a cell of the product's table allows, as far as the permissions that exist today can say it. */
  const says = (cell: string): "yes" | "own" | "named" | "no" =>
    cell === "no"
      ? "no"
      : cell === "if named approver"
        ? "named"
        : /own department/.test(cell) || cell === "own"
          ? "own"
          : "yes";

  it("has the roles we have", () => {
    expect(columns).toEqual([...roles]);
  });

  it("agrees with ours in every row that both state in the same words", () => {
    const compared: string[] = [];
    for (const line of rows) {
      const [name = "", ...values] = cells(line);
      const ours = permissionTable.find((row) => row.may === name);
      if (!ours) continue;
      compared.push(name);
      for (const [index, role] of columns.entries()) {
        const expected = says(values[index] ?? "");
        // "own" of a network's coordinator means the network's own records: the tenant, hence everything in it.
        const wanted =
          expected === "own"
            ? role === "contributor"
              ? "own-department"
              : "all"
            : { yes: "all", named: "if-named", no: "none" }[expected];
        const theirs = /invite members|members' list|frameworks: publish|audit/.test(values[index] ?? "")
          ? ours[role]
          : wanted;
        expect(`${name} / ${role}: ${ours[role]}`).toBe(`${name} / ${role}: ${theirs}`);
      }
    }
    expect(compared.length).toBeGreaterThanOrEqual(6);
  });
});
