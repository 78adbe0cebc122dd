/**
 * Secrets the program makes for itself at its first start (what signs sessions), kept in the
 * database so that every process has the same and a restore brings them back.
 */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { MigrationFolder, Queryable } from "../database/index.ts";

export const secretMigrations: MigrationFolder = { room: "secrets", folder: new URL("./migrations/", import.meta.url) };

/** The secret of this name: 32 random bytes in hexadecimal, made by whichever process asks first. */
export async function getSecret(db: Queryable, name: string): Promise<string> {
  await db.query("INSERT INTO program_secrets (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", [
    name,
    randomBytes(32).toString("hex"),
  ]);
  const { rows } = await db.query("SELECT value FROM program_secrets WHERE name = $1", [name]);
  return z.object({ value: z.string().min(64) }).parse(rows[0]).value;
}
