import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startApp } from "../app.ts";
import { loadConfig, readEnvironment } from "../platform/config.ts";
import { createLog } from "../platform/log.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";
import { startSimulation } from "./simulate/start-simulation.ts";

const HELP = `Tries Zalo and Messenger without an account: starts a platform of each kind on this machine, the program
between them, and a page with a telephone for each.

  npm run simulate
  npm run simulate -- --data DIR           keeps the talks in DIR; otherwise they are gone at the end
  npm run simulate -- --port 3010          the port of the page
  npm run simulate -- --program-port 3000  the port of the program

Nothing leaves this machine. Ctrl+C ends it.`;

void runCommand(async () => {
  const { values, positionals } = readArguments(
    { data: { type: "string" }, port: { type: "string" }, "program-port": { type: "string" } },
    HELP,
  );
  if (positionals.length > 0) throw new UsageError(HELP);
  const pagePort = readPort(values.port, 3010);
  const programPort = readPort(values["program-port"], 3000);
  const kept = values.data === undefined ? null : resolve(values.data);
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), "tro-ly-cong-doan-")));
  const { KNOWLEDGE_DIR, LOG_LEVEL } = readEnvironment();

  const simulation = await startSimulation({
    pagePort,
    startProgram: (settings, now) =>
      startApp(
        loadConfig({ ...settings, DATA_DIR: dataDir, PORT: String(programPort), KNOWLEDGE_DIR }),
        createLog({ level: LOG_LEVEL === "debug" || LOG_LEVEL === "info" ? LOG_LEVEL : "warn" }),
        { now },
      ),
  });
  process.stdout.write(
    `Trang mô phỏng Zalo và Messenger: ${simulation.address}\nTrợ lý Công đoàn: ${simulation.programAddress}\n`,
  );
  await new Promise<void>((ended) => {
    process.once("SIGINT", ended);
    process.once("SIGTERM", ended);
  });
  await simulation.stop();
  if (kept === null) await rm(dataDir, { recursive: true, force: true });
  process.exit(0);
});

function readPort(given: string | undefined, usual: number): number {
  if (given === undefined) return usual;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`not a port: ${given}`);
  return port;
}
