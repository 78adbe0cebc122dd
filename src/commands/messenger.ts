import { createMessengerClient, GraphError, planMessengerPage, setUpMessengerPage } from "../channels/index.ts";
import { loadConfig } from "../platform/config.ts";
import { ConfigError } from "../platform/errors.ts";
import { messengerTexts } from "../texts/messenger.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";

const HELP = `Gives the Page its greeting, example questions and menu, and has its messages sent to this program.

  npm run messenger -- setup              may be repeated: what is set is set again
  npm run messenger -- setup --dry-run    prints what would be set, and sets nothing`;
const texts = messengerTexts.setup;

void runCommand(async () => {
  const { values, positionals } = readArguments({ "dry-run": { type: "boolean" } }, HELP);
  if (positionals.length !== 1 || positionals[0] !== "setup") throw new UsageError(HELP);
  const config = loadConfig().messenger;
  if (!config) throw new ConfigError(texts.notSetUp);
  if (values["dry-run"]) {
    for (const { path, body } of planMessengerPage(config)) {
      process.stdout.write(`POST ${config.graphUrl}/${path}\n${JSON.stringify(body, null, 2)}\n`);
    }
    return 0;
  }
  try {
    await setUpMessengerPage(createMessengerClient({ config }), config);
  } catch (error) {
    if (error instanceof GraphError && error.graphCode === 613) {
      process.stderr.write(`${texts.tooOften}\n`);
      return 1;
    }
    throw error;
  }
  process.stdout.write(`${texts.done}\n`);
  return 0;
});
