import { z } from "zod";

const text = z.string().optional();
const phone = z.string().regex(/^\+?[\d .-]{3,20}$/u, { error: "is not a telephone number" });
const url = z.url({ protocol: /^https?$/ });

/**
 * Every setting the program reads. `.env.example` lists the same names in the same order (a test compares
 * them); what belongs together is checked in `config.ts`.
 */
export const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: url.optional(),
  WIDGET_ALLOWED_ORIGINS: z.string().default(""),
  ATTACHMENT_HOSTS: z.string().default(""),
  DATA_DIR: z.string().default("./data"),
  KNOWLEDGE_DIR: z.string().default("./knowledge"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TZ_DISPLAY: z.string().refine(isTimeZone, { error: "is not the name of a time zone" }).default("Asia/Ho_Chi_Minh"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),

  ZALO_APP_ID: text,
  ZALO_APP_SECRET: text,
  ZALO_OA_ID: text,
  ZALO_OA_SECRET_KEY: text,
  ZALO_ACCESS_TOKEN: text,
  ZALO_REFRESH_TOKEN: text,
  ZALO_API_URL: url.default("https://openapi.zalo.me"),
  ZALO_OAUTH_URL: url.default("https://oauth.zaloapp.com"),
  ZALO_FREE_REPLY_HOURS: z.coerce.number().positive().default(48),
  ZALO_REPLY_WINDOW_HOURS: z.coerce.number().positive().default(168),
  ZALO_SEND_PAID: z.stringbool().default(false),
  ZALO_CALLS_PER_MINUTE: z.coerce.number().int().min(1).max(100_000).default(4_000),
  ZALO_REPLY_FORM: z.enum(["user", "quote", "message"]).default("user"),
  ZALO_APP_SECRET_PROOF: z.stringbool().default(false),

  MESSENGER_APP_ID: text,
  MESSENGER_APP_SECRET: text,
  MESSENGER_VERIFY_TOKEN: text,
  MESSENGER_PAGE_ID: text,
  MESSENGER_PAGE_ACCESS_TOKEN: text,
  MESSENGER_GRAPH_URL: url.default("https://graph.facebook.com/v26.0"),
  MESSENGER_HUMAN_AGENT: z.stringbool().default(false),

  TAKEOVER_QUIET_HOURS: z.coerce.number().min(0).max(168).default(12),
  EMERGENCY_POLICE: phone.default("113"),
  EMERGENCY_FIRE: phone.default("114"),
  EMERGENCY_AMBULANCE: phone.default("115"),
  EMERGENCY_CHILDREN: phone.default("111"),

  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: url.optional(),
  OPENAI_MODEL: text,
  OPENAI_EMBEDDING_MODEL: text,
  OPENAI_TRANSCRIPTION_MODEL: text,
  /** What a million tokens cost, in any one currency: then what was used is also counted in it. */
  OPENAI_PRICE_IN: z.coerce.number().nonnegative().optional(),
  OPENAI_PRICE_OUT: z.coerce.number().nonnegative().optional(),
  MODEL_DEADLINE_MS: z.coerce.number().int().min(100).max(120_000).default(15_000),

  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),

  OIDC_ISSUER: url.optional(),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
});
export type Environment = z.infer<typeof Environment>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
