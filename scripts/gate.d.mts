import type { IncomingMessage, ServerResponse } from "node:http";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Stands between the network and the application; gate.mjs says what it does. */
export function createGate(options: { handle: Handler; trustedProxies: string[]; mostInFlight: number }): {
  answer: Handler;
  drain: (mostMilliseconds: number) => Promise<void>;
};
