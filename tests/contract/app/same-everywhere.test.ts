import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeGraph, startFakeGraph } from "../../../src/commands/simulate/fake-graph/index.ts";
import { type FakeZalo, startFakeZalo } from "../../../src/commands/simulate/fake-zalo/index.ts";
import { type RunningApp, startTestApp } from "../../support/app.ts";
import { until } from "../../support/until.ts";
import { openPage } from "../../support/web-chat.ts";

let zalo: FakeZalo;
let graph: FakeGraph;
let running: RunningApp;

beforeAll(async () => {
  zalo = await startFakeZalo();
  graph = await startFakeGraph();
  const { appId, appSecret, verifyToken, pageId, pageAccessToken } = graph.settings;
  running = await startTestApp({
    ...zalo.settings,
    MESSENGER_APP_ID: appId,
    MESSENGER_APP_SECRET: appSecret,
    MESSENGER_VERIFY_TOKEN: verifyToken,
    MESSENGER_PAGE_ID: pageId,
    MESSENGER_PAGE_ACCESS_TOKEN: pageAccessToken,
    MESSENGER_GRAPH_URL: graph.graphUrl,
  });
  zalo.outgoing.setWebhook(`${running.baseUrl}/webhooks/zalo`);
  await graph.connect(`${running.baseUrl}/webhooks/messenger`);
});
afterAll(async () => {
  await zalo.outgoing.settled();
  await running.stop();
  await zalo.stop();
  await graph.stop();
});

/** One worker on one channel: says something, and hears everything said since, as one text. */
type Worker = { say: (text: string) => Promise<string> };

async function onWeb(): Promise<Worker> {
  const page = await openPage(running);
  const events = await page.events();
  await events.nextOf("history");
  return {
    async say(text) {
      await page.post({ clientId: crypto.randomUUID(), text });
      const reply = await events.nextOf("reply");
      return (reply?.data as { text: string }).text;
    },
  };
}

function onZalo(userId: string): Worker {
  let seen = 0;
  const lines = () => zalo.talks.person(userId).lines.filter(({ from }) => from === "oa");
  return {
    async say(text) {
      await zalo.userSays(userId, text);
      await until(async () => lines().length > seen);
      const news = lines().slice(seen);
      seen += news.length;
      return news.map((line) => line.text).join("\n");
    },
  };
}

function onMessenger(psid: string): Worker {
  let seen = 0;
  const entries = () => graph.threads.get(psid).entries.filter(({ from }) => from === "page");
  return {
    async say(text) {
      graph.people.say(psid, text);
      await until(async () => entries().length > seen);
      const news = entries().slice(seen);
      seen += news.length;
      return news.map((entry) => entry.text).join("\n");
    },
  };
}

const DIALOGUE = [
  "tang ca ngay le dc bao nhieu",
  "thế còn ban đêm?",
  "Vượt đèn đỏ phạt bao nhiêu?",
  "luong 8tr lam 12 nam nghi viec duoc bao nhieu",
  "1",
  "cty nợ lương 2 tháng rồi",
  "cảm ơn",
];

/** What a channel may add or lay out differently: the notice, emphasis, the list of sources, numbered choices. */
const contentOf = (text: string) =>
  text
    .replace(/^Chào anh\/chị, tôi là trợ lý tự động[^\n]*\n+/u, "")
    .replace(/\n+(?:Căn cứ|Chọn|Trả lời|\(?1[.)])[\s\S]*$/u, "")
    .replace(/[*_]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

describe("the same dialogue", () => {
  it("has the same content on the web, on Zalo and on Messenger, turn by turn", { timeout: 60_000 }, async () => {
    const [web, onOa, onPage] = [await onWeb(), onZalo("246845883529197922"), onMessenger("2000000001")];
    for (const turn of DIALOGUE) {
      const said = contentOf(await web.say(turn));
      expect(said.length, turn).toBeGreaterThan(10);
      expect(contentOf(await onOa.say(turn)), `Zalo: ${turn}`).toContain(said.slice(0, 300));
      expect(contentOf(await onPage.say(turn)), `Messenger: ${turn}`).toContain(said.slice(0, 300));
    }
  });

  it(
    "falls silent where an officer answers in the platform's own inbox, and only there",
    { timeout: 60_000 },
    async () => {
      const [onOa, onPage] = [onZalo("246845883529197923"), onMessenger("2000000002")];
      await zalo.staffSays("246845883529197923", "Chào anh, tôi xem giúp nhé");
      graph.people.staffSays("2000000002", "Chào anh, tôi xem giúp nhé");
      await until(
        async () => (await running.metric('platform_events_total{channel="zalo",kind="takeover",name=""}')) > 0,
      );
      await until(
        async () => (await running.metric('platform_events_total{channel="messenger",kind="takeover",name=""}')) > 0,
      );
      await zalo.userSays("246845883529197923", "tang ca ngay le dc bao nhieu");
      graph.people.say("2000000002", "tang ca ngay le dc bao nhieu");
      expect(await onZalo("246845883529197924").say("tang ca ngay le dc bao nhieu")).toContain("300%");
      await until(async () => (await running.metric('turn_seconds_count{kind="abstained"}')) >= 2);
      expect(zalo.talks.person("246845883529197923").lines.filter(({ from }) => from === "oa")).toEqual([]);
      expect(graph.threads.get("2000000002").entries.filter(({ from }) => from === "page")).toEqual([]);
      expect(await onOa.say("Xưởng em đang cháy, khói mù mịt")).toContain("114");
      expect(await onPage.say("Xưởng em đang cháy, khói mù mịt")).toContain("114");
    },
  );
});
