import { addEntry, type Threads } from "./threads.ts";
import { INBOX_APP_ID, type FakeGraphSettings, type ThreadEntry } from "./types.ts";
import type { WebhookSender } from "./webhook-sender.ts";

/** What people do in their chats with the Page, and its staff in the Page's inbox. */
export function createPeople({
  settings,
  threads,
  webhook,
  now,
}: {
  settings: FakeGraphSettings;
  threads: Threads;
  webhook: WebhookSender;
  now: () => number;
}) {
  const page = { id: settings.pageId };

  function happen(psid: string, item: Record<string, unknown>): void {
    const thread = threads.get(psid);
    thread.lastFromPersonAt = now();
    const isOurs = thread.ownerAppId === null || thread.ownerAppId === settings.appId;
    webhook.tell(
      { sender: { id: psid }, recipient: page, timestamp: now(), ...item },
      isOurs ? "messaging" : "standby",
    );
  }

  function add(psid: string, fields: Pick<ThreadEntry, "from" | "text"> & Partial<ThreadEntry>): ThreadEntry {
    return addEntry(threads.get(psid), { at: now(), ...fields });
  }

  function say(psid: string, text: string, more: Record<string, unknown> = {}): string {
    const { mid } = add(psid, { from: "person", text });
    happen(psid, { message: { mid, text, ...more } });
    return mid;
  }

  return {
    say,
    tapQuickReply(psid: string, { title, payload }: { title: string; payload: string }): string {
      return say(psid, title, { quick_reply: { payload } });
    },
    postback(psid: string, title: string, payload: string): string {
      const { mid } = add(psid, { from: "person", text: title });
      happen(psid, { postback: { mid, title, payload } });
      return mid;
    },
    send(psid: string, attachment: { type: string; url: string }): string {
      const { mid } = add(psid, { from: "person", text: "", attachment });
      happen(psid, { message: { mid, attachments: [{ type: attachment.type, payload: { url: attachment.url } }] } });
      return mid;
    },
    refer(psid: string, ref: string): void {
      happen(psid, { referral: { ref, source: "SHORTLINK", type: "OPEN_THREAD" } });
    },
    react(psid: string, mid: string): void {
      happen(psid, { reaction: { reaction: "love", emoji: "❤", action: "react", mid } });
    },
    edit(psid: string, mid: string, text: string): void {
      const entry = threads.get(psid).entries.find((each) => each.mid === mid);
      if (entry) entry.text = text;
      happen(psid, { message_edit: { mid, text, num_edit: 1 } });
    },
    read(psid: string): void {
      webhook.tell({ sender: { id: psid }, recipient: page, timestamp: now(), read: { watermark: now() } });
    },
    block(psid: string, isBlocked: boolean): void {
      threads.get(psid).isBlocked = isBlocked;
    },
    /** A person of the union answers in the Page's inbox. */
    staffSays(psid: string, text: string): string {
      const { mid } = add(psid, { from: "staff", text });
      const message = { is_echo: true, app_id: Number(INBOX_APP_ID), mid, text };
      webhook.tell({ sender: page, recipient: { id: psid }, timestamp: now(), message });
      return mid;
    },
    /** Moves the conversation between the inbox and our application, as the inbox does where routing is set up. */
    moveTo(psid: string, owner: "inbox" | "ours" | "nobody"): void {
      const thread = threads.get(psid);
      const previous = thread.ownerAppId;
      thread.ownerAppId = owner === "inbox" ? INBOX_APP_ID : owner === "ours" ? settings.appId : null;
      const change = { previous_owner_app_id: previous, new_owner_app_id: thread.ownerAppId, metadata: "" };
      const name = owner === "inbox" ? "take_thread_control" : "pass_thread_control";
      webhook.tell({ sender: { id: psid }, recipient: page, timestamp: now(), [name]: change });
    },
  };
}
export type People = ReturnType<typeof createPeople>;
