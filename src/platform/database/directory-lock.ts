import { createHash } from "node:crypto";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseInUseError } from "../errors.ts";
import { holdLockFile } from "./lock-file.ts";

type Unlock = () => Promise<void>;

/**
 * Holds a directory for this process alone, or refuses at once.
 *
 * PGlite does not notice a second process in its directory, and the two destroy each other's files. The
 * lock is the operating system's: however the holder ends, even by kill -9, the lock ends with it. On Linux
 * it is an abstract socket, which is one host and one network namespace wide; elsewhere a lock file.
 */
export async function lockDirectory(directory: string): Promise<Unlock> {
  if (process.platform === "linux") return holdAbstractSocket(directory);
  return holdLockFile(join(directory, "database.lock"), directory);
}

async function holdAbstractSocket(directory: string): Promise<Unlock> {
  const name = createHash("sha256").update(directory).digest("hex").slice(0, 40);
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new DatabaseInUseError(directory) : error),
    );
    server.listen({ path: `\0tro-ly-cong-doan-${name}`, exclusive: true }, resolve);
  });
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}
