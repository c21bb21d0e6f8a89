import "server-only";
import { Refusal } from "@/lib/errors.ts";

/** The most that a JSON body may weigh; files have a door of their own. */
const maxJsonBytes = 2_000_000;

/**
 * The JSON object a request carries; an empty body is an empty object.
 * @throws Refusal "unsupported" for another content type, "too-large" beyond the limit (never truncated), "invalid" otherwise.
 */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await readText(request, maxJsonBytes);
  if (text === "") return {};
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json" && type !== "application/merge-patch+json")
    throw new Refusal("unsupported");
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body))
      return body as Record<string, unknown>;
  } catch {
    // Fall through: text that is not JSON is as invalid as JSON that is no object.
  }
  throw new Refusal("invalid", { issues: [{ path: "", rule: "notAnObject" }] });
}

/** A body's text up to a limit of bytes, counted while reading, whatever Content-Length says. */
async function readText(request: Request, limit: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(request, limit));
}

/** A body's bytes, counted while reading, up to a limit of bytes. @throws Refusal("too-large") as soon as the limit is passed. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new Refusal("too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body)
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > limit) throw new Refusal("too-large");
      chunks.push(chunk);
    }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** The query string as an operation's input: a name given several times is a list. */
export function readQuery(request: Request): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  const search = new URL(request.url).searchParams;
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name).filter((value) => value !== "");
    const first = values[0];
    if (first !== undefined) query[name] = values.length > 1 ? values : first;
  }
  return query;
}
