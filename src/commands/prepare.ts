import { createKnowledge } from "../knowledge/index.ts";
import { loadConfig } from "../platform/config.ts";
import { prepareEmbedded } from "../platform/database/index.ts";

void prepareAll();

/** Runs after installation. Whatever goes wrong here only makes the first start slower, so it never fails an installation. */
async function prepareAll(): Promise<void> {
  await prepare("The embedded database was not prepared; the first start will create it.", async () => {
    const { MIGRATIONS } = await import("../app.ts");
    await prepareEmbedded(MIGRATIONS);
  });
  await prepare("The knowledge was not indexed; the first start will do it.", async () => {
    const knowledge = createKnowledge(loadConfig().knowledgeDir); // leaves a snapshot
    // What runs here is kept as the engine compiled it (launch.js).
    await import("../staff-console.ts");
    const { createAssistant } = await import("../assistant.ts");
    await createAssistant({ knowledge: () => knowledge }).practise();
  });
}

async function prepare(otherwise: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    process.stderr.write(`${otherwise}\n`);
  }
}
