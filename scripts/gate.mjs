import { createTurns } from "./turns.mjs";

/**
 * Pages drawn at once by one process: enough to keep it busy while some wait for the database. More would be served no
 * faster, only less evenly: fifty visitors at once waited 1,271 ms (95 in a hundred) with 24, 739 ms with 6; and two hundred
 * begun together would make each round of the process's loop seconds long, in which nobody new is even told to come back
 * later (tried: 6.5 s).
 */
const mostAtWork = 6;

/**
 * Bytes a form may send: what server actions take (next.config.ts) and room for its wrapping. The framework would cut a
 * longer body and go on. Under /api the routes count for themselves, and say it in JSON.
 */
const mostFormBytes = 9 * 1024 * 1024;

/** What a page is asked by, and what the API is. The framework answers some others with 500, and any with a page. */
const methods = {
  page: ["GET", "HEAD", "POST"],
  api: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
};

/**
 * Stands between the network and the application: counts what is in flight, refuses more than can be served well,
 * lets a stop finish what has begun, and rewrites what a client may not claim about itself.
 */
export function createGate({ handle, trustedProxies, mostInFlight }) {
  let inFlight = 0;
  let draining = false;
  let wake = () => {};
  const inTurn = createTurns({ most: mostAtWork, milliseconds: 1_000 });

  function answer(request, response) {
    const health = request.url === "/healthz" || request.url === "/readyz";
    if (draining && request.url !== "/healthz") return refuse(response, "Meridiano is stopping.");
    if (inFlight >= mostInFlight && !health)
      return refuse(response, "Meridiano is busy; try again in a moment.");
    const api = request.url.startsWith("/api/");
    const allowed = api ? methods.api : methods.page;
    if (!allowed.includes(request.method)) return refuseMethod(response, allowed);
    const refused = api ? null : refusedForm(request.headers);
    if (refused) return refuseForm(response, refused);
    inFlight++;
    response.once("close", () => {
      inFlight--;
      if (inFlight === 0) wake();
    });
    if (draining) response.setHeader("Connection", "close");
    believe(request, trustedProxies);
    if (!api) request.url = withoutOddNames(request.url);
    if (health || request.url.startsWith("/_next/static/")) return handle(request, response);
    return inTurn(response, () => handle(request, response));
  }

  /** Refuses new requests and waits until those in flight are answered, at most so many milliseconds. */
  async function drain(mostMilliseconds) {
    draining = true;
    if (inFlight === 0) return;
    await new Promise((done) => {
      wake = done;
      setTimeout(done, mostMilliseconds);
    });
  }

  return { answer, drain };
}

const ofEveryObject = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Drops from a page's query what no page asks for: by `?toString=` the framework fails at its page of a 404 (tried). */
function withoutOddNames(url) {
  const at = url.indexOf("?");
  if (at < 0) return url;
  const query = new URLSearchParams(url.slice(at + 1));
  const odd = [...new Set(query.keys())].filter((name) => ofEveryObject.has(name));
  if (odd.length === 0) return url;
  for (const name of odd) query.delete(name);
  return query.size > 0 ? `${url.slice(0, at)}?${query}` : url.slice(0, at);
}

function refuse(response, sentence) {
  response.writeHead(503, {
    "Content-Type": "text/plain; charset=utf-8",
    "Retry-After": "2",
    "Cache-Control": "no-store",
    Connection: "close",
  });
  response.end(`${sentence}\n`);
}

function refuseMethod(response, allowed) {
  response.writeHead(405, { Allow: allowed.join(", "), "Cache-Control": "no-store", Connection: "close" });
  response.end();
}

/** Too long, or of a length that nobody told: browsers always tell it, and the proxies behind them pass it on. */
function refusedForm(headers) {
  if (Number(headers["content-length"]) > mostFormBytes) return 413;
  return headers["transfer-encoding"] && !headers["content-length"] ? 411 : null;
}

function refuseForm(response, status) {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    Connection: "close",
  });
  const sentences = { 411: "A form says how long it is.", 413: "This is more than a form may send (8 MB)." };
  response.end(`${sentences[status]}\n`);
}

// Next trusts these headers as they come. Only a configured proxy may speak for a client; to its list we add the
// address that the connection really comes from, so that the last entry is always true.
function believe(request, trustedProxies) {
  const address = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const trusted = trustedProxies.includes(address);
  if (!trusted) {
    for (const name of ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"]) {
      delete request.headers[name];
    }
  }
  request.headers["x-forwarded-for"] = [request.headers["x-forwarded-for"], address]
    .filter(Boolean)
    .join(", ");
}
