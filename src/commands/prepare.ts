import { prepareEmbedded } from "../platform/database/index.ts";

// Runs after installation. Whatever goes wrong here only makes the first start slower, so it never fails an installation.
try {
  await prepareEmbedded();
  // Compiles the program once, so that the first start finds it compiled.
  await import("../app.ts");
  await import("../channels/turns.ts");
} catch {
  process.stderr.write("The embedded database was not prepared; the first start will create it.\n");
}
