import { existsSync } from "node:fs";
import { join } from "node:path";
import { countUndelivered, listChannelTroubles } from "../../intake/index.ts";
import type { Config } from "../../platform/config.ts";
import { openDatabase } from "../../platform/database/index.ts";
import { doctorTexts } from "../../texts/doctor.ts";
import { attention, broken, type Diagnosis, fine } from "./diagnosis.ts";

const texts = doctorTexts.deliveries;

/** Messages of ours that did not arrive, and platforms that refuse our token; nothing where the database cannot be read now. */
export async function examineDeliveries(database: Config["database"]): Promise<Diagnosis[]> {
  if (database.kind === "embedded" && !existsSync(join(database.dir, "database"))) return [];
  try {
    const db = await openDatabase(database);
    try {
      const troubles = await listChannelTroubles(db);
      const { failed, rejected, held } = await countUndelivered(db);
      const lost = failed + rejected;
      return [
        ...troubles.map(({ channel, code, since }) => broken(texts.name, texts.trouble(channel, code, since))),
        lost + held === 0 ? fine(texts.name, texts.fine) : attention(texts.name, texts.undelivered(lost, held)),
      ];
    } finally {
      await db.close();
    }
  } catch {
    return []; // the database has its own line, and its tables may not be there yet
  }
}
