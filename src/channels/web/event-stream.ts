import { once } from "node:events";
import type { Response } from "express";
import type { WebDependencies } from "./types.ts";
import { lastIdIn, toWireEntry, toWireReply } from "./wire.ts";

type StreamSources = Pick<WebDependencies, "listHistory" | "listOutboundAfter" | "isAnswering">;
type StreamTimes = { heartbeatMs: number; recheckMs: number };

/**
 * One open page, told in order what is new: the talk so far when it has seen nothing yet, then each message
 * of ours once, and whether an answer is on its way. Ends itself when its page goes away or reading fails:
 * the browser then connects again and says what it saw last.
 */
export function openEventStream(
  response: Response,
  senderId: string,
  seenId: number | null,
  sources: StreamSources,
  { heartbeatMs, recheckMs }: StreamTimes,
  onError: (error: unknown) => void,
) {
  let lastId = seenId;
  let isTyping = false;
  let isRunning = false;
  let isAskedAgain = false;
  let recheck: NodeJS.Timeout | undefined;
  const heartbeat = setInterval(() => {
    response.write(":\n\n");
    look();
  }, heartbeatMs);

  response.status(200).set({
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no", // a proxy that waits for more would hold an answer back
  });
  response.flushHeaders();
  response.write("retry: 3000\n\n");
  response.on("close", () => {
    clearInterval(heartbeat);
    clearTimeout(recheck);
  });

  async function write(event: string, data: unknown, id?: number): Promise<void> {
    if (response.destroyed || response.writableEnded) return;
    const head = id === undefined ? "" : `id: ${id}\n`;
    const isTaken = response.write(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    if (!isTaken) await Promise.race([once(response, "drain"), once(response, "close")]);
  }

  async function writeNews(): Promise<void> {
    if (lastId === null) {
      const entries = await sources.listHistory(senderId);
      lastId = lastIdIn(entries);
      await write("history", { entries: entries.map(toWireEntry) }, lastId);
    }
    for (;;) {
      const replies = await sources.listOutboundAfter(senderId, lastId);
      if (replies.length === 0 || response.destroyed) break;
      for (const reply of replies) await write("reply", toWireReply(reply), reply.id);
      lastId = lastIdIn(replies, lastId);
    }
    const wasTyping = isTyping;
    isTyping = await sources.isAnswering(senderId);
    if (isTyping !== wasTyping) await write("typing", { typing: isTyping });
    clearTimeout(recheck);
    // a turn may rightly end without a word, when an officer has taken over: then nothing else would say so
    if (isTyping && !response.destroyed) recheck = setTimeout(look, recheckMs);
  }

  async function run(): Promise<void> {
    isRunning = true;
    try {
      do {
        isAskedAgain = false;
        await writeNews();
      } while (isAskedAgain && !response.destroyed);
    } catch (error) {
      onError(error);
      response.end();
    } finally {
      isRunning = false;
    }
  }

  /** Looks for news, one look at a time: that is what keeps messages in order and single. */
  function look(): void {
    if (response.destroyed || response.writableEnded) return;
    if (isRunning) isAskedAgain = true;
    else void run();
  }

  return {
    look,
    /** Says that everything was deleted, and ends. */
    endForgotten: () => void write("forgotten", {}).then(() => response.end()),
    end: () => response.end(),
  };
}
export type EventStream = ReturnType<typeof openEventStream>;
