import { join, resolve } from "node:path";
import { MIGRATIONS, startApp } from "../app.ts";
import { openKnowledge } from "../knowledge/index.ts";
import { loadConfig, readEnvironment } from "../platform/config.ts";
import { migrate, openDatabase } from "../platform/database/index.ts";
import { createLog } from "../platform/log.ts";
import { demoTexts as texts } from "../texts/demo.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";
import { markWhole, prepareDemoFolder } from "./demo/demo-folder.ts";
import { renderSignInLinks } from "./demo/sign-in-links.ts";
import { startSimulation } from "./simulate/start-simulation.ts";

const HELP = `Shows the whole program with invented people: a sample union, its officers, cases of the last days, and
a telephone for Zalo and one for Messenger. Needs no account; nothing leaves this machine.

  npm run demo
  npm run demo -- --fresh              begins anew
  npm run demo -- --data DIR           keeps everything in DIR instead of ./data-demo
  npm run demo -- --port 3010          the port of the page with the telephones
  npm run demo -- --program-port 3000  the port of the program

Ctrl+C ends it; the next start goes on where it ended.`;

void runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      data: { type: "string", default: "./data-demo" },
      fresh: { type: "boolean", default: false },
      port: { type: "string" },
      "program-port": { type: "string" },
    },
    HELP,
  );
  if (positionals.length > 0) throw new UsageError(HELP);
  const pagePort = readPort(values.port, 3010);
  const programPort = readPort(values["program-port"], 3000);
  const dataDir = resolve(values.data);
  const { KNOWLEDGE_DIR, LOG_LEVEL } = readEnvironment();
  const config = (settings: Record<string, string>) =>
    loadConfig({ ...settings, DATA_DIR: dataDir, PORT: String(programPort), KNOWLEDGE_DIR });

  const { knowledgeDir, database } = config({});
  const state = await prepareDemoFolder(dataDir, { fresh: values.fresh });
  if (state === "empty") say(texts.filling);
  const db = await openDatabase(database);
  await migrate(db, MIGRATIONS);
  if (state === "empty") {
    const { fillDemo } = await import("./demo/fill-demo.ts");
    await fillDemo(db, { knowledge: openKnowledge(knowledgeDir).current, now: new Date() });
    await markWhole(dataDir);
  }

  const simulation = await startSimulation({
    pagePort,
    memoryFile: join(dataDir, "phones.json"),
    startProgram: (settings, now) =>
      startApp(
        config(settings),
        createLog({ level: LOG_LEVEL === "debug" || LOG_LEVEL === "info" ? LOG_LEVEL : "warn" }),
        { db, now },
      ),
  });
  const { address, programAddress } = simulation;
  const links = await renderSignInLinks(db, programAddress, new Date());
  say(
    texts.folder(dataDir),
    texts.invented,
    "",
    texts.web(programAddress),
    texts.phones(address),
    texts.console(programAddress),
    "",
    texts.links,
    ...links,
    "",
    texts.end,
  );
  await new Promise<void>((ended) => {
    process.once("SIGINT", ended);
    process.once("SIGTERM", ended);
  });
  await simulation.stop();
  await db.close();
  process.exit(0);
});

function say(...lines: string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

function readPort(given: string | undefined, usual: number): number {
  if (given === undefined) return usual;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`not a port: ${given}`);
  return port;
}
