import { randomInt } from "node:crypto";
import type { FakeZalo, TalkLine } from "./fake-zalo/index.ts";
import type { Phone, PhoneButton, PhoneEntry } from "./phone.ts";

/** A telephone with Zalo on it. `serve` puts what the person sends where Zalo would serve it. */
export function createZaloPhone(
  zalo: FakeZalo,
  serve: (type: string, bytes: Buffer) => string,
  knownAs?: string,
): Phone {
  let userId = knownAs ?? newUserId();
  let copies = 1;
  const person = () => zalo.talks.person(userId);

  /** Deliveries are made in their own time; one that fails is seen by what does not come back. */
  function happen(delivery: Promise<{ body: string; event: string } | null>): void {
    void delivery
      .then(async (made) => {
        if (!made || copies < 2) return;
        const event = JSON.parse(made.body) as Parameters<FakeZalo["outgoing"]["deliver"]>[0];
        await zalo.outgoing.deliver(event);
      })
      .catch(() => {});
  }

  return {
    look() {
      const { lines, follows } = person();
      return {
        entries: lines.map(asPhoneEntry),
        isTyping: false,
        starters: [],
        menu: [],
        isFollowing: follows,
        isHeldByOfficer: false,
      };
    },
    say: (text) => happen(zalo.userSays(userId, text)),
    tap: (button) => happen(zalo.userTaps(userId, { payload: button.payload })),
    sendPhoto(type, bytes) {
      const url = serve(type, bytes);
      const attachments = [{ type: "image", payload: { url, thumbnail: url } }];
      happen(zalo.userSends(userId, { kind: "image", attachments }));
    },
    follow: () => happen(zalo.userFollows(userId)),
    unfollow: () => happen(zalo.userUnfollows(userId)),
    officerSays: (text) => happen(zalo.staffSays(userId, text)),
    handBack() {}, // Zalo knows no such thing: the assistant speaks again after the quiet time
    setFault(name, isOn) {
      if (name === "failing") zalo.faults.always(isOn ? 0.2 : 0, { kind: "error", code: -200 });
      if (name === "repeating") copies = isOn ? 2 : 1;
      if (name === "dropping" && isOn) zalo.faults.plan({ kind: "drop-after" });
      if (name === "stalling" && isOn) zalo.faults.plan({ kind: "stall" });
    },
    takeAnother() {
      userId = newUserId();
    },
    holder: () => userId,
  };
}

function asPhoneEntry({ id, from, text, buttons, attachment, at }: TalkLine): PhoneEntry {
  const url = from === "user" ? attachment?.["url"] : null;
  return {
    id,
    from: from === "user" ? "worker" : from === "oa" ? "assistant" : "officer",
    text,
    image: typeof url === "string" ? url : null,
    buttons: buttons.map(asButton),
    quickReplies: [],
    note: null,
    at: at.toISOString(),
  };
}

function asButton({ title, type, payload }: Record<string, unknown>): PhoneButton {
  const name = String(title);
  if (typeof payload === "string") return { title: name, opens: null, tap: { title: name, payload } };
  const { url, phone_code } = (payload ?? {}) as { url?: string; phone_code?: string };
  return { title: name, opens: type === "oa.open.url" ? (url ?? "") : `tel:${phone_code ?? ""}`, tap: null };
}

/** Eighteen digits, more than a JavaScript number holds. */
function newUserId(): string {
  return `24${String(randomInt(1e12)).padStart(16, "0")}`;
}
