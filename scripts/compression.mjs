import { codingFor, isWorthIt, leastBytes } from "./codings.mjs";

/**
 * Wraps the application's handler: what a browser can unpack is sent packed, and in as few pieces as it comes. The framework
 * writes a page in dozens of pieces and its own packer would flush each one by itself (docs/decisions/012).
 */
export function withCompression(handle) {
  return (request, response) => {
    const coding = request.method === "HEAD" ? undefined : codingFor(request.headers["accept-encoding"]);
    if (coding) pack(request, response, coding);
    return handle(request, response);
  };
}

/** An answer that takes longer than this from its first piece to its last is sent as it comes. */
const holdMilliseconds = 20;
const holdBytes = 2_000_000;

/** Files of the build by address and coding, packed as small as can be: their names change with what they hold. */
const kept = new Map();
const mostKept = 500;

function pack(request, response, coding) {
  // The framework's own take no header once the head seems to be sent; ours is then still to come.
  const { setHeader, writeHead, write, end } = response;
  const file = request.url.startsWith("/_next/static/") ? request.url.split("?")[0] : null;
  let packing = null;
  let begun = false; // What asks whether the head is sent must hear yes from the moment it believes so.
  let closed = false;
  let stream = null;
  let timer = null;
  let held = [];
  let heldBytes = 0;

  Object.defineProperty(response, "headersSent", { configurable: true, get: () => begun });
  // As in Node's own, whoever writes without a head has one written, through all who listen to it.
  const head = () => begun || response.writeHead(response.statusCode);
  response.writeHead = (status, ...given) => {
    const headers = given.at(-1);
    if (typeof given[0] === "string") response.statusMessage = given[0];
    response.statusCode = status;
    if (headers && typeof headers === "object")
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    begun = true;
    return response;
  };
  response.flushHeaders = head; // It goes with the first piece, which follows at once.
  response.write = (chunk, ...rest) => {
    head();
    if (!packs()) return release().write(chunk, ...rest);
    const [encoding, done] = typeof rest[0] === "function" ? [undefined, rest[0]] : rest;
    const bytes = bytesOf(chunk, encoding);
    if (stream) return feed(bytes, done);
    held.push(bytes);
    heldBytes += bytes.length;
    if (done) process.nextTick(done);
    if (heldBytes > holdBytes) begin();
    else if (!file) timer ??= setTimeout(begin, holdMilliseconds);
    return true;
  };
  response.end = (...given) => {
    if (closed) return response;
    const done = given.find((one) => typeof one === "function");
    const [chunk, encoding] = given.filter((one) => typeof one !== "function");
    const last = chunk === undefined || chunk === null ? null : bytesOf(chunk, encoding);
    head();
    if (!packs()) return release().end(...given);
    closed = true;
    clearTimeout(timer);
    if (done) response.once("finish", done);
    if (stream) {
      stream.end(last ?? undefined);
      return response;
    }
    if (last) held.push(last);
    sendWhole(Buffer.concat(held));
    return response;
  };
  response.once("close", () => {
    clearTimeout(timer);
    stream?.destroy();
  });

  /** Decided once, when the answer has said what it is. */
  function packs() {
    packing ??= isWorthIt(response);
    return packing;
  }

  /** Leaves the answer as it would be without us. */
  function release() {
    for (const name of ["headersSent", "flushHeaders"]) delete response[name];
    Object.assign(response, { writeHead, write, end });
    return response;
  }

  /** Sends an answer that came whole before its time was over. */
  async function sendWhole(body) {
    let packed = null;
    if (body.length >= leastBytes) {
      const key = file && response.statusCode === 200 && `${coding.name} ${file}`;
      packed = kept.get(key) ?? (await coding.whole(body, file ? coding.file : coding.page));
      if (key && kept.size < mostKept) kept.set(key, packed);
    }
    if (response.destroyed) return;
    if (packed) announce();
    release();
    setHeader.call(response, "Content-Length", (packed ?? body).length);
    response.end(packed ?? body);
  }

  /** From here on pieces go out as they come, a few times a second. */
  function begin() {
    clearTimeout(timer);
    if (response.destroyed) return;
    announce();
    response.removeHeader("Content-Length");
    writeHead.call(response, response.statusCode);
    stream = coding.stream(coding.page);
    stream.on("data", (packed) => {
      if (write.call(response, packed)) return;
      stream.pause();
      response.once("drain", () => stream.resume());
    });
    stream.on("end", () => end.call(response));
    stream.on("error", () => response.destroy());
    timer = null;
    feed(Buffer.concat(held));
    held = [];
  }

  function feed(bytes, done) {
    const more = stream.write(bytes, done);
    if (!more) stream.once("drain", () => response.emit("drain"));
    timer ??= setTimeout(() => {
      timer = null;
      if (!closed) stream.flush();
    }, holdMilliseconds);
    return more;
  }

  function announce() {
    setHeader.call(response, "Content-Encoding", coding.name);
    const vary = String(response.getHeader("Vary") ?? "");
    if (!/\baccept-encoding\b/i.test(vary))
      setHeader.call(response, "Vary", vary ? `${vary}, Accept-Encoding` : "Accept-Encoding");
  }
}

const bytesOf = (chunk, encoding) => (typeof chunk === "string" ? Buffer.from(chunk, encoding) : chunk);
