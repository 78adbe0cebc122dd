import { randomInt } from "node:crypto";
import type { FakeGraph } from "./fake-graph/index.ts";
import type { ThreadEntry } from "./fake-graph/types.ts";
import type { Phone, PhoneButton, PhoneEntry } from "./phone.ts";

/** A telephone with Messenger on it. */
export function createMessengerPhone(graph: FakeGraph, knownAs?: string): Phone {
  const { people, faults, profile } = graph;
  let psid = knownAs ?? newPsid();
  const thread = () => graph.threads.get(psid);

  function tap({ title, payload }: { title: string; payload: string }): void {
    const isQuickReply =
      thread()
        .entries.at(-1)
        ?.quickReplies.some((each) => each.payload === payload) ?? false;
    if (isQuickReply) people.tapQuickReply(psid, { title, payload });
    else people.postback(psid, title, payload);
  }

  return {
    look() {
      const { entries, typingUntil, isBlocked, ownerAppId } = thread();
      const menu = profile.profile.persistent_menu?.[0]?.call_to_actions ?? [];
      const examples = profile.profile.ice_breakers?.[0]?.call_to_actions ?? [];
      return {
        entries: entries.map((entry, at) => asPhoneEntry(entry, at === entries.length - 1)),
        isTyping: typingUntil > graph.now(),
        starters: entries.length > 0 ? [] : examples.map(({ question, payload }) => asButton(question, payload)),
        menu: menu.flatMap((each) => (each.type === "postback" ? [asButton(each.title, each.payload)] : [])),
        isFollowing: !isBlocked,
        isHeldByOfficer: ownerAppId !== null && ownerAppId !== graph.settings.appId,
      };
    },
    say: (text) => void people.say(psid, text),
    tap,
    sendPhoto: (type, bytes) => void people.send(psid, { type: "image", url: graph.serve(type, bytes) }),
    follow() {
      people.block(psid, false);
      const started = profile.profile.get_started?.payload;
      if (thread().entries.length === 0 && started) people.postback(psid, "Bắt đầu", started);
    },
    unfollow: () => people.block(psid, true),
    officerSays: (text) => void people.staffSays(psid, text),
    handBack: () => people.moveTo(psid, "nobody"),
    setFault(name, isOn) {
      if (name === "failing") faults.failRate = isOn ? 0.2 : 0;
      if (name === "repeating") faults.copies = isOn ? 2 : 1;
      if (name === "dropping" && isOn) faults.wireNext.push("drop-after");
      if (name === "stalling" && isOn) faults.wireNext.push("stall");
    },
    takeAnother() {
      psid = newPsid();
    },
    holder: () => psid,
  };
}

function asPhoneEntry(entry: ThreadEntry, isLast: boolean): PhoneEntry {
  const { mid, from, text, attachment, buttons, quickReplies, tag, at } = entry;
  return {
    id: mid,
    from: from === "person" ? "worker" : from === "page" ? "assistant" : "officer",
    text,
    image: attachment?.type === "image" ? attachment.url : null,
    buttons: buttons.map(({ type, title, url, payload = "" }) =>
      type === "postback"
        ? asButton(title, payload)
        : { title, opens: type === "web_url" ? (url ?? "") : `tel:${payload}`, tap: null },
    ),
    quickReplies: isLast ? quickReplies.map(({ title, payload }) => asButton(title, payload)) : [],
    note: tag === null ? null : "Gửi với nhãn HUMAN_AGENT",
    at: new Date(at).toISOString(),
  };
}

function asButton(title: string, payload: string): PhoneButton {
  return { title, opens: null, tap: { title, payload } };
}

/** Sixteen digits, as Meta's are. */
function newPsid(): string {
  return `7${String(randomInt(1e12)).padStart(15, "0")}`;
}
