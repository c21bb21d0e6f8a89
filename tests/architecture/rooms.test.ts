import { describe, expect, it } from "vitest";
import { codeBelow, filesBelow, textOf } from "./files.ts";

const allowed =
  /^src\/features\/[a-z-]+\/((schema|rules|queries|commands|actions|present)\.ts|(rules|queries|commands)\/[a-z0-9-]+\.ts|components\/[a-z0-9-]+\.tsx?|[a-z0-9/-]+\.test\.tsx?)$/;
const bannedNames = /(^|\/)(utils?|helpers?|common|services?|managers?|types|hooks|index)(\.|\/)/;

describe("a room", () => {
  it("holds only the files of the closed list", () => {
    expect(filesBelow("src/features").filter((path) => !allowed.test(path))).toEqual([]);
  });

  it("keeps its reads and writes on the server", () => {
    const doors = filesBelow("src/features").filter(
      (path) => /\/(queries|commands)(\.ts|\/)/.test(path) && !path.endsWith(".test.ts"),
    );
    expect(doors.filter((path) => !textOf(path).startsWith('import "server-only";'))).toEqual([]);
  });

  it("opens its actions as one line a command", () => {
    const line = /^export const \w+Action = (action|accountAction)\([^;]*\);$/;
    const wrong = filesBelow("src/features", "/actions.ts").flatMap((path) =>
      textOf(path)
        .replace(/\n {2,}/g, " ")
        .split("\n")
        .filter((text) => text.startsWith("export") && !line.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the house", () => {
  it("has no file whose name says nothing", () => {
    const named = [...codeBelow("src"), ...codeBelow("scripts"), ...codeBelow("tests")];
    expect(named.filter((path) => bannedNames.test(path))).toEqual([]);
  });

  it("has no file over 300 lines", () => {
    const long = [...codeBelow("src"), ...codeBelow("scripts"), ...codeBelow("tests")]
      .map((path) => [path, textOf(path).split("\n").length - 1] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });

  it("answers the API through doors only", () => {
    const wrong = filesBelow("src/app/api/v1", "/route.ts").flatMap((path) =>
      textOf(path)
        .split("\n")
        .filter(
          (text) =>
            text.startsWith("export") &&
            !/^export const (GET|POST|PUT|PATCH|DELETE) = (route|download|upload|document)\(/.test(text),
        )
        .map((text) => `${path}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it("never links records through Prisma's connect, which rewrites the tenant, nor builds SQL from text", () => {
    const wrong = codeBelow("src").filter((path) =>
      /\b(connect|disconnect|connectOrCreate): |\$(query|execute)RawUnsafe/.test(textOf(path)),
    );
    expect(wrong).toEqual([]);
  });

  it("steps outside a tenant only where a decision record says so", () => {
    const record = textOf("docs/decisions/003-acting-outside-a-tenant.md");
    const unrecorded = codeBelow("src")
      .filter((path) => !path.startsWith("src/server/"))
      .flatMap((path) =>
        [...textOf(path).matchAll(/\bunsafe[A-Z]\w+(?=\()/g)]
          .filter(([name]) => !record.includes(`\`${name}`) || !record.includes(`\`${path.split("/")[2]}\``))
          .map(([name]) => `${path}: ${name}`),
      );
    expect(unrecorded).toEqual([]);
  });
});
