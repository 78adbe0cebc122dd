import { createAssistant } from "../assistant.ts";
import { startAt } from "../conversation/index.ts";
import { createKnowledge, type Knowledge } from "../knowledge/index.ts";
import { createModelChain } from "../model-chain.ts";
import { createLog } from "../platform/log.ts";
import { loadConfig } from "../platform/config.ts";
import type { Answer } from "../vocabulary/answer.ts";
import { CalendarDate } from "../vocabulary/calendar.ts";
import { inboundMessage, type OutboundMessage } from "../vocabulary/message.ts";
import type { StoredState } from "../vocabulary/outcome.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";

const HELP = `Asks the assistant on the terminal, exactly as a channel would.

  npm run --silent ask -- "câu hỏi"
  npm run --silent ask -- --json "câu hỏi"             one JSON object on one line
  npm run --silent ask -- --on 2020-06-01 "câu hỏi"    as of a day
  npm run --silent ask -- --unit ID "câu hỏi"          as a worker of that unit: with its collective agreement
  npm run --silent ask -- --turn "…" --turn "…"        several turns of one conversation; the last answer is printed
  npm run --silent ask -- --all --turn "…" --turn "…"  every answer`;

void runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      json: { type: "boolean" },
      all: { type: "boolean" },
      on: { type: "string" },
      unit: { type: "string" },
      turn: { type: "string", multiple: true },
    },
    HELP,
  );
  const turns = [...(values.turn ?? []), ...(positionals.length > 0 ? [positionals.join(" ")] : [])];
  if (turns.length === 0) throw new UsageError(HELP);
  if (values.on !== undefined && !CalendarDate.safeParse(values.on).success) {
    throw new UsageError(`--on takes a day as YYYY-MM-DD, not "${values.on}"`);
  }
  const { on } = values;
  const config = loadConfig();
  const knowledge = createKnowledge(config.knowledgeDir);
  const chain = await createModelChain(config, () => knowledge, createLog({ level: "error" }));
  const answerTurn = createAssistant({ knowledge: () => knowledge, ...chain, ...(on ? { today: () => on } : {}) });

  let state: StoredState = values.unit === undefined ? {} : startAt(workplaceOf(knowledge, values.unit));
  for (const [at, text] of turns.entries()) {
    const startedAt = performance.now();
    const sentAt = new Date();
    const message = inboundMessage({
      channel: "terminal",
      externalId: `ask-${at}`,
      senderId: "ask",
      text,
      sentAt,
    });
    const { outcome, outbound } = await answerTurn(message, state);
    state = outcome.state;
    if (!values.all && at < turns.length - 1) continue;
    const tookMs = Math.round(performance.now() - startedAt);
    process.stdout.write(
      values.json ? `${JSON.stringify(shape(outcome.answer, tookMs))}\n` : `${readable(outbound)}\n`,
    );
  }
});

/** Named by the employer of the unit's agreement where the knowledge has one: no database is opened to ask. */
function workplaceOf(knowledge: Knowledge, unitId: string) {
  const employer = knowledge.text.agreements.find(({ meta }) => meta.unit === unitId)?.meta.employer ?? null;
  return { unitId, unitName: unitId, employer };
}

function shape(answer: Answer, tookMs: number) {
  const { kind, text, asOf, confidence, choices, candidates } = answer;
  return {
    kind,
    text,
    citations: "citations" in answer ? answer.citations : [],
    asOf,
    confidence: Math.round(confidence * 100) / 100,
    ...(answer.kind === "answered" ? { mode: answer.mode } : {}),
    ...(answer.kind === "abstained" ? { reason: answer.reason } : {}),
    ...(answer.kind === "handed-over" ? { urgent: answer.urgent } : {}),
    choices,
    candidates,
    tookMs,
  };
}

function readable(messages: readonly OutboundMessage[]): string {
  return messages
    .map(({ text, sources, choices }) =>
      [
        text,
        ...sources.map(({ label }) => `  › ${label}`),
        ...choices.map(({ title }, at) => `  [${at + 1}] ${title}`),
      ].join("\n"),
    )
    .join("\n\n");
}
