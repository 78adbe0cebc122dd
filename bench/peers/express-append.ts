import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import express from "express";
import { openEmbedded, openPostgres } from "../../src/platform/database/index.ts";

/**
 * The least a webhook can be that loses nothing: it checks the platform's signature and appends the raw event to a
 * table, one statement each, then acknowledges. It answers nobody. The database is ours, so both wait for the same disk.
 */
const { DATABASE_URL, DATA_DIR = "", PORT = "" } = process.env;
const { ZALO_APP_ID = "", ZALO_OA_SECRET_KEY = "", MESSENGER_APP_SECRET = "" } = process.env;
const db = DATABASE_URL ? await openPostgres(DATABASE_URL) : await openEmbedded(DATA_DIR);
await db.execute(
  "CREATE TABLE IF NOT EXISTS appended_events (id bigint GENERATED ALWAYS AS IDENTITY, body text NOT NULL)",
);

const app = express();
app.use(express.raw({ type: () => true }));
app.post("/webhooks/zalo", async (request, response) => {
  const body = request.body as Buffer;
  const { timestamp } = JSON.parse(body.toString()) as { timestamp: string };
  const due = createHash("sha256").update(ZALO_APP_ID).update(body).update(timestamp).update(ZALO_OA_SECRET_KEY);
  await take(request.get("X-ZEvent-Signature") === `mac=${due.digest("hex")}`, body, response);
});
app.post("/webhooks/messenger", async (request, response) => {
  const body = request.body as Buffer;
  const due = `sha256=${createHmac("sha256", MESSENGER_APP_SECRET).update(body).digest("hex")}`;
  const given = request.get("X-Hub-Signature-256") ?? "";
  await take(given.length === due.length && timingSafeEqual(Buffer.from(given), Buffer.from(due)), body, response);
});

async function take(isSigned: boolean, body: Buffer, response: express.Response): Promise<void> {
  if (!isSigned) return void response.sendStatus(401);
  await db.query("INSERT INTO appended_events (body) VALUES ($1)", [body.toString()]);
  response.sendStatus(200);
}

app.listen(Number(PORT), "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${PORT}\n`));
