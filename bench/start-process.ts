import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

export type Started = {
  address: string;
  tookMs: number;
  memoryMb: number;
  stop: () => Promise<void>;
  /** kill -9, and gone when this returns. */
  kill: () => Promise<void>;
};

/**
 * Starts the program (`main`) as `npm start` does, or a script of the benchmarks with tsx, on a free port unless one is
 * given, and waits until it says its address.
 */
export async function startProcess(
  script: string,
  settings: Record<string, string> = {},
  nodeArguments: readonly string[] = [],
): Promise<Started> {
  const port = settings.PORT ?? String(await findFreePort());
  const env = { ...process.env, LOG_LEVEL: "error", ...settings, PORT: port };
  const startedAt = performance.now();
  const argv = [...nodeArguments, ...(script === "main" ? ["src/launch.js", "main"] : ["--import", "tsx", script])];
  const child = spawn(process.execPath, argv, { env, stdio: ["ignore", "pipe", "inherit"] });
  const address = await readAddress(child);
  const tookMs = performance.now() - startedAt;
  return {
    address,
    tookMs,
    memoryMb: residentMb(child.pid ?? 0),
    stop: () => end(child, "SIGTERM"),
    kill: () => end(child, "SIGKILL"),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.setEncoding("utf8").on("data", (part: string) => {
      said += part;
      const address = /http:\/\/[\d.:]+/u.exec(said)?.[0];
      if (address && said.endsWith("\n")) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code ?? "a signal"} before it was ready`)));
  });
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

function residentMb(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1000;
}
