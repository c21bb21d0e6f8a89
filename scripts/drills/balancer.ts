import { createServer, request as forward } from "node:http";

/** A proxy that hands each request to the next process in turn, whoever asks: nobody has a process of his own. */
export type Balancer = { address: string; served: () => number[]; stop: () => void };

/** Listens on a port of loopback and takes turns between the processes that listen on the given ports. */
export async function startBalancer(port: number, behind: readonly number[]): Promise<Balancer> {
  const served = behind.map(() => 0);
  let turn = 0;
  const server = createServer((request, response) => {
    const chosen = turn++ % behind.length;
    served[chosen] = (served[chosen] ?? 0) + 1;
    const headers = {
      ...request.headers,
      "x-forwarded-for": request.socket.remoteAddress ?? "",
      "x-forwarded-host": request.headers.host ?? "",
      "x-forwarded-proto": "http",
    };
    const { method, url: path } = request;
    const passed = forward(
      { host: "127.0.0.1", port: behind[chosen], method, path, headers, agent: false },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    passed.on("error", () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    response.on("close", () => passed.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://localhost:${port}`, served: () => served, stop };
}
