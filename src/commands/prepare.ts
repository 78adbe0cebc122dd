import { prepareEmbedded } from "../platform/database/index.ts";

// Runs after installation. Whatever goes wrong here only makes the first start slower, so it never fails an installation.
try {
  await prepareEmbedded();
} catch {
  process.stderr.write("The embedded database was not prepared; the first start will create it.\n");
}
