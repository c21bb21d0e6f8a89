import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      link: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});
const ours = packageSchema.parse(JSON.parse(readFileSync("package.json", "utf8")));
const { packages } = lockSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const installed = Object.entries(packages).filter(([path]) => path !== "");
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

describe("what is installed", () => {
  it("is named exactly, to the last digit", () => {
    const loose = Object.entries({ ...ours.dependencies, ...ours.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it("comes from a registry over https, each package with the digest of its content", () => {
    const strange = installed.filter(
      ([, { resolved, integrity, link, optional }]) =>
        link ||
        // The mirror we install from lacks some binaries of other platforms; docs/security.md says so.
        (!optional && !/^sha512-/.test(integrity ?? "")) ||
        (resolved !== undefined && !/^https:\/\/[^/]+\/.+\.tgz$/.test(resolved)),
    );
    expect(strange.map(([path]) => path)).toEqual([]);
    expect(installed.length).toBeGreaterThan(200);
  });

  it("runs a script of its own only where it was looked at and decided", () => {
    const undecided = installed
      .filter(([path, { hasInstallScript }]) => hasInstallScript && !(nameOf(path) in ours.allowScripts))
      .map(([path]) => path);
    expect(undecided).toEqual([]);
  });
});
