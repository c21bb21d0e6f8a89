import { get } from "node:http";
import { gzipSync } from "node:zlib";

/** What a page weighs on the line, in bytes after gzip. */
export type Weight = { htmlBytes: number; scriptBytes: number; scripts: number; styleBytes: number };

/** Fetches a page as a browser would and adds up its HTML, the scripts it names and its style sheets. */
export async function weigh(
  address: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Weight> {
  const page = await fetchBytes(address + path, headers);
  const html = page.body.toString("utf8");
  const scripts = addressesIn(html, /(?:src|href)="(\/_next\/[^"]+\.js[^"]*)"/g);
  const styles = addressesIn(html, /href="(\/_next\/[^"]+\.css[^"]*)"/g);
  const weigh = async (paths: string[]) => {
    let bytes = 0;
    for (const one of paths) bytes += gzipSync((await fetchBytes(address + one, {})).body).length;
    return bytes;
  };
  return {
    htmlBytes: gzipSync(page.body).length,
    scriptBytes: await weigh(scripts),
    scripts: scripts.length,
    styleBytes: await weigh(styles),
  };
}

function addressesIn(html: string, pattern: RegExp): string[] {
  // Scripts for browsers without modules are named but not fetched by today's.
  const modern = html.replace(/<script[^>]*nomodule[^>]*>/gi, "");
  return [...new Set([...modern.matchAll(pattern)].map(([, path = ""]) => path))];
}

function fetchBytes(url: string, headers: Record<string, string>): Promise<{ body: Buffer }> {
  return new Promise((done, fail) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        response.statusCode === 200
          ? done({ body: Buffer.concat(parts) })
          : fail(new Error(`${url} answered ${response.statusCode}`)),
      );
    }).on("error", fail);
  });
}
