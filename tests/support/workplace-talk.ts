import { createAssistant } from "../../src/assistant.ts";
import { startAt, type Workplaces } from "../../src/conversation/index.ts";
import type { Knowledge } from "../../src/knowledge/index.ts";
import type { StoredState } from "../../src/vocabulary/outcome.ts";
import { type Said, TALK_DAY, type Turn } from "./talk.ts";
import { anInbound } from "./turns.ts";

const UNITS = [
  {
    unitId: "cdcs-may-tay-nguyen",
    unitName: "CĐCS May Tây Nguyên",
    employer: "Công ty May Tây Nguyên (mẫu)",
    commune: "Phường Kon Tum",
  },
  {
    unitId: "cdcs-may-tay-nguyen-2",
    unitName: "CĐCS May Tây Nguyên 2",
    employer: "Công ty May Tây Nguyên 2 (mẫu)",
    commune: "Xã Đăk Hà",
  },
  {
    unitId: "cdcs-cao-su-ngoc-son",
    unitName: "CĐCS Cao su Ngọc Sơn",
    employer: "Nông trường Cao su Ngọc Sơn (mẫu)",
    commune: "Xã Đăk Mar",
  },
  { unitId: "to-cat", unitName: "Tổ công đoàn Cắt", employer: null, commune: null },
];
const ABOVE: Record<string, string> = { "to-cat": "cdcs-may-tay-nguyen", "cdcs-may-tay-nguyen": "kcn-hoa-binh" };

/** A tree of four workplaces: any word of a name finds it. */
const workplaces: Workplaces = {
  findWorkplaces: async (text) => {
    const fold = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d").toLowerCase();
    const asked = fold(text)
      .split(/\W+/u)
      .filter((word) => !["cong", "ty", "cty", "o", "mau"].includes(word));
    return UNITS.map((unit) => {
      const name = fold(unit.employer ?? unit.unitName).split(/\W+/u);
      return { ...unit, score: asked.filter((word) => name.includes(word)).length / Math.max(1, asked.length) };
    })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  },
  listUnitIdsAbove: async (unitId) => {
    const ladder = [unitId];
    for (let above = ABOVE[unitId]; above; above = ABOVE[above]) ladder.push(above);
    return ladder;
  },
};

/** Talks of workers: of nobody knows where, or of one who has said to work at a unit. */
export function createTalks(knowledge: Knowledge) {
  return (over: { at?: string; on?: string } = {}) => createTalk(knowledge, over);
}

function createTalk(knowledge: Knowledge, { at, on = TALK_DAY }: { at?: string; on?: string }) {
  const now = () => new Date(`${TALK_DAY}T02:00:00Z`);
  const answerTurn = createAssistant({ knowledge: () => knowledge, workplaces, now, today: () => on });
  const unit = UNITS.find(({ unitId }) => unitId === at);
  let state: StoredState = unit ? startAt(unit) : {};
  return {
    state: () => state,
    async say(...turns: Turn[]): Promise<Said> {
      let last: Said | null = null;
      for (const turn of turns) {
        const over =
          typeof turn === "string"
            ? { text: turn }
            : "tap" in turn
              ? { text: "", payload: turn.tap }
              : { text: turn.text ?? "" };
        const { outcome, outbound } = await answerTurn(anInbound({ channel: "terminal", ...over }), state);
        state = outcome.state;
        last = {
          answer: outcome.answer,
          text: outbound.map(({ text }) => text).join("\n\n"),
          choices: outbound.flatMap(({ choices }) => choices),
          citations: "citations" in outcome.answer ? outcome.answer.citations : [],
          changes: outcome.changes,
        };
      }
      if (!last) throw new Error("nothing was said");
      return last;
    },
  };
}
