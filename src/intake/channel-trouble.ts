import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { ChannelName } from "../vocabulary/message.ts";

const ChannelTrouble = z.object({ channel: ChannelName, code: z.string(), since: z.date() });
/** A platform that cannot be spoken on until an administrator has repaired something. */
export type ChannelTrouble = z.infer<typeof ChannelTrouble>;

/** Keeps when it began, however often it is found again. */
export async function recordChannelTrouble(db: Queryable, { channel, code, since }: ChannelTrouble): Promise<void> {
  await db.query(
    "INSERT INTO channel_troubles (channel, code, since) VALUES ($1, $2, $3) ON CONFLICT (channel) DO NOTHING",
    [channel, code, since],
  );
}

export async function endChannelTrouble(db: Queryable, channel: ChannelName): Promise<void> {
  await db.query("DELETE FROM channel_troubles WHERE channel = $1", [channel]);
}

export async function listChannelTroubles(db: Queryable): Promise<ChannelTrouble[]> {
  const { rows } = await db.query("SELECT channel, code, since FROM channel_troubles ORDER BY since");
  return rows.map((row) => ChannelTrouble.parse(row));
}
