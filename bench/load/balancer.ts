import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** One address before several programs: each new connection goes to the next one that answers, as a proxy would. */
export async function startBalancer(ports: readonly number[]): Promise<{ address: string; stop: () => void }> {
  let next = 0;
  const sockets = new Set<Socket>();

  function forward(client: Socket, attempt: number): void {
    const port = ports[next++ % ports.length] ?? 0;
    const server = connect(port, "127.0.0.1");
    sockets.add(server);
    server.once("close", () => sockets.delete(server));
    const refused = (): void => {
      if (attempt < ports.length) forward(client, attempt + 1);
      else client.destroy();
    };
    server.once("error", refused);
    server.once("connect", () => {
      server.off("error", refused);
      server.on("error", () => client.destroy());
      server.once("close", () => client.destroy());
      client.once("close", () => server.destroy());
      server.setNoDelay(true);
      client.pipe(server);
      server.pipe(client);
    });
  }

  const listener = createServer({ noDelay: true }, (client) => {
    sockets.add(client);
    client.once("close", () => sockets.delete(client));
    client.on("error", () => client.destroy());
    forward(client, 1);
  }).listen(0, "127.0.0.1");
  await once(listener, "listening");
  return {
    address: `http://127.0.0.1:${(listener.address() as { port: number }).port}`,
    stop() {
      listener.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
