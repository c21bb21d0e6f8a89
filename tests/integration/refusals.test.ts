import { createServer, type IncomingMessage, type ServerResponse, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withDesignedRefusals } from "../../scripts/refusals.mjs";

type Answer = { status: number; body: string; headers: IncomingMessage["headers"] };

let server: ReturnType<typeof createServer>;
let drawn: string[];
let broken: boolean | "silent" = false;

// The application behind: refuses as the framework does, in pieces and empty, and draws the pages of refusals.
function application(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? "";
  const html = { "Content-Type": "text/html; charset=utf-8" };
  if (path.endsWith("/refused") && request.headers["x-refused"]) {
    drawn.push(`${request.method} ${path} ${request.headers["x-refused"]} ${request.headers.cookie}`);
    if (broken === "silent") return;
    response.setHeader("X-Of-The-Page", "yes");
    response.writeHead(broken ? 500 : 200, html);
    response.end("the designed page");
  } else if (path.startsWith("/fr/page")) response.writeHead(200, html).end("a page");
  else if (path.startsWith("/api")) {
    response.writeHead(404, { "Content-Type": "application/problem+json" }).end("{}");
  } else {
    response.statusCode = path.includes("/closed") ? 403 : 404;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("X-Of-The-Empty-One", "yes");
    response.flushHeaders();
    response.write("<html id=__next_error__>");
    setImmediate(() => response.end("</html>"));
  }
}

function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    const request = send({ host: "127.0.0.1", port, path, agent: false, ...options }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => done({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    request.on("error", fail);
    request.end();
  });
}

beforeEach(async () => {
  drawn = [];
  broken = false;
  server = createServer(withDesignedRefusals(application, { mostMilliseconds: 300 }));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

describe("a page that was refused", () => {
  it("arrives as the designed page, under the refusal's status and as the same reader", async () => {
    const answer = await ask("/fr/c/porto-claro/brief", { headers: { cookie: "a=b" } });
    expect([answer.status, answer.body]).toEqual([404, "the designed page"]);
    expect(answer.headers["x-of-the-page"]).toBe("yes");
    expect(answer.headers["x-of-the-empty-one"]).toBeUndefined();
    expect(drawn).toEqual(["GET /fr/refused 404 a=b"]);
  });

  it("is drawn in the house of the organisation where the reader is a member who may not", async () => {
    const answer = await ask("/es/c/valmer/closed");
    expect([answer.status, answer.body]).toEqual([403, "the designed page"]);
    await ask("/es/closed");
    expect(drawn).toEqual(["GET /es/c/valmer/refused 403 undefined", "GET /es/refused 403 undefined"]);
  });

  it("answers a form sent without a script by the page, and a question for the head alone by the head", async () => {
    expect((await ask("/fr/gone", { method: "POST" })).body).toBe("the designed page");
    expect(await ask("/fr/gone", { method: "HEAD" })).toMatchObject({ status: 404, body: "" });
    expect(drawn.map((line) => line.split(" ")[0])).toEqual(["GET", "HEAD"]);
  });

  it("keeps its status where even the designed page cannot be drawn", async () => {
    broken = true;
    expect(await ask("/fr/gone")).toMatchObject({ status: 404, body: "404\n" });
    broken = "silent";
    expect(await ask("/fr/gone")).toMatchObject({ status: 404, body: "404\n" });
  });
});

describe("whatever is no refused page", () => {
  it("passes as it is: pages, the API's own refusals, what a script fetches, addresses without a language", async () => {
    expect(await ask("/fr/page")).toMatchObject({ status: 200, body: "a page" });
    expect(await ask("/api/v1/nowhere")).toMatchObject({ status: 404, body: "{}" });
    expect((await ask("/fr/gone", { headers: { rsc: "1" } })).body).toContain("__next_error__");
    expect((await ask("/nowhere.png")).body).toContain("__next_error__");
    expect(drawn).toEqual([]);
  });
});

describe("a reader who orders a refusal by its header", () => {
  it("is not believed", async () => {
    await ask("/fr/c/valmer/refused", { headers: { "x-refused": "403" } });
    expect(drawn).toEqual(["GET /fr/refused 404 undefined"]);
  });
});
