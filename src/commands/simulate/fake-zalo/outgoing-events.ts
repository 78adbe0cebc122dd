import type { ZaloEvent } from "./events.ts";
import { type Acknowledged, postEvent, signatureOf } from "./post-event.ts";

type Settings = { appId: string; secretKey: string; retryDelaysMs: readonly number[]; onEvent?: () => void };

export type Delivery = Acknowledged & { event: string; body: string };
/** How to deliver one event otherwise than properly. */
export type Oddly = { signature?: string | null; body?: string; headers?: Record<string, string> };

/** Signs events and brings them to the webhook; once more, later, when nobody opened the door. */
export function createOutgoingEvents({ appId, secretKey, retryDelaysMs, onEvent = () => {} }: Settings) {
  let webhookUrl: string | null = null;
  let held: ZaloEvent[] | null = null;
  const deliveries: Delivery[] = [];
  /** Events nobody has taken yet. */
  const open = new Set<ZaloEvent>();
  const timers = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<unknown>>();

  async function deliver(event: ZaloEvent, oddly: Oddly = {}, retry = 0): Promise<Delivery> {
    open.add(event);
    onEvent();
    const body = oddly.body ?? JSON.stringify(event);
    const signature = `mac=${signatureOf(appId, body, String(event.timestamp), secretKey)}`;
    const given = oddly.signature === undefined ? signature : oddly.signature;
    const headers = {
      ...(given === null ? {} : { "X-ZEvent-Signature": given }),
      ...(retry > 0 ? { num_retry: String(retry) } : {}),
      ...oddly.headers,
    };
    const acknowledged = webhookUrl ? await postEvent(webhookUrl, body, headers) : { status: 0, tookMs: 0 };
    const delivery = { ...acknowledged, event: event.event_name, body };
    deliveries.push(delivery);
    if (acknowledged.status !== 0) open.delete(event);
    const delay = retryDelaysMs[retry];
    if (acknowledged.status === 0 && delay !== undefined) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        void deliver(event, oddly, retry + 1);
      }, delay);
      timers.add(timer);
    }
    return delivery;
  }

  return {
    deliveries,
    listOpen: (): ZaloEvent[] => [...open],
    setWebhook(url: string | null): void {
      webhookUrl = url;
    },
    deliver,
    /** Delivered in its own time, as what follows from a call is. */
    announce(event: ZaloEvent): void {
      if (held) {
        held.push(event);
        return;
      }
      const delivery = deliver(event).finally(() => underWay.delete(delivery));
      underWay.add(delivery);
    },
    /** What would be announced is kept back from now on. */
    hold(): void {
      held ??= [];
    },
    /** Delivers what was kept back, in its order or another. */
    async release(order: (events: ZaloEvent[]) => ZaloEvent[] = (events) => events): Promise<void> {
      const events = order(held ?? []);
      held = null;
      for (const event of events) await deliver(event);
    },
    settled: async (): Promise<void> => void (await Promise.all(underWay)),
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
