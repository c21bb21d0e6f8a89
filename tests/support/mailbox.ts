import { createServer, type Socket } from "node:net";

/** A letter as a mail server got it: whom it is for, and its text decoded. */
export type Letter = { to: string; text: string };

/** A mail server that keeps what it gets; it speaks just enough SMTP. `refuse` makes it turn every letter away. */
export async function openMailbox(): Promise<{
  url: string;
  letters: Letter[];
  refuse: (on: boolean) => void;
  close: () => void;
}> {
  const letters: Letter[] = [];
  let refusing = false;
  const server = createServer((socket) => serve(socket, letters, () => refusing));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: (on) => {
      refusing = on;
    },
    close: () => server.close(),
  };
}

function serve(socket: Socket, letters: Letter[], refusing: () => boolean): void {
  let pending = "";
  let to = "";
  let inData = false;
  socket.on("error", () => socket.destroy());
  socket.write("220 mailbox\r\n");
  socket.on("data", (chunk) => {
    pending += chunk.toString("utf8");
    for (;;) {
      const end = pending.indexOf(inData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const part = pending.slice(0, end);
      pending = pending.slice(end + (inData ? 5 : 2));
      if (inData) {
        letters.push({ to, text: decoded(part) });
        inData = false;
        socket.write("250 kept\r\n");
      } else if (/^RCPT TO:<(.+?)>/i.test(part)) {
        to = /<(.+?)>/.exec(part)?.[1] ?? "";
        socket.write(refusing() ? "550 no\r\n" : "250 ok\r\n");
      } else if (/^DATA/i.test(part)) {
        inData = true;
        socket.write("354 go on\r\n");
      } else socket.write(/^QUIT/i.test(part) ? "221 bye\r\n" : "250 ok\r\n");
    }
  });
}

/** A letter's text with its transfer encoding undone. */
function decoded(raw: string): string {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /quoted-printable/i.test(head) ? Buffer.from(bytes, "latin1").toString("utf8") : body;
}
