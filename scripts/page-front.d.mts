import type { IncomingMessage, ServerResponse } from "node:http";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Language, nonce and headers of every HTML page; page-front.mjs says more. */
export function withPageFront(handle: Handler, options?: { development?: boolean }): Handler;
