import { startApp } from "./app.ts";
import { loadConfig } from "./platform/config.ts";
import { errorFields } from "./platform/error-code.ts";
import { createLog } from "./platform/log.ts";
import { signInTexts } from "./texts/console-sign-in.ts";
import { AppError } from "./vocabulary/errors.ts";

void start();

async function start(): Promise<void> {
  try {
    const config = loadConfig();
    const log = createLog({ level: config.logLevel });
    const app = await startApp(config, log);
    process.stdout.write(`Trợ lý Công đoàn: ${app.address}\n`);
    if (app.setUpLink) process.stdout.write(`${signInTexts.printedSetUp(app.setUpLink)}\n`);

    process.on("SIGHUP", () => {
      app.knowledge.reload().then(
        ({ text }) => log.info("knowledge reloaded", { documents: text.documents.length }),
        (error: unknown) => log.error("knowledge not reloaded; the previous one keeps serving", errorFields(error)),
      );
    });
    process.on("unhandledRejection", (error) => log.error("unhandled rejection", errorFields(error)));

    let stopping = false;
    const stop = () => {
      if (stopping) return;
      stopping = true;
      void app.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error("stop failed", errorFields(error));
          process.exit(1);
        },
      );
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
  } catch (error) {
    process.stderr.write(
      `${error instanceof AppError ? error.message : `The program cannot start: ${String(error)}`}\n`,
    );
    process.exit(1);
  }
}
