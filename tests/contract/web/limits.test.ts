import { afterEach, describe, expect, it } from "vitest";
import { openPage, startWebChat, type WebChat } from "../../support/web-chat.ts";

let chat: WebChat;
afterEach(() => chat.stop());

describe("a session that writes too fast", () => {
  it("gets a sane answer to each of ten thousand messages, loses none, and others are served meanwhile", async () => {
    const still = { burst: 20, perSecond: 0.001 };
    chat = await startWebChat({
      config: { limits: { messagesPerSession: still, messagesPerAddress: { burst: 20_000, perSecond: 1 } } },
    });
    const [flood, other] = [await openPage(chat), await openPage(chat)];
    const statuses = new Map<number, number>();
    let next = 0;
    let sentence = "";

    async function sender(): Promise<void> {
      for (let n = next++; n < 10_000; n = next++) {
        const { status, retryAfter, message } = await flood.postFast({
          clientId: `client-${10_000 + n}`,
          text: `tin ${n}`,
        });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status !== 429) continue;
        sentence = message;
        expect(retryAfter).toBeGreaterThan(0);
      }
    }
    await Promise.all(Array.from({ length: 32 }, sender));

    expect(Object.fromEntries(statuses)).toEqual({ 202: 20, 429: 9_980 });
    expect(sentence).toMatch(/xin chờ \d+ giây, tin nhắn sẽ tự gửi lại\.$/iu);
    expect(chat.rooms.received).toHaveLength(20);
    expect(chat.errors).toEqual([]);
    expect((await other.post({ clientId: "client-0001", text: "tôi hỏi" })).status).toBe(202);
  }, 120_000);

  it("is heard again after the time it was told to wait", async () => {
    chat = await startWebChat({ config: { limits: { messagesPerSession: { burst: 1, perSecond: 200 } } } });
    const page = await openPage(chat);
    let refused: Response | null = null;
    for (let n = 0; refused === null && n < 500; n++) {
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, k) => page.post({ clientId: `client-${n}-${k}`, text: "lương" })),
      );
      refused = answers.find(({ status }) => status === 429) ?? null;
    }
    expect(refused).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, Number(refused?.headers.get("retry-after")) * 1000));
    expect((await page.post({ clientId: "client-again", text: "lương" })).status).toBe(202);
  });
});

describe("an address that asks too much", () => {
  it("is told to wait whichever session it uses, and a page it has open goes on", async () => {
    chat = await startWebChat({ config: { limits: { messagesPerAddress: { burst: 2, perSecond: 0.001 } } } });
    const pages = [await openPage(chat), await openPage(chat), await openPage(chat)];
    const answers = await Promise.all(pages.map((page) => page.post({ clientId: "client-0001", text: "lương" })));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 429]);
    expect((await pages[0]?.list())?.status).toBe(200);
  });

  it("may not open pages without end either", async () => {
    chat = await startWebChat({ config: { limits: { readsPerAddress: { burst: 5, perSecond: 0.001 } } } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => fetch(chat.baseUrl)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
  });
});
