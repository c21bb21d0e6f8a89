import type { IncomingMessage, ServerResponse } from "node:http";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Sends packed what a visitor can unpack; compression.mjs says more. */
export function withCompression(handle: Handler): Handler;
