import type { Queryable } from "../../src/platform/database/index.ts";
import type { Answer, Citation } from "../../src/vocabulary/answer.ts";

type Common = Omit<Extract<Answer, { kind: "clarify" }>, "kind">;
const common: Common = { text: "?", asOf: "2026-11-23", confidence: 0.5, choices: [], candidates: [] };

/** A place in the small knowledge of the fixtures, as an answer cites it. */
export function aCitation(over: Partial<Citation> = {}): Citation {
  return {
    law: "01/2020/QH14",
    lawTitle: "Bộ luật Lao động 2020",
    article: "2",
    clause: "1",
    point: null,
    title: "Tiền lương làm thêm giờ",
    quote: "…",
    effectiveFrom: "2021-01-01",
    effectiveUntil: null,
    ...over,
  };
}

export const quoted = (...[first = aCitation(), ...rest]: Citation[]): Answer => ({
  ...common,
  kind: "answered",
  mode: "extracted",
  text: "Gần với câu hỏi nhất, Điều 2 ghi: …",
  citations: [first, ...rest],
});

/** The fixtures' checked answer about the maternity leave. */
export const curated = (text = "Được nghỉ **6 tháng**; sinh con thứ hai từ 01/07/2024 được nghỉ 7 tháng."): Answer => ({
  ...common,
  kind: "answered",
  mode: "curated",
  text,
  citations: [aCitation({ article: "3", title: "Nghỉ thai sản" })],
});

export const askedBack = (over: Partial<Common> = {}): Answer => ({ ...common, ...over, kind: "clarify" });

export const unsure = (
  reason: Extract<Answer, { kind: "abstained" }>["reason"] = "nothing-relevant",
  over: Partial<Common> = {},
): Answer => ({ ...common, ...over, kind: "abstained", reason });

export const near = (article: string): Partial<Common> => ({
  candidates: [{ law: "01/2020/QH14", article, score: 0.2 }],
});

export type AskedQuestion = {
  sender: string;
  answer: Answer;
  text?: string;
  at?: Date;
  said?: "helpful" | "wrong";
  reason?: string | null;
};

let numbered = 0;

/** A question as intake keeps it with its answer, and what its worker said of that. Answers with the message's number. */
export async function insertAsked(
  db: Queryable,
  { sender, answer, text = "câu hỏi", at = new Date("2026-11-20T02:00:00Z"), said, reason = null }: AskedQuestion,
): Promise<number> {
  const externalId = `asked-${++numbered}`;
  const { rows } = await db.query<{ id: number }>(
    `INSERT INTO inbound_messages (channel, external_id, sender_id, text, sent_at, received_at, status)
     VALUES ('zalo', $1, $2, $3, $4, $4, 'answered') RETURNING id`,
    [externalId, sender, text, at],
  );
  const id = rows[0]?.id ?? 0;
  await db.query(
    `INSERT INTO turns (inbound_message_id, channel, sender_id, answer, took_ms, decided_at)
     VALUES ($1, 'zalo', $2, $3::jsonb, 1, $4)`,
    [id, sender, JSON.stringify(answer), at],
  );
  if (said) {
    await db.query(
      `INSERT INTO feedback (channel, sender_id, answered_external_id, verdict, reason, given_at)
       VALUES ('zalo', $1, $2, $3, $4, $5)`,
      [sender, externalId, said, reason, at],
    );
  }
  return id;
}
