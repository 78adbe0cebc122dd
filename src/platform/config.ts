import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { Environment } from "./environment.ts";
import { ConfigError } from "./errors.ts";

type Settings = Record<string, string | undefined>;

export type Config = ReturnType<typeof loadConfig>;
export type ZaloConfig = NonNullable<Config["zalo"]>;
export type MessengerConfig = NonNullable<Config["messenger"]>;
export type OidcConfig = NonNullable<Config["oidc"]>;
export type ModelConfig = NonNullable<Config["model"]>;

/** The settings of this process: its environment, and below it the `.env` file, if there is one. */
export function readEnvironment(file = ".env", processEnvironment: Settings = process.env): Settings {
  const written = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  return { ...written, ...processEnvironment };
}

/**
 * Reads the settings once, at start. A wrong one, or a channel with only half of its settings, stops the
 * program by name; a channel with none of them is off, and `null` here.
 */
export function loadConfig(settings: Settings = readEnvironment()) {
  const written = Object.fromEntries(Object.entries(settings).filter(([, value]) => value?.trim())); // `NAME=` means not set
  const read = Environment.safeParse(written);
  if (!read.success) {
    throw new ConfigError(
      ["Settings are wrong:", ...read.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)].join(
        "\n",
      ),
    );
  }
  const env = read.data;
  const dataDir = resolve(env.DATA_DIR);
  return {
    server: {
      host: env.HOST,
      port: env.PORT,
      publicUrl: (env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/+$/, ""),
      widgetAllowedOrigins: env.WIDGET_ALLOWED_ORIGINS.split(",")
        .map(toOrigin)
        .filter((origin) => origin !== ""),
    },
    dataDir,
    /** Where files may be fetched from besides the platforms' own hosts: "files.example.vn", "*.example.vn", "127.0.0.1:4010". */
    attachmentHosts: env.ATTACHMENT_HOSTS.split(",")
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ""),
    knowledgeDir: resolve(env.KNOWLEDGE_DIR),
    database: env.DATABASE_URL
      ? { kind: "postgres" as const, url: env.DATABASE_URL }
      : { kind: "embedded" as const, dir: dataDir },
    displayTimeZone: env.TZ_DISPLAY,
    logLevel: env.LOG_LEVEL,
    zalo: zaloConfig(env),
    messenger: messengerConfig(env),
    model: modelConfig(env),
    takeoverQuietHours: env.TAKEOVER_QUIET_HOURS,
    emergencyNumbers: {
      police: env.EMERGENCY_POLICE,
      fire: env.EMERGENCY_FIRE,
      ambulance: env.EMERGENCY_AMBULANCE,
      children: env.EMERGENCY_CHILDREN,
    },
    smtpUrl: env.SMTP_URL ?? null,
    oidc: oidcConfig(env),
  };
}

function zaloConfig(env: Environment) {
  const { ZALO_ACCESS_TOKEN, ZALO_REFRESH_TOKEN } = env;
  const tokens = allOrNone("The first Zalo tokens go together", { ZALO_ACCESS_TOKEN, ZALO_REFRESH_TOKEN });
  const { ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_ID, ZALO_OA_SECRET_KEY } = env;
  const needed = { ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_ID, ZALO_OA_SECRET_KEY };
  const zalo = allOrNone("Zalo is only half set up", needed, tokens !== null);
  if (!zalo) return null;
  return {
    appId: zalo.ZALO_APP_ID,
    appSecret: zalo.ZALO_APP_SECRET,
    oaId: zalo.ZALO_OA_ID,
    webhookSecret: zalo.ZALO_OA_SECRET_KEY,
    /** The pair to begin with; every later pair lives in the database. */
    firstTokens: tokens ? { accessToken: tokens.ZALO_ACCESS_TOKEN, refreshToken: tokens.ZALO_REFRESH_TOKEN } : null,
    apiUrl: env.ZALO_API_URL,
    oauthUrl: env.ZALO_OAUTH_URL,
    freeReplyHours: env.ZALO_FREE_REPLY_HOURS,
    replyWindowHours: env.ZALO_REPLY_WINDOW_HOURS,
    /** Whether words of ours may be sent that the package or the purse pays for. */
    sendsPaid: env.ZALO_SEND_PAID,
    callsPerMinute: env.ZALO_CALLS_PER_MINUTE,
    /** A reply is addressed to the person, to the person quoting their last message, or to that message. */
    replyForm: env.ZALO_REPLY_FORM,
    provesSecret: env.ZALO_APP_SECRET_PROOF,
  };
}

