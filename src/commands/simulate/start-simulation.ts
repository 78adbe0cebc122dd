import { createMessengerClient, setUpMessengerPage } from "../../channels/index.ts";
import { loadConfig } from "../../platform/config.ts";
import { startFakeGraph } from "./fake-graph/index.ts";
import { startFakeZalo } from "./fake-zalo/index.ts";
import { createMessengerPhone } from "./messenger-phone.ts";
import { startPageServer } from "./page-server.ts";
import { createTurnableClock } from "./turnable-clock.ts";
import { createZaloPhone } from "./zalo-phone.ts";

export type SimulatedProgram = { address: string; stop: () => Promise<void> };
type StartProgram = (settings: Record<string, string>, now: () => Date) => Promise<SimulatedProgram>;

/**
 * Both platforms, the program with settings that point at them, and the page with a telephone for each. The program
 * is real; only the platforms are not.
 */
export async function startSimulation({ startProgram, pagePort }: { startProgram: StartProgram; pagePort: number }) {
  const clock = createTurnableClock();
  const graph = await startFakeGraph({ now: () => clock.now().getTime() });
  const zalo = await startFakeZalo({ now: clock.now });
  const settings = {
    ...zalo.settings,
    MESSENGER_APP_ID: graph.settings.appId,
    MESSENGER_APP_SECRET: graph.settings.appSecret,
    MESSENGER_VERIFY_TOKEN: graph.settings.verifyToken,
    MESSENGER_PAGE_ID: graph.settings.pageId,
    MESSENGER_PAGE_ACCESS_TOKEN: graph.settings.pageAccessToken,
    MESSENGER_GRAPH_URL: graph.graphUrl,
    MESSENGER_HUMAN_AGENT: "true",
    // where the fakes serve what the telephones send
    ATTACHMENT_HOSTS: new URL(graph.origin).host,
  };
  const program = await startProgram(settings, clock.now);
  await graph.connect(`${program.address}/webhooks/messenger`);
  zalo.outgoing.setWebhook(`${program.address}/webhooks/zalo`);
  const { messenger } = loadConfig(settings);
  if (messenger) await setUpMessengerPage(createMessengerClient({ config: messenger }), messenger);
  const phones = {
    zalo: createZaloPhone(zalo, (type, bytes) => graph.serve(type, bytes)),
    messenger: createMessengerPhone(graph),
  };
  const page = await startPageServer({ phones, clock, programAddress: program.address, port: pagePort });
  return {
    address: page.address,
    programAddress: program.address,
    graph,
    zalo,
    phones,
    async stop(): Promise<void> {
      await page.stop();
      await program.stop();
      await graph.stop();
      await zalo.stop();
    },
  };
}
