import {
  type ArticleRecord,
  createReplySignal,
  type HistoryEntry,
  type WebDependencies,
  type WebReply,
} from "../../src/channels/index.ts";
import { isWithin } from "../../src/vocabulary/calendar.ts";
import type { Author, InboundMessage, Reply } from "../../src/vocabulary/message.ts";

type Answering = (message: InboundMessage) => Promise<readonly Reply[]> | readonly Reply[];

/**
 * The rooms behind the web chat, in memory: messages are stored once, answered one after the other by
 * `answering`, and the open pages are told. `failReceiving` makes storing fail until it is turned off,
 * and no answer comes before `holdAnswers` is kept.
 */
export function createFakeWebRooms({ answering = () => [] }: { answering?: Answering } = {}) {
  const talks = new Map<string, HistoryEntry[]>();
  const seen = new Set<string>();
  const waiting = new Map<string, number>();
  const signal = createReplySignal();
  const received: InboundMessage[] = [];
  const switches = { failReceiving: false, failHistory: false, holdAnswers: Promise.resolve() };
  let nextId = 1;

  const talkOf = (senderId: string): HistoryEntry[] => {
    const talk = talks.get(senderId) ?? [];
    talks.set(senderId, talk);
    return talk;
  };

  function say(senderId: string, reply: Reply & { author?: Author }): WebReply {
    const { text, choices = [], sources = [], author = { kind: "assistant" } } = reply;
    const kept: WebReply = { id: nextId++, author, text, choices, sources, at: new Date() };
    talkOf(senderId).push({ from: "assistant", ...kept });
    signal.notify(senderId);
    return kept;
  }

  async function answer(message: InboundMessage): Promise<void> {
    const { senderId } = message;
    waiting.set(senderId, (waiting.get(senderId) ?? 0) + 1);
    const replies = await answering(message);
    await switches.holdAnswers;
    waiting.set(senderId, (waiting.get(senderId) ?? 1) - 1);
    if (!talks.has(senderId)) return; // forgotten meanwhile
    for (const reply of replies) say(senderId, reply);
    signal.notify(senderId);
  }

  const functions: Omit<WebDependencies, "config"> = {
    async receive(message) {
      if (switches.failReceiving) throw new Error("the database is away");
      if (seen.has(message.externalId)) return "duplicate";
      seen.add(message.externalId);
      received.push(message);
      talkOf(message.senderId).push({
        from: "worker",
        externalId: message.externalId,
        text: message.text,
        at: message.sentAt,
      });
      void answer(message);
      return "accepted";
    },
    async listHistory(senderId) {
      if (switches.failHistory) throw new Error("the database is away");
      return [...(talks.get(senderId) ?? [])];
    },
    async listOutboundAfter(senderId, afterId) {
      const replies = (talks.get(senderId) ?? []).filter((entry) => entry.from === "assistant");
      return replies.filter(({ id }) => id > afterId).slice(0, 3); // cut short, as a real one may be
    },
    isAnswering: async (senderId) => (waiting.get(senderId) ?? 0) > 0,
    async forget(senderId) {
      talks.delete(senderId);
    },
    findArticle: async (law, article, on) => findFakeArticle(law, article, on),
    subscribe: signal.subscribe,
  };

  return { functions, switches, received, say, talks };
}
export type FakeWebRooms = ReturnType<typeof createFakeWebRooms>;

const MATERNITY = {
  title: "Nghỉ thai sản",
  chapter: "Chương X NHỮNG QUY ĐỊNH RIÊNG ĐỐI VỚI LAO ĐỘNG NỮ VÀ BẢO ĐẢM BÌNH ĐẲNG GIỚI",
  cautions: [],
  amendedBy: null,
};
const WORDINGS = [
  {
    ...MATERNITY,
    effectiveFrom: "2021-01-01",
    effectiveUntil: "2026-07-01",
    text: "1. Lao động nữ được nghỉ thai sản trước và sau khi sinh con là 06 tháng.\na) điểm thử <b>đậm</b>;",
  },
  {
    ...MATERNITY,
    effectiveFrom: "2026-07-01",
    effectiveUntil: null,
    amendedBy: "khoản 1: khoản 1 Điều 29 Luật Dân số 113/2025/QH15",
    cautions: ["Áp dụng cho người sinh con từ ngày 01/07/2026."],
    text: [
      "1. Lao động nữ được nghỉ thai sản trước và sau khi sinh con là 06 tháng; trường hợp sinh con thứ hai, lao động nữ được nghỉ thai sản trước và sau khi sinh con là 07 tháng; thời gian nghỉ trước khi sinh không quá 02 tháng.",
      "Trường hợp lao động nữ sinh đôi trở lên thì tính từ con thứ hai trở đi, cứ mỗi con, người mẹ được nghỉ thêm 01 tháng.",
      "2. Trong thời gian nghỉ thai sản, lao động nữ được hưởng chế độ thai sản theo quy định của pháp luật về bảo hiểm xã hội:",
      "a) trợ cấp một lần;",
      "b) trợ cấp tháng.",
      "| Trường hợp | Thời gian nghỉ |",
      "| --- | --- |",
      "| Sinh con thứ nhất | 06 tháng |",
      "| Sinh con thứ hai | 07 tháng |",
    ].join("\n"),
  },
];

function findFakeArticle(law: string, article: string, on: string): ArticleRecord | null {
  if (law !== "45/2019/QH14" || article !== "139") return null;
  return {
    law,
    lawTitle: "Bộ luật Lao động 2019",
    article,
    name: "Điều 139",
    wordings: WORDINGS,
    inForce: WORDINGS.find((wording) => isWithin(wording, on)) ?? null,
  };
}
