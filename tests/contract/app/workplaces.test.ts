import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAssistant } from "../../../src/assistant.ts";
import type { Database } from "../../../src/platform/database/index.ts";
import { importUnion, SAMPLE_UNIONS, unionMigrations } from "../../../src/union/index.ts";
import type { StoredState } from "../../../src/vocabulary/outcome.ts";
import { createWorkplaces } from "../../../src/workplaces.ts";
import { openTestDatabase } from "../../support/database.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";
import { anInbound } from "../../support/turns.ts";

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase([unionMigrations]);
  await importUnion(db, SAMPLE_UNIONS, { dryRun: false });
});
afterAll(() => db.close());

/** The last thing said of a talk with the assistant, workplaces looked up in the sample union. */
async function talk(...turns: string[]) {
  const now = () => new Date("2026-11-23T02:00:00Z");
  const answerTurn = createAssistant({ knowledge: realKnowledge, workplaces: createWorkplaces(db), now });
  let state: StoredState = {};
  let said = "";
  for (const text of turns) {
    const { outcome, outbound } = await answerTurn(anInbound({ channel: "terminal", text }), state);
    state = outcome.state;
    said = outbound.map((each) => [each.text, ...each.choices.map(({ title }) => `[${title}]`)].join("\n")).join("\n");
  }
  return { said, unit: (state.workplace as { unitId: string } | null)?.unitId ?? null };
}

describe("workplaces of the union's tree", () => {
  it.each([
    ["công ty May Tây Nguyên tăng ca chủ nhật trả bao nhiêu", "cdcs-may-tay-nguyen", "**220%** (Điều 9 khoản 2)"],
    ["em lam o cty may tay nguyen, tang ca chu nhat tra bao nhieu", "cdcs-may-tay-nguyen", "**220%**"],
    ["toi lam o nong truong cao su ngoc son, ngay le di lam duoc bao nhieu", "cdcs-cao-su-ngoc-son", "**350%**"],
    ["công ty May Tây Nguyên 2 tăng ca chủ nhật trả bao nhiêu", "cdcs-may-tay-nguyen-2", "200%"],
  ])("“%s”", async (question, unit, answer) => {
    const found = await talk(question);
    expect(found.unit).toBe(unit);
    expect(found.said).toContain(answer);
    expect(found.said.includes("Thỏa ước của")).toBe(unit !== "cdcs-may-tay-nguyen-2");
  });

  it("are told apart by buttons where everyday words mean several", async () => {
    const asked = await talk("nơi tôi làm việc", "may tay nguen");
    expect(asked.unit).toBeNull();
    expect(asked.said).toContain("[Công ty May Tây Nguyên (mẫu)]");
    expect(asked.said).toContain("[Công ty May Tây Nguyên 2 (mẫu)]");
    const chosen = await talk("nơi tôi làm việc", "may tay nguen", "1", "tiền cơm trưa bao nhiêu");
    expect(chosen.unit).toMatch(/^cdcs-may-tay-nguyen/u);
  });
});
