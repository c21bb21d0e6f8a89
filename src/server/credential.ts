/** How a request proved who is asking. */
export type Credential =
  | { via: "session"; sessionId: string }
  | { via: "token"; tokenHash: Uint8Array<ArrayBuffer> }
  | { via: "command-line"; email: string };

export type Via = Credential["via"] | "system";
