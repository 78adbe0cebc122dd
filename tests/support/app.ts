import { type App, MIGRATIONS, startApp } from "../../src/app.ts";
import { loadConfig } from "../../src/platform/config.ts";
import { createLog } from "../../src/platform/log.ts";
import type { Answer, Candidate } from "../../src/vocabulary/answer.ts";
import { openTestDatabase } from "./database.ts";

export type RunningApp = {
  app: App;
  baseUrl: string;
  /** Everything it has logged so far. */
  log: () => string;
  /** A counter or gauge of its own, by the whole line's beginning; 0 where it never counted. */
  metric: (name: string) => Promise<number>;
  /** What retrieval found for the last message answered. */
  lastCandidates: () => Promise<readonly Candidate[]>;
  stop: () => Promise<void>;
};

/** The whole program in this process, with a database in memory: everything but the process and the disk is real. */
export async function startTestApp(settings: Record<string, string>): Promise<RunningApp> {
  let written = "";
  const log = createLog({ level: "debug", destination: { write: (line: string) => void (written += line) } });
  const db = await openTestDatabase(MIGRATIONS);
  const app = await startApp(loadConfig({ PORT: "0", ...settings }), log, { db });
  return {
    app,
    baseUrl: app.address,
    log: () => written,
    async metric(name) {
      const lines = (await (await fetch(`${app.address}/metrics`)).text()).split("\n");
      const found = lines.find((line) => line.startsWith(`${name} `));
      return Number(found?.slice(name.length + 1) ?? 0);
    },
    async lastCandidates() {
      const { rows } = await db.query<{ answer: Answer }>("SELECT answer FROM turns ORDER BY id DESC LIMIT 1");
      return rows[0]?.answer.candidates ?? [];
    },
    async stop() {
      await app.stop();
      await db.close();
    },
  };
}
