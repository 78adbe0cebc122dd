import type { Response } from "express";
import { type EventStream, openEventStream } from "./event-stream.ts";
import type { WebDependencies, WebLimits } from "./types.ts";

type StreamsOptions = Pick<WebDependencies, "listHistory" | "listOutboundAfter" | "isAnswering" | "subscribe"> & {
  limits: Pick<WebLimits, "streamsPerSession" | "streamsInAll">;
  onError: (error: unknown) => void;
  onCount?: (open: number) => void;
  heartbeatMs?: number;
  recheckMs?: number;
};

/** The pages open now. Their number is bounded; a page that finds no room asks from time to time instead. */
export function createEventStreams(options: StreamsOptions) {
  const { limits, subscribe, onError, onCount, heartbeatMs = 20_000, recheckMs = 3_000 } = options;
  const open = new Map<string, Set<EventStream>>();
  let count = 0;

  function enter(senderId: string, stream: EventStream): void {
    open.set(senderId, (open.get(senderId) ?? new Set()).add(stream));
    onCount?.(++count);
  }

  function leave(senderId: string, stream: EventStream): void {
    const own = open.get(senderId);
    if (!own?.delete(stream)) return;
    if (own.size === 0) open.delete(senderId);
    onCount?.(--count);
  }

  const streamsOf = (senderId: string): EventStream[] => [...(open.get(senderId) ?? [])];

  return {
    hasRoom: (senderId: string): boolean =>
      count < limits.streamsInAll && streamsOf(senderId).length < limits.streamsPerSession,

    open(response: Response, senderId: string, seenId: number | null): void {
      const stream = openEventStream(response, senderId, seenId, options, { heartbeatMs, recheckMs }, onError);
      enter(senderId, stream);
      const unsubscribe = subscribe(senderId, stream.look); // before the first look, so that nothing falls between
      response.on("close", () => {
        unsubscribe();
        leave(senderId, stream);
      });
      stream.look();
    },

    look: (senderId: string): void => streamsOf(senderId).forEach((stream) => stream.look()),
    endForgotten: (senderId: string): void => streamsOf(senderId).forEach((stream) => stream.endForgotten()),
    /** Lets the server stop: an open stream would keep it waiting. */
    endAll: (): void => [...open.values()].forEach((own) => own.forEach((stream) => stream.end())),
  };
}
export type EventStreams = ReturnType<typeof createEventStreams>;
