import { resolve } from "node:path";
import { MIGRATIONS } from "../app.ts";
import { readEnvironment } from "../platform/config.ts";
import { doctorTexts as texts } from "../texts/doctor.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";
import type { Diagnosis } from "./doctor/diagnosis.ts";
import { examineChannels, examineConfig } from "./doctor/examine-config.ts";
import { examineDatabase } from "./doctor/examine-database.ts";
import { examineDeliveries } from "./doctor/examine-deliveries.ts";
import { examineKnowledge } from "./doctor/examine-knowledge.ts";
import { examineMessenger } from "./doctor/examine-messenger.ts";
import { examineOidc } from "./doctor/examine-oidc.ts";
import { examineZalo } from "./doctor/examine-zalo.ts";
import { examineDataDir, examineDisk, examineNode } from "./doctor/examine-machine.ts";

const HELP = `Looks at everything the program needs and says what to repair. Changes nothing.

  npm run doctor
  npm run --silent doctor -- --json     one JSON object

Exit code 0 only when all is well.`;

void runCommand(async () => {
  const { values, positionals } = readArguments({ json: { type: "boolean" } }, HELP);
  if (positionals.length > 0) throw new UsageError(HELP);
  const settings = readEnvironment();
  const { config, diagnosis } = examineConfig(settings);
  // With broken settings the rest is still looked at, where it would be by default.
  const dataDir = config?.dataDir ?? resolve(settings.DATA_DIR?.trim() || "./data");
  const knowledgeDir = config?.knowledgeDir ?? resolve(settings.KNOWLEDGE_DIR?.trim() || "./knowledge");
  const diagnoses: Diagnosis[] = [
    examineNode(process.versions.node),
    diagnosis,
    await examineDataDir(dataDir),
    await examineDisk(dataDir),
    ...(config ? [await examineDatabase(config.database, MIGRATIONS)] : []),
    ...(config ? await examineDeliveries(config.database) : []),
    examineKnowledge(knowledgeDir),
    ...(config ? examineChannels(config) : []),
    ...(config ? await examineZalo(config) : []),
    ...(config ? await examineMessenger(config) : []),
    ...(config ? [await examineOidc(config)] : []),
  ];
  const count = diagnoses.filter(({ state }) => state === "broken").length;
  if (values.json) process.stdout.write(`${JSON.stringify({ well: count === 0, diagnoses })}\n`);
  else {
    const lines = diagnoses.map(({ name, state, text }) => `${texts.states[state]} ${name}: ${text}`);
    process.stdout.write(`${[...lines, count === 0 ? texts.allWell : texts.notWell(count)].join("\n")}\n`);
  }
  return count === 0 ? 0 : 1;
});