function messengerConfig(env: Environment) {
  const {
    MESSENGER_APP_ID,
    MESSENGER_APP_SECRET,
    MESSENGER_VERIFY_TOKEN,
    MESSENGER_PAGE_ID,
    MESSENGER_PAGE_ACCESS_TOKEN,
  } = env;
  const messenger = allOrNone("Messenger is only half set up", {
    MESSENGER_APP_ID,
    MESSENGER_APP_SECRET,
    MESSENGER_VERIFY_TOKEN,
    MESSENGER_PAGE_ID,
    MESSENGER_PAGE_ACCESS_TOKEN,
  });
  if (!messenger) return null;
  return {
    appId: messenger.MESSENGER_APP_ID,
    appSecret: messenger.MESSENGER_APP_SECRET,
    verifyToken: messenger.MESSENGER_VERIFY_TOKEN,
    pageId: messenger.MESSENGER_PAGE_ID,
    pageAccessToken: messenger.MESSENGER_PAGE_ACCESS_TOKEN,
    graphUrl: env.MESSENGER_GRAPH_URL,
    humanAgent: env.MESSENGER_HUMAN_AGENT,
  };
}

function oidcConfig({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: Environment) {
  const oidc = allOrNone("One sign-in for staff is only half set up", {
    OIDC_ISSUER,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET,
  });
  if (!oidc) return null;
  return { issuer: oidc.OIDC_ISSUER, clientId: oidc.OIDC_CLIENT_ID, clientSecret: oidc.OIDC_CLIENT_SECRET };
}

/** A language model is optional; a server of one's own may need an address and no key. */
function modelConfig(env: Environment) {
  const models = [env.OPENAI_MODEL, env.OPENAI_EMBEDDING_MODEL, env.OPENAI_TRANSCRIPTION_MODEL];
  const isNamed = models.some((model) => model !== undefined);
  const isReachable = env.OPENAI_API_KEY !== undefined || env.OPENAI_BASE_URL !== undefined;
  if (!isNamed && !isReachable) return null;
  if (!isReachable) throw missing("The language model is only half set up", ["OPENAI_API_KEY"]);
  if (!isNamed) throw missing("The language model is only half set up", ["OPENAI_MODEL"]);
  return {
    apiKey: env.OPENAI_API_KEY ?? null,
    baseUrl: env.OPENAI_BASE_URL ?? null,
    chatModel: env.OPENAI_MODEL ?? null,
    embeddingModel: env.OPENAI_EMBEDDING_MODEL ?? null,
    transcriptionModel: env.OPENAI_TRANSCRIPTION_MODEL ?? null,
    /** Of a million tokens; `null` where none is set. */
    prices:
      env.OPENAI_PRICE_IN === undefined && env.OPENAI_PRICE_OUT === undefined
        ? null
        : { input: env.OPENAI_PRICE_IN ?? 0, output: env.OPENAI_PRICE_OUT ?? 0 },
    deadlineMs: env.MODEL_DEADLINE_MS,
  };
}

/** All of a group's settings, or `null` when none is set; anything between stops the program. */
function allOrNone<Name extends string>(
  why: string,
  group: Record<Name, string | undefined>,
  required = false,
): Record<Name, string> | null {
  const entries = Object.entries(group) as [Name, string | undefined][];
  const absent = entries.filter(([, value]) => value === undefined).map(([name]) => name);
  if (absent.length === entries.length && !required) return null;
  if (absent.length > 0) throw missing(why, absent);
  return group as Record<Name, string>;
}

function missing(why: string, names: readonly string[]): ConfigError {
  return new ConfigError(`${why}: set ${names.join(", ")}, or remove the others`);
}

function toOrigin(address: string): string {
  const trimmed = address.trim();
  if (trimmed === "") return "";
  if (!URL.canParse(trimmed) || !/^https?:\/\//.test(trimmed)) {
    throw new ConfigError("WIDGET_ALLOWED_ORIGINS: each must be an address such as https://example.com");
  }
  return new URL(trimmed).origin;
}
