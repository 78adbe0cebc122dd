import {
  countZalo,
  createMessengerDelivery,
  createMessengerRouter,
  createMessengerTyping,
  createZaloDelivery,
  createZaloRouter,
  createZaloTokens,
} from "./channels/index.ts";
import type { Config } from "./platform/config.ts";
import type { Database } from "./platform/database/index.ts";
import { errorFields } from "./platform/error-code.ts";
import type { Log } from "./platform/log.ts";
import type { Metrics } from "./platform/metrics.ts";
import { endChannelTrouble, listInbound, recordChannelTrouble, releaseChannel } from "./intake/index.ts";
import type { TakeEvents } from "./vocabulary/channel-event.ts";
import { type Deliver, DeliveryError } from "./vocabulary/delivery.ts";

/** A platform as the program uses it; one that is not set up has no router, and keeps what is to be said. */
export type PlatformChannel = {
  router: ReturnType<typeof createZaloRouter> | null;
  deliver: Deliver;
  /** Shows that an answer is being written while it is made, where the platform can. */
  whileTyping: <Value>(recipientId: string, making: Promise<Value>) => Promise<Value>;
  start: () => { stop: () => Promise<void> };
};

type Wiring = {
  config: Config;
  db: Database;
  log: Log;
  metrics: Metrics;
  takeEvents: TakeEvents;
  now: () => Date;
};

const HOUR_MS = 3_600_000;
const OFF: PlatformChannel = {
  router: null,
  deliver: async () => {
    throw new DeliveryError("CHANNEL_NOT_SET_UP", { disposition: "misconfigured" });
  },
  whileTyping: (_recipientId, making) => making,
  start: () => ({ stop: async () => {} }),
};

/** Errors that end once a person has repaired the settings: what they held back is then said. */
const REPAIRABLE = {
  zalo: ["CHANNEL_NOT_SET_UP", "ZALO_MISCONFIGURED", "ZALO_TOKEN"],
  messenger: ["CHANNEL_NOT_SET_UP", "MESSENGER_NOT_PERMITTED", "MESSENGER_PAGE_RESTRICTED", "MESSENGER_TOKEN_DEAD"],
} as const;

/** The platforms, those that are set up and those that are not. */
export function createPlatformChannels(wiring: Wiring): Record<"zalo" | "messenger", PlatformChannel> {
  const { zalo, messenger } = wiring.config;
  return {
    zalo: zalo ? openZalo({ ...wiring, zalo }) : OFF,
    messenger: messenger ? openMessenger({ ...wiring, messenger }) : OFF,
  };
}

function openZalo({
  config,
  zalo,
  db,
  log,
  metrics,
  takeEvents,
  now,
}: Wiring & { zalo: NonNullable<Config["zalo"]> }): PlatformChannel {
  const wiring = { config: zalo, db, log, metrics: countZalo(metrics), now };
  const tokens = createZaloTokens({
    ...wiring,
    onDead: ({ code, since }) => recordChannelTrouble(db, { channel: "zalo", code, since }),
  });
  return {
    router: createZaloRouter({ ...wiring, takeEvents }),
    deliver: createZaloDelivery({ ...wiring, tokens, publicUrl: config.server.publicUrl }),
    whileTyping: OFF.whileTyping, // there is no such call for Official Accounts
    start() {
      const renewal = tokens.start();
      const release = releaseHourly("zalo", db, log, async () => {
        return (await tokens.getState()).kind === "alive";
      });
      return {
        stop: async () => {
          await release.stop();
          await renewal.stop();
        },
      };
    },
  };
}

function openMessenger({
  config,
  messenger,
  db,
  log,
  metrics,
  takeEvents,
  now,
}: Wiring & { messenger: NonNullable<Config["messenger"]> }): PlatformChannel {
  let isAlive: boolean | null = null;
  const onToken = (alive: boolean) => {
    metrics.tokensAlive.set({ channel: "messenger" }, alive ? 1 : 0);
    if (isAlive === alive) return;
    isAlive = alive;
    const trouble = { channel: "messenger", code: "MESSENGER_TOKEN_DEAD", since: now() } as const;
    (alive ? works() : recordChannelTrouble(db, trouble)).catch((error: unknown) =>
      log.error("staff not told how a channel is", { channel: "messenger", ...errorFields(error) }),
    );
  };
  const works = () => sayWhatWasKept("messenger", db, log);
  const typing = createMessengerTyping({ config: messenger });
  return {
    router: createMessengerRouter({
      config: messenger,
      publicUrl: config.server.publicUrl,
      db,
      takeEvents,
      now,
      isKnown: async (senderId) => (await listInbound(db, { channel: "messenger", senderId, limit: 1 })).length > 0,
      onRefused: (reason) => metrics.webhookRefusals.inc({ channel: "messenger", reason }),
      onError: (error) => log.error("a delivery of Messenger could not be stored", errorFields(error)),
    }),
    deliver: createMessengerDelivery({ config: messenger, takeEvents, onToken, typing, now }),
    whileTyping: typing.during,
    start: () => releaseHourly("messenger", db, log, async () => isAlive !== false),
  };
}

/** A channel works again: staff need not be told any more, and what it had to keep is said. */
async function sayWhatWasKept(channel: "zalo" | "messenger", db: Database, log: Log): Promise<void> {
  await endChannelTrouble(db, channel);
  const people = await releaseChannel(db, channel, REPAIRABLE[channel]);
  if (people > 0) log.info("kept messages let go", { channel, people });
}

/** At the start, and then hourly, says what a channel that works again had to keep. */
function releaseHourly(
  channel: "zalo" | "messenger",
  db: Database,
  log: Log,
  isAlive: () => Promise<boolean>,
): { stop: () => Promise<void> } {
  const release = async () => {
    try {
      if (await isAlive()) await sayWhatWasKept(channel, db, log);
    } catch (error) {
      log.error("kept messages not let go", { channel, ...errorFields(error) });
    }
  };
  const timer = setInterval(() => void release(), HOUR_MS);
  void release();
  return { stop: async () => clearInterval(timer) };
}
