import { once } from "node:events";
import { createWriteStream, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";

const block = 512;

/** Unpacks a tar of files, folders and links, as Postgres writes them, into an empty folder. @throws on a cut archive */
export async function untar(archive: Readable, folder: string): Promise<void> {
  const take = reader(archive);
  const links: string[] = [];
  for (;;) {
    const header = await take(block);
    if (header.every((byte) => byte === 0)) return;
    const name = text(header, 345, 155)
      ? join(text(header, 345, 155), text(header, 0, 100))
      : text(header, 0, 100);
    const path = inside(folder, name);
    const size = Number.parseInt(text(header, 124, 12), 8);
    const mode = Number.parseInt(text(header, 100, 8), 8) & 0o777;
    const kind = String.fromCharCode(header[156] ?? 0);
    // What lies beneath a link lies wherever the archive says.
    if (links.some((link) => `${path}/`.startsWith(`${link}/`)))
      throw new Error(`The archive names a place outside its folder: ${name}.`);
    if (kind === "5") mkdirSync(path, { recursive: true, mode });
    else if (kind === "2") {
      links.push(path);
      symlinkSync(text(header, 157, 100), path);
    } else if (kind === "0" || kind === "\0") await writeOut(take, path, size, mode);
    else throw new Error(`The archive holds something that is no file: ${name}.`);
  }
}

type Take = (bytes: number) => Promise<Buffer>;

async function writeOut(take: Take, path: string, size: number, mode: number): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = createWriteStream(path, { mode });
  for (let left = size; left > 0; ) {
    const piece = await take(Math.min(left, 1 << 16));
    left -= piece.length;
    if (!file.write(piece)) await once(file, "drain");
  }
  file.end();
  await finished(file);
  const padding = (block - (size % block)) % block;
  if (padding) await take(padding);
}

/** A name in an archive may lead nowhere but inside. */
function inside(folder: string, name: string): string {
  const plain = normalize(name);
  if (plain.startsWith("..") || plain.startsWith("/"))
    throw new Error(`The archive names a place outside its folder: ${name}.`);
  return join(folder, plain);
}

function text(header: Buffer, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end < 0 ? length : end).trim();
}

/** Takes exactly so many bytes from a stream. */
function reader(stream: Readable): Take {
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);
  return async (bytes) => {
    const parts: Buffer[] = [];
    for (let have = 0; have < bytes; ) {
      if (rest.length === 0) {
        const next = await pieces.next();
        if (next.done) throw new Error("The archive ends too early: this copy of the backup is cut.");
        rest = next.value;
      }
      const piece = rest.subarray(0, bytes - have);
      rest = rest.subarray(piece.length);
      have += piece.length;
      parts.push(piece);
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  };
}
