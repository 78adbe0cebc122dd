/**
 * A process that refreshes Zalo's tokens whenever it is told which one was refused, and says what it then holds.
 *
 * Argument: the database's URL and the settings as JSON. A line in: a refused access token. A line out: the next one.
 */
import { createInterface } from "node:readline";
import { createZaloTokens } from "../../src/channels/index.ts";
import { loadConfig } from "../../src/platform/config.ts";
import { openPostgres } from "../../src/platform/database/index.ts";
import { createLog } from "../../src/platform/log.ts";

const [url = "", settings = "{}"] = process.argv.slice(2);
const { zalo: config } = loadConfig(JSON.parse(settings) as Record<string, string>);
if (!config) throw new Error("the settings must set up Zalo");
const db = await openPostgres(url, { maxConnections: 2 });
const tokens = createZaloTokens({ db, config, log: createLog({ level: "error" }), httpTimeoutMs: 5_000 });
await tokens.getState();
process.stdout.write("ready\n");
for await (const refused of createInterface({ input: process.stdin })) {
  process.stdout.write(`${(await tokens.replaceToken(refused)) ?? "none"}\n`);
}
