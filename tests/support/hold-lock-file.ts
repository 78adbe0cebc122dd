/** Tries for each lock file it is told of, a line each, says how that went, and holds what it got until it is ended. */
import { createInterface } from "node:readline";
import { holdLockFile } from "../../src/platform/database/lock-file.ts";
import { errorCode } from "../../src/platform/error-code.ts";

process.stdout.write("ready\n");
for await (const path of createInterface({ input: process.stdin })) {
  process.stdout.write(`${await holdLockFile(path, path).then(() => "held", errorCode)}\n`);
}
setInterval(() => {}, 1_000);
