import { createKnowledge } from "../knowledge/index.ts";
import { loadConfig } from "../platform/config.ts";
import { prepareEmbedded } from "../platform/database/index.ts";

// Runs after installation. Whatever goes wrong here only makes the first start slower, so it never fails an installation.
await prepare("The embedded database was not prepared; the first start will create it.", async () => {
  const { MIGRATIONS } = await import("../app.ts");
  await prepareEmbedded(MIGRATIONS);
});
await prepare("The knowledge was not indexed; the first start will do it.", async () => {
  createKnowledge(loadConfig().knowledgeDir); // leaves a snapshot
});
await prepare("The program was not compiled; the first start will do it.", async () => {
  await import("../app.ts");
  await import("../channels/turns.ts");
});

async function prepare(otherwise: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    process.stderr.write(`${otherwise}\n`);
  }
}
