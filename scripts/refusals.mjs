import { request as ask, createServer } from "node:http";
import { duplexPair } from "node:stream";

const language = /^\/(fr|es|pt|en)(?=[/?#]|$)/;
// A member's 403 stands in the organisation's own house; a 404 never depends on what was asked.
const house = /^\/(?:fr|es|pt|en)\/c\/[^/?#]+/;
const ofTheConnection = new Set(["connection", "keep-alive", "transfer-encoding", "date"]);

/**
 * Wraps the application's handler. Where a page refuses while it is being drawn (403, 404) the framework answers with
 * an empty document that only a script fills. Such an answer is swallowed here, and the page designed for it is drawn
 * as any page is, at `…/refused`, and sent under the refusal's status and the address that was asked for. Whatever is
 * not a document (the API, files, what a script fetches) passes untouched.
 */
export function withDesignedRefusals(handle, { mostMilliseconds = 15_000 } = {}) {
  const inner = createServer(handle); // Never listens: reachable from here alone, so its requests may be believed.
  return (request, response) => {
    delete request.headers["x-refused"]; // Only this file says it; without it those pages do not exist.
    if (language.test(request.url) && !request.headers.rsc) {
      const plain = plainly(response);
      onRefusal(response, plain, (status) =>
        drawRefusal(inner, { status, mostMilliseconds }, request, response, plain),
      );
    }
    return handle(request, response);
  };
}

/** How an answer is written by whoever stands outside: kept before this file steps in between. */
function plainly(response) {
  const own = ["writeHead", "write", "end", "flushHeaders"];
  return Object.fromEntries(own.map((name) => [name, response[name].bind(response)]));
}

/** Watches an answer: hands a refused document's status over and drops all that is written of it; else does nothing. */
function onRefusal(response, plain, act) {
  let dropped = null;
  function decide() {
    if (dropped !== null) return dropped;
    const type = String(response.getHeader("content-type") ?? "");
    dropped = (response.statusCode === 403 || response.statusCode === 404) && type.startsWith("text/html");
    if (dropped) act(response.statusCode);
    return dropped;
  }
  response.writeHead = (...given) => {
    response.statusCode = given[0];
    return decide() ? response : plain.writeHead(...given);
  };
  response.flushHeaders = () => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (!dropped) plain.flushHeaders();
  };
  response.write = (...given) => {
    if (!response.headersSent && dropped === null) response.writeHead(response.statusCode);
    return dropped ? true : plain.write(...given);
  };
  response.end = (...given) => {
    if (dropped === null) decide(); // An answer without a body yet: its length is still to be counted.
    return dropped ? response : plain.end(...given);
  };
}

function drawRefusal(inner, { status, mostMilliseconds }, request, response, plain) {
  const place = (status === 403 && house.exec(request.url)?.[0]) || language.exec(request.url)[0];
  const headers = { ...request.headers, "x-refused": String(status) };
  for (const name of Object.keys(headers))
    if (/^(content-|if-|next-|transfer-)/.test(name)) delete headers[name];
  const [near, far] = duplexPair();
  inner.emit("connection", far);
  const asked = ask({
    createConnection: () => near,
    method: request.method === "HEAD" ? "HEAD" : "GET",
    path: `${place}/refused`,
    headers: { ...headers, connection: "close" },
  });
  const begin = (fields) => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    plain.writeHead(status, fields);
  };
  asked.on("response", (drawn) => {
    if (drawn.statusCode !== 200) {
      drawn.resume(); // To destroy it here would end in no event that anybody hears, and in no answer.
      return briefly(`the page of a refusal answered ${drawn.statusCode}`);
    }
    const kept = Object.entries(drawn.headers).filter(([name]) => !ofTheConnection.has(name));
    begin(Object.fromEntries(kept));
    drawn.on("data", (chunk) => plain.write(chunk));
    drawn.on("end", () => plain.end());
    drawn.on("error", () => response.destroy());
  });
  const briefly = (why) => {
    console.error(why);
    if (response.headersSent) return response.destroy();
    begin({ "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
    plain.end(`${status}\n`);
  };
  asked.on("error", (error) => briefly(error.message));
  const late = setTimeout(
    () => asked.destroy(new Error("the page of a refusal took too long")),
    mostMilliseconds,
  );
  response.once("close", () => {
    clearTimeout(late);
    asked.destroy();
  });
  asked.end();
}
