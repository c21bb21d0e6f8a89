import type { IncomingMessage, ServerResponse } from "node:http";

/** What answers a request. */
type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Answers 400 instead of 500 where a form cannot be read. */
export function withBrokenForms(handle: Handle): Handle;
