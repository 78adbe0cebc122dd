import { createMessengerClient, setUpMessengerPage } from "../../channels/index.ts";
import { loadConfig } from "../../platform/config.ts";
import { startFakeGraph } from "./fake-graph/index.ts";
import { startFakeZalo } from "./fake-zalo/index.ts";
import { createMessengerPhone } from "./messenger-phone.ts";
import { startPageServer } from "./page-server.ts";
import { keepPhoneMemory, readPhoneMemory } from "./phone-memory.ts";
import { createTurnableClock } from "./turnable-clock.ts";
import { createZaloPhone } from "./zalo-phone.ts";

export type SimulatedProgram = { address: string; stop: () => Promise<void> };
type StartProgram = (settings: Record<string, string>, now: () => Date) => Promise<SimulatedProgram>;

/**
 * Both platforms, the program with settings that point at them, and the page with a telephone for each. The program
 * is real; only the platforms are not. With `memoryFile` the telephones hold after a restart what they held before,
 * and what the program had not taken when it ended is brought to it again, as the platforms would.
 */
export async function startSimulation({
  startProgram,
  pagePort,
  memoryFile = null,
}: {
  startProgram: StartProgram;
  pagePort: number;
  memoryFile?: string | null;
}) {
  const clock = createTurnableClock();
  const graph = await startFakeGraph({ now: () => clock.now().getTime(), onItem: () => keep() });
  const zalo = await startFakeZalo({ now: clock.now, onEvent: () => keep() });
  const known = memoryFile === null ? null : readPhoneMemory(memoryFile);
  if (known) {
    zalo.talks.restore(known.zalo.talks);
    graph.threads.restore(known.messenger.threads);
  }
  const phones = {
    zalo: createZaloPhone(zalo, (type, bytes) => graph.serve(type, bytes), known?.zalo.holder),
    messenger: createMessengerPhone(graph, known?.messenger.holder),
  };

  function keep(): void {
    if (memoryFile === null) return;
    keepPhoneMemory(memoryFile, {
      zalo: { holder: phones.zalo.holder(), talks: zalo.talks.dump(), open: zalo.outgoing.listOpen() },
      messenger: {
        holder: phones.messenger.holder(),
        threads: graph.threads.list(),
        open: graph.webhook.listOpen(),
      },
    });
  }

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
  for (const event of known?.zalo.open ?? []) zalo.outgoing.announce(event);
  for (const { item, key } of known?.messenger.open ?? []) graph.webhook.tell(item, key);
  const { messenger } = loadConfig(settings);
  if (messenger) await setUpMessengerPage(createMessengerClient({ config: messenger }), messenger);
  const page = await startPageServer({ phones, clock, programAddress: program.address, port: pagePort, onAct: keep });
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
