import { beforeAll, describe, expect, it } from "vitest";
import { createAnswering } from "../../../src/answering/index.ts";
import { createConversation } from "../../../src/conversation/index.ts";
import type { Knowledge } from "../../../src/knowledge/index.ts";
import type { InboundMessage } from "../../../src/vocabulary/message.ts";
import type { StoredState } from "../../../src/vocabulary/outcome.ts";
import { createFakeDesk } from "../../support/fake-case-desk.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";
import { anInbound } from "../../support/turns.ts";

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = realKnowledge();
});

const act = (over: Partial<InboundMessage>, state: StoredState = {}) => {
  const deps = { knowledge: () => knowledge, now: () => new Date("2026-11-23T02:00:00Z"), desk: createFakeDesk() };
  const handle = createConversation({
    ...deps,
    answerQuestion: createAnswering(deps),
    announcesItself: (channel) => channel !== "web",
  });
  return handle(anInbound({ channel: "zalo", text: "", ...over }), state, { isTakenOver: false, inboundMessageId: 3 });
};

describe("what people do besides writing", () => {
  it("a follower is welcomed with what is kept, three examples and the way to a person, and told so once", async () => {
    const first = await act({ kind: "follow" });
    expect(first.replies[0]?.text).toMatch(/trợ lý tự động của Công đoàn[\s\S]*dữ liệu của tôi[\s\S]*cứ nhắn/u);
    expect(first.replies[0]?.choices).toHaveLength(4);
    const again = await act({ kind: "follow" }, first.state);
    expect(again.replies[0]?.text).not.toContain("trợ lý tự động");
    const asked = await act({ payload: first.replies[0]?.choices?.[0]?.payload ?? "" }, first.state);
    expect(asked.answer.kind).toBe("answered");
  });

  it("whoever leaves hears nothing, and whoever asks the platform for deletion is forgotten in silence", async () => {
    expect(await act({ kind: "unfollow" })).toMatchObject({ replies: [], changes: [] });
    expect(await act({ kind: "deletion-request" })).toMatchObject({
      replies: [],
      changes: [{ kind: "sender-forgotten", payload: { isQuiet: true } }],
    });
  });

  it("contact details left in a form answer the question for them, and are thanked for otherwise", async () => {
    const info = { kind: "contact-info", text: "Lan\n0912345678", payload: '{"name":"Lan"}' } as const;
    expect((await act(info)).replies[0]?.text).toContain("đã nhận thông tin");
    let state: StoredState = (await act({ text: "cty nợ lương 2 tháng rồi" })).state;
    for (const payload of ["#VUVIEC", "#BOQUA", "#BOQUA", "#BOQUA", "#TEN:named"])
      state = (await act({ payload }, state)).state;
    const sent = await act(info, state);
    const plan = sent.changes.find(({ kind }) => kind === "case-opened")?.payload.plan;
    expect(plan).toMatchObject({ draft: { name: "Lan", phone: "0912345678" } });
  });
});
