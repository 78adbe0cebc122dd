import { expect, it } from "vitest";
import { createLinkStep } from "../../../src/conversation/link-step.ts";
import { PAYLOADS } from "../../../src/conversation/payloads.ts";
import { readState } from "../../../src/conversation/state.ts";
import type { Turn } from "../../../src/conversation/turn.ts";
import { anInbound } from "../../support/turns.ts";

const other = { channel: "zalo", senderId: "worker-z" } as const;
const step = createLinkStep({ findLinkCode: async (code) => (code.toUpperCase() === "NOIK7MP2QXT" ? other : null) });
const say = (text: string, payload: string | null = null, senderId = "worker-m") => {
  const message = anInbound({ channel: senderId === "worker-z" ? "zalo" : "messenger", senderId, text });
  return step({ message, text, payload, state: readState({}), today: "2026-11-30", now: new Date() } as Turn);
};

it("gives a code that only its own tap or wish asks for", async () => {
  const given = await say("", PAYLOADS.link);
  const code = (given?.changes?.[0]?.payload as { code: string }).code;
  expect(code).toMatch(/^NOI(?:-[2-9A-HJKMNP-Z]{4}){2}$/u);
  expect(given?.replies[0]?.text).toContain(code);
  expect((await say("nối tài khoản zalo"))?.changes?.[0]?.kind).toBe("link-offered");
  expect(await say("nối lại hợp đồng thì sao")).toBeNull();
});

it("joins whoever says the code on another channel", async () => {
  expect((await say("noi-k7mp 2qxt"))?.changes).toEqual([{ kind: "identities-linked", payload: { other } }]);
  expect((await say("NOI-AAAA-BBBB"))?.changes).toEqual([]);
  expect((await say("NOI-K7MP-2QXT", null, "worker-z"))?.replies[0]?.text).toContain("chính cuộc trò chuyện này");
});
