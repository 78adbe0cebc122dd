import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkZalo, ZALO_WEBHOOK, type ZaloCheck } from "../../channels/index.ts";
import type { Config, ZaloConfig } from "../../platform/config.ts";
import { openDatabase, type Queryable } from "../../platform/database/index.ts";
import { DatabaseInUseError } from "../../platform/errors.ts";
import { doctorTexts } from "../../texts/doctor.ts";
import { zaloTexts } from "../../texts/zalo.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import { attention, broken, type Diagnosis, fine } from "./diagnosis.ts";

const texts = zaloTexts.doctor;
const { names } = texts;

/** Whether Zalo is set up, its tokens live, the account may do what it must, and events find their way here. */
export async function examineZalo(config: Config): Promise<Diagnosis[]> {
  const { zalo } = config;
  if (!zalo) return [fine(doctorTexts.channels.zalo, doctorTexts.channels.off)];
  return [...(await examineAccount(config, zalo)), await examineWebhook(config.server.publicUrl)];
}

async function examineAccount(config: Config, zalo: ZaloConfig): Promise<Diagnosis[]> {
  try {
    const check = await withDatabase(config, (db) => checkZalo({ config: zalo, db }));
    const { tokens, account } = check;
    const timeZone = config.displayTimeZone;
    return [diagnoseTokens(tokens, timeZone), ...(account ? [diagnoseAccount(account)] : [])];
  } catch (error) {
    // the running program has the embedded database to itself, and says how it stands
    if (error instanceof DatabaseInUseError) return [diagnoseRunning(await readAlive(config.server))];
    return [broken(names.tokens, doctorTexts.database.failed("DATABASE"))];
  }
}

/** `null` where there is no database, or none with our tables, yet. */
async function withDatabase<T>({ database }: Config, look: (db: Queryable | null) => Promise<T>): Promise<T> {
  if (database.kind === "embedded" && !existsSync(join(database.dir, "database"))) return look(null);
  const db = await openDatabase(database);
  try {
    const { rows } = await db.query("SELECT 1 FROM pg_tables WHERE tablename = 'zalo_first_pairs'");
    return await look(rows.length > 0 ? db : null);
  } finally {
    await db.close();
  }
}

export function diagnoseTokens(tokens: ZaloCheck["tokens"], timeZone: string): Diagnosis {
  const say = (at: Date): string => at.toLocaleString("vi-VN", { timeZone, dateStyle: "short", timeStyle: "short" });
  switch (tokens.kind) {
    case "none":
    case "unreadable":
      return broken(names.tokens, texts.tokens[tokens.kind]);
    case "new":
      return fine(names.tokens, texts.tokens.new);
    case "dead":
      return broken(names.tokens, texts.tokens.dead(say(tokens.since), tokens.code));
    case "alive": {
      const until = say(tokens.accessExpiresAt);
      return tokens.accessExpiresAt.getTime() > Date.now()
        ? fine(names.tokens, texts.tokens.alive(until))
        : attention(names.tokens, texts.tokens.late(until));
    }
  }
}

export function diagnoseAccount(account: NonNullable<ZaloCheck["account"]>): Diagnosis {
  if (account.kind === "failed") {
    const { code } = account;
    if (code === "unreachable") return broken(names.account, texts.account.unreachable);
    return broken(names.account, texts.account.refused(code, texts.advice[code] ?? texts.noAdvice));
  }
  const { isOurs, account: known } = account;
  const name = known.name ?? known.oaId ?? "OA";
  if (!isOurs) return broken(names.account, texts.account.other(known.oaId ?? ""));
  if (known.isVerified === false) return attention(names.account, texts.account.unverified(name));
  const until = readDay(known.packageUntil);
  if (until !== null && until < vietnamDate(new Date())) {
    return broken(names.account, texts.account.ended(name, known.packageUntil ?? ""));
  }
  return fine(names.account, texts.account.fine(name, known.packageName ?? texts.account.unknownPackage));
}

/** "31/12/2027" as a day that compares; `null` for whatever else Zalo may write there. */
function readDay(written: string | null): string | null {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(written ?? "") ?? [];
  return day && month && year ? `${year}-${month}-${day}` : null;
}

function diagnoseRunning(isAlive: boolean | null): Diagnosis {
  if (isAlive === null) return attention(names.tokens, texts.tokens.hidden);
  return isAlive ? fine(names.tokens, texts.tokens.aliveNow) : broken(names.tokens, texts.tokens.deadNow);
}

async function readAlive({ host, port }: Config["server"]): Promise<boolean | null> {
  const figures = await read(`http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}/metrics`);
  const [, value] = /^platform_tokens_alive\{channel="zalo"\} (\d)/mu.exec(figures ?? "") ?? [];
  return value === undefined ? null : value === "1";
}

async function examineWebhook(publicUrl: string): Promise<Diagnosis> {
  const address = `${publicUrl}${ZALO_WEBHOOK}`;
  if (!publicUrl.startsWith("https://")) return attention(names.webhook, texts.webhook.noHttps);
  const answer = await read(address);
  return answer === zaloTexts.webhookHere
    ? fine(names.webhook, texts.webhook.fine(address))
    : attention(names.webhook, texts.webhook.silent(address));
}

async function read(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
