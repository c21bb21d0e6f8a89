import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withBrokenForms } from "../../scripts/broken-forms.mjs";

let server: ReturnType<typeof createServer>;
let answer: (response: ServerResponse) => void;

const multipart = { "content-type": "multipart/form-data; boundary=x" };
const called = { "content-type": "text/plain;charset=UTF-8", "next-action": "60" };

/** As the framework answers a body it cannot read, and an action whose arguments are none. */
const unread = (response: ServerResponse) => {
  response.statusCode = 500;
  response.setHeader("Content-Type", "text/plain");
  response.end("Internal Server Error");
};
const rejected = (response: ServerResponse) => {
  response.setHeader("Content-Type", "text/x-component");
  response.statusCode = 500;
  response.write('1:E{"digest":"1"}');
  response.end();
};

async function send(
  headers: Record<string, string>,
  method = "POST",
): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo;
  const sent = await fetch(`http://127.0.0.1:${port}/fr/sign-in`, {
    method,
    headers,
    ...(method === "POST" ? { body: "--x" } : {}),
  });
  return { status: sent.status, text: await sent.text() };
}

beforeEach(async () => {
  server = createServer(withBrokenForms((_, response) => answer(response)));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterEach(() => server.close());

describe("a form that nobody can read", () => {
  it("is the sender's fault and said to be so", async () => {
    answer = unread;
    expect(await send(multipart)).toEqual({ status: 400, text: "This form cannot be read.\n" });
    answer = rejected;
    expect((await send(called)).status).toBe(400);
  });
});

describe("any other answer", () => {
  it("passes as it is: a page that failed, another request's failure, a form that was read", async () => {
    answer = (response) => {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.writeHead(500);
      response.end("the page of errors");
    };
    expect(await send(multipart)).toEqual({ status: 500, text: "the page of errors" });
    answer = unread;
    expect(await send({ "content-type": "application/json" })).toEqual({
      status: 500,
      text: "Internal Server Error",
    });
    expect((await send({}, "GET")).status).toBe(500);
    answer = (response) => response.end("saved");
    expect(await send(multipart)).toEqual({ status: 200, text: "saved" });
  });
});
