import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkMessenger } from "../../../src/channels/index.ts";
import { type FakeGraph, startFakeGraph } from "../../../src/commands/simulate/fake-graph/index.ts";
import { configFor } from "../../support/messenger-channel.ts";
import { runCommandFile } from "../../support/run-command.ts";

const PUBLIC_URL = "https://congdoan.example.vn";

describe("setting a Page up", () => {
  let graph: FakeGraph;
  const settings = () => ({
    MESSENGER_APP_ID: graph.settings.appId,
    MESSENGER_APP_SECRET: graph.settings.appSecret,
    MESSENGER_VERIFY_TOKEN: graph.settings.verifyToken,
    MESSENGER_PAGE_ID: graph.settings.pageId,
    MESSENGER_PAGE_ACCESS_TOKEN: graph.settings.pageAccessToken,
    MESSENGER_GRAPH_URL: graph.graphUrl,
  });
  const check = (changed = {}) =>
    checkMessenger({ config: { ...configFor(graph), ...changed }, publicUrl: PUBLIC_URL });
  const kinds = async (changed = {}) => (await check(changed)).map(({ kind }) => kind);

  beforeAll(async () => {
    graph = await startFakeGraph();
  });
  afterAll(() => graph.stop());

  it("is found missing before, is shown without being done, is done, and is found afterwards", async () => {
    expect(await kinds()).toEqual(["not-subscribed", "webhook-elsewhere", "no-profile"]);

    const shown = await runCommandFile("messenger", ["setup", "--dry-run"], settings());
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain("persistent_menu");
    expect(shown.stdout).not.toContain("PAGETOKEN");
    expect(graph.profile.profile).toEqual({});

    expect(await runCommandFile("messenger", ["setup"], settings())).toMatchObject({ code: 0, stderr: "" });
    expect(graph.profile.profile).toMatchObject({ get_started: { payload: "#BATDAU" } });
    expect(graph.profile.profile.ice_breakers?.[0]?.call_to_actions).toHaveLength(4);
    expect(graph.profile.subscribedFields()).toContain("message_echoes");

    graph.profile.setCallbackUrl(`${PUBLIC_URL}/webhooks/messenger`);
    expect(await check()).toEqual([{ kind: "fine", pageName: "Công đoàn tỉnh (mẫu)" }]);
  });

  it("says what is wrong with a token, a Page or the network", async () => {
    expect(await kinds({ pageAccessToken: "DEAD" })).toEqual(["token-dead"]);
    expect(await kinds({ appSecret: "wrong" })).toEqual(["token-dead"]);
    expect(await kinds({ pageId: "42" })).toEqual(["wrong-page"]);
    expect(await kinds({ graphUrl: "http://127.0.0.1:9/v26.0" })).toEqual(["unreachable"]);
  });

  it("tells in plain words that Meta allows it ten times in ten minutes", async () => {
    for (let call = 0; call < 10; call += 1)
      graph.profile.answer("POST", "me/messenger_profile", new URLSearchParams(), {});
    const refused = await runCommandFile("messenger", ["setup"], settings());
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("10 phút");
  });
});
