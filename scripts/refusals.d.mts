import type { IncomingMessage, ServerResponse } from "node:http";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Draws the designed page where a page was refused, as HTML that needs no script. */
export function withDesignedRefusals(handle: Handler, options?: { mostMilliseconds?: number }): Handler;
