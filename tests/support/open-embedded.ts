/** Opens the embedded database in the directory it is given, says so, and keeps it open until it is ended. */
import { openEmbedded } from "../../src/platform/database/index.ts";
import { errorCode } from "../../src/platform/error-code.ts";

try {
  await openEmbedded(process.argv[2] ?? "");
  process.stdout.write("open\n");
  setInterval(() => {}, 1_000);
} catch (error) {
  process.stdout.write(`${errorCode(error)}\n`);
}
