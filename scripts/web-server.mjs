// One web process: Next behind an HTTP server of ours, which knows how to stop, to shed load and whom to believe.
import { createServer } from "node:http";
import next from "next";
import { withBrokenForms } from "./broken-forms.mjs";
import { withCompression } from "./compression.mjs";
import { createGate } from "./gate.mjs";
import { withLeaving } from "./leaving.mjs";
import { withPageFront } from "./page-front.mjs";
import { withDesignedRefusals } from "./refusals.mjs";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST || "127.0.0.1";

// After a form the framework asks itself for the next page. Left alone it takes the visitor's protocol for its own, and behind
// a proxy with https it never finds itself (tried): the page came a round trip later, with an error in the log.
const own = ["0.0.0.0", "::"].includes(hostname) ? "127.0.0.1" : hostname;
process.env.__NEXT_PRIVATE_ORIGIN ??= `http://${own.includes(":") ? `[${own}]` : own}:${port}`;

const server = createServer();
const app = next({ dev, dir: process.cwd(), hostname, port, httpServer: server, quiet: !dev });
await app.prepare();

const answerPage = app.getRequestHandler();
const gate = createGate({
  handle: withCompression(
    withDesignedRefusals(withBrokenForms(withLeaving(withPageFront(answerPage, { development: dev })))),
  ),
  trustedProxies: (process.env.TRUSTED_PROXIES ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean),
  mostInFlight: Number(process.env.MAX_IN_FLIGHT || 200),
});
server.on("request", gate.answer);
server.requestTimeout = 120_000; // A large sheet over a poor connection takes its time.
server.headersTimeout = 20_000;
server.keepAliveTimeout = 65_000; // Longer than the usual proxy keeps an idle connection.
const silence = 240_000; // Longer than the longest operation may take: whatever it was, it must not hold its place for ever.
server.setTimeout(silence, (socket) => {
  // A kept-open connection that nobody uses any more comes here too, much earlier, and ends without a word.
  if (socket.timeout >= silence) console.error("a request was given up after 240 s without a byte");
  socket.destroy();
});

server.on("error", (error) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is in use by another program.` : error.message);
  process.exit(1);
});
server.listen(port, hostname, () => process.send?.("ready"));

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await gate.drain(dev ? 0 : 10_000);
  server.closeAllConnections();
  server.close();
  await Promise.race([app.close(), new Promise((done) => setTimeout(done, 1_000))]);
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", () => {
  // In a terminal Ctrl-C reaches every process; the launcher then asks us to stop with SIGTERM.
  if (!process.connected) stop();
});
process.on("disconnect", stop); // Whoever started us died.
