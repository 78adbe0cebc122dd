/** Takes the lock file it is given once it is told to, says how that went, and stays until it is ended. */
import { once } from "node:events";
import { holdLockFile } from "../../src/platform/database/lock-file.ts";
import { errorCode } from "../../src/platform/error-code.ts";

const path = process.argv[2] ?? "";
process.stdout.write("ready\n");
await once(process.stdin, "data");
const answer = await holdLockFile(path, path).then(() => "held", errorCode);
process.stdout.write(`${answer}\n`);
setInterval(() => {}, 1_000);
