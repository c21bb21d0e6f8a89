import cluster from "node:cluster";

/**
 * Leads so many processes of this program on one port: replaces one that dies, stops all when asked to, and ends where one
 * cannot even begin (it says why by itself, and its like would end the same way).
 */
export function lead(count, { shortLifeMs = 10_000 } = {}) {
  let ready = 0;
  let stopping = false;

  function begin() {
    const born = performance.now();
    const worker = cluster.fork();
    worker.on("message", (message) => {
      if (message === "ready" && ++ready === count) process.send?.("ready");
    });
    worker.on("exit", (code, signal) => {
      if (stopping) {
        if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0);
        return;
      }
      if (performance.now() - born < shortLifeMs) process.exit(code || 1);
      console.error(`a web process ended (${signal ?? code}); another takes its place`);
      begin();
    });
  }
  for (let place = 0; place < count; place++) begin();

  const stop = () => {
    stopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGTERM");
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", () => {
    // In a terminal Ctrl-C reaches every process; the launcher then asks us to stop with SIGTERM.
    if (!process.connected) stop();
  });
  process.on("disconnect", stop); // The launcher died.
}
