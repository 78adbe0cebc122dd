import { checkSend, type SendBody } from "./check-send.ts";
import { addEntry, type Threads } from "./threads.ts";
import { FAILURES, type Faults, type FakeGraphSettings, type GraphFailure, type Thread } from "./types.ts";
import type { WebhookSender } from "./webhook-sender.ts";

export type SendOutcome =
  | { kind: "answered"; json: Record<string, unknown> }
  | { kind: "refused"; failure: GraphFailure }
  | { kind: "wire"; fault: "drop" | "stall" | "gateway-page" };

export type AcceptedSend = { psid: string; body: SendBody; mid: string; at: number };

/** `POST /{page}/messages`: checks, delivers into the chat, and tells the webhook. */
export function createSendApi({
  settings,
  threads,
  faults,
  webhook,
  now,
}: {
  settings: FakeGraphSettings;
  threads: Threads;
  faults: Faults;
  webhook: WebhookSender;
  now: () => number;
}) {
  const accepted: AcceptedSend[] = [];
  let recent: number[] = [];

  function isTooFast(): boolean {
    const at = performance.now();
    recent = recent.filter((each) => at - each < 1000);
    recent.push(at);
    return recent.length > faults.callsPerSecond;
  }

  function nextFault(): SendOutcome | "drop-after" | null {
    const refused = faults.refuseNext.shift();
    if (refused) return { kind: "refused", failure: refused };
    const wire = faults.wireNext.shift() ?? (Math.random() < faults.failRate ? anyFault() : null);
    if (wire === "busy") return { kind: "refused", failure: FAILURES.temporary };
    if (wire === "drop-before") return { kind: "wire", fault: "drop" };
    return wire === null || wire === "drop-after" ? wire : { kind: "wire", fault: wire };
  }

  function accept(body: SendBody, thread: Thread): Record<string, unknown> {
    if ("sender_action" in body) {
      if (body.sender_action !== "mark_seen") {
        thread.typingUntil = body.sender_action === "typing_on" ? now() + 20_000 : 0;
      }
      return { recipient_id: thread.psid };
    }
    const { message, tag = null } = body;
    const at = now();
    const entry = addEntry(thread, {
      from: "page",
      text: message.text ?? message.attachment?.payload.text ?? "",
      quickReplies: (message.quick_replies ?? []).map(({ title, payload }) => ({ title, payload })),
      buttons: message.attachment?.payload.buttons ?? [],
      tag,
      at,
    });
    thread.typingUntil = 0;
    accepted.push({ psid: thread.psid, body, mid: entry.mid, at });
    if (faults.sendsEchoes) tellEcho(thread, entry.mid, entry.text, at, message.metadata);
    return { recipient_id: thread.psid, message_id: entry.mid };
  }

  function tellEcho(thread: Thread, mid: string, text: string, timestamp: number, metadata?: string): void {
    const page = { id: settings.pageId };
    const person = { id: thread.psid };
    const message = { is_echo: true, app_id: Number(settings.appId), ...(metadata ? { metadata } : {}), mid, text };
    webhook.tell({ sender: page, recipient: person, timestamp, message });
    webhook.tell({ sender: person, recipient: page, delivery: { mids: [mid], watermark: timestamp } });
  }

  function send(given: unknown): SendOutcome {
    if (isTooFast()) return { kind: "refused", failure: FAILURES.tooFast };
    const fault = nextFault();
    if (fault !== null && fault !== "drop-after") return fault;
    const checked = checkSend(given, { settings, thread: threads.find, now: now() });
    if ("code" in checked) return { kind: "refused", failure: checked };
    const json = accept(checked.body, checked.thread);
    return fault === "drop-after" ? { kind: "wire", fault: "drop" } : { kind: "answered", json };
  }

  return { send, accepted };
}

function anyFault(): "busy" | "drop-before" | "drop-after" | "gateway-page" {
  const all = ["busy", "drop-before", "drop-after", "gateway-page"] as const;
  return all[Math.floor(Math.random() * all.length)] ?? "busy";
}
