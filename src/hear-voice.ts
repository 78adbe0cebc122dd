import { setTimeout as sleep } from "node:timers/promises";
import type { Transcribe } from "./answering/llm/index.ts";
import { createReadAttachment, listAttachments } from "./channels/attachments/index.ts";
import type { Queryable } from "./platform/database/index.ts";
import { sentFileTexts } from "./texts/sent-files.ts";
import type { InboundMessage } from "./vocabulary/message.ts";
import type { AnswerTurn } from "./vocabulary/outcome.ts";

/** How long a turn waits for its voice note to have been fetched from the platform. */
const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 250;

/**
 * Answers a voice note by its words, where a model makes words of it: they are shown back, because a machine may
 * have misheard. Without words the turn goes on with the note as it came, which asks the worker to type.
 */
export function hearingVoices(
  answerTurn: AnswerTurn,
  { db, dir, transcribe }: { db: Queryable; dir: string; transcribe: Transcribe },
): AnswerTurn {
  const read = createReadAttachment({ dir });

  async function wordsOf(inboundMessageId: number): Promise<string | null> {
    for (const until = Date.now() + PATIENCE_MS; ; await sleep(LOOK_EVERY_MS)) {
      const voice = (await listAttachments(db, [inboundMessageId])).find(({ kind }) => kind === "audio");
      if (!voice || voice.state === "refused" || voice.state === "failed" || Date.now() > until) return null;
      const file = await read(voice);
      if (!file) continue;
      const heard = await transcribe(file);
      return heard.kind === "heard" && heard.text.trim() !== "" ? heard.text.trim() : null;
    }
  }

  return async (message, state, circumstances) => {
    const id = circumstances?.inboundMessageId ?? null;
    const words = id !== null && isVoiceOnly(message) ? await wordsOf(id) : null;
    if (words === null) return answerTurn(message, state, circumstances);
    const { outcome, outbound } = await answerTurn({ ...message, text: words }, state, circumstances);
    const [first, ...rest] = outbound;
    if (!first) return { outcome, outbound };
    return { outcome, outbound: [{ ...first, text: `${sentFileTexts.heard(words)}\n\n${first.text}` }, ...rest] };
  };
}

function isVoiceOnly({ kind, text, payload, attachments }: InboundMessage): boolean {
  return (
    kind === "message" && payload === null && text.trim() === "" && attachments.some((each) => each.kind === "audio")
  );
}
