import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { untar } from "../../scripts/backup/untar.ts";

type Entry = { name: string; kind: "0" | "2"; content?: string; to?: string };

/** A tar as somebody may write it who means harm. */
function tar(entries: Entry[]): Readable {
  const blocks = entries.flatMap(({ name, kind, content = "", to = "" }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write("0004755", 100);
    header.write(Buffer.byteLength(content).toString(8).padStart(11, "0"), 124);
    header.write(kind, 156);
    header.write(to, 157);
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
    body.write(content);
    return [header, body];
  });
  return Readable.from([Buffer.concat([...blocks, Buffer.alloc(1024)])]);
}
const place = () => mkdtempSync(join(tmpdir(), "meridiano-untar-"));

describe("an archive that means harm", () => {
  it.each(["../beside", "/tmp/meridiano-untar-absolute", "a/../../beside"])(
    "writes nothing to %s",
    async (name) => {
      await expect(untar(tar([{ name, kind: "0", content: "x" }]), join(place(), "in"))).rejects.toThrow(
        "outside",
      );
      expect(existsSync(name)).toBe(false);
    },
  );

  it("writes nothing through a link of its own, nor in the link's place", async () => {
    const outside = place();
    const file = join(outside, "theirs");
    writeFileSync(file, "as it was");
    for (const [to, name] of [
      [outside, "way/theirs"],
      [file, "way"],
    ] as const) {
      const entries: Entry[] = [
        { name: "way", kind: "2", to },
        { name, kind: "0", content: "x" },
      ];
      await expect(untar(tar(entries), place())).rejects.toThrow("outside");
    }
    expect(readFileSync(file, "utf8")).toBe("as it was");
  });

  it("is unpacked like any other where it means none", async () => {
    const folder = place();
    await untar(tar([{ name: "base/PG_VERSION", kind: "0", content: "18" }]), folder);
    expect(readFileSync(join(folder, "base/PG_VERSION"), "utf8")).toBe("18");
  });
});
