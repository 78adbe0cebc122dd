import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** Serves files on loopback as a platform does; what it serves can be changed while it runs. */
export async function startFileServer() {
  const answers = new Map<string, RequestListener>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const answer = answers.get(request.url ?? "");
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    asked,
    answer(path: string, how: RequestListener | Buffer): string {
      const answer: RequestListener = Buffer.isBuffer(how) ? (_request, response) => void response.end(how) : how;
      answers.set(path, answer);
      return `http://${host}${path}`;
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
