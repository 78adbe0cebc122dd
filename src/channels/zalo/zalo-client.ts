import { createHmac } from "node:crypto";
import { z } from "zod";
import type { ZaloPerson } from "./person.ts";
import { readJson } from "./read-json.ts";
import type { ZaloButton } from "./render-message.ts";
import { type FailedCall, TOKEN_CODES } from "./sort-error.ts";
import type { ZaloTokens } from "./token.ts";
import type { ZaloConfig, ZaloDependencies } from "./types.ts";

export type Called<T> = { kind: "ok"; value: T } | { kind: "failed"; failed: FailedCall };

/** What is said in one call. */
export type ZaloContent = {
  text: string;
  buttons?: readonly ZaloButton[];
  /** Shown above the text: a picture's public address, jpg or png of at most 1 MB. */
  imageUrl?: string;
  /** The message of theirs that this one quotes. */
  quotes?: string;
};

/** To a person; or, in Zalo's other form, as the answer to one message of theirs, at most 48 hours old. */
export type ZaloRecipient = { person: ZaloPerson } | { answers: string };

/** `quota`: what the message was taken from ("reply": free); "charged" when Zalo names nothing. */
export type ZaloSent = { messageId: string | null; quota: string };

export type ZaloAccount = {
  oaId: string | null;
  name: string | null;
  isVerified: boolean | null;
  /** 2: business, 4: government. */
  kind: number | null;
  packageName: string | null;
  packageUntil: string | null;
};

export type ZaloClient = {
  send: (to: ZaloRecipient, content: ZaloContent, signal?: AbortSignal) => Promise<Called<ZaloSent>>;
  /** The newest messages of a talk, ours and theirs, newest first. */
  listConversation: (userId: string, signal?: AbortSignal) => Promise<Called<ZaloTalkLine[]>>;
  getAccount: (signal?: AbortSignal) => Promise<Called<ZaloAccount>>;
};

export type ZaloTalkLine = { messageId: string; isOurs: boolean; text: string; at: Date };

type Options = ZaloDependencies & {
  config: Pick<ZaloConfig, "apiUrl" | "appSecret" | "provesSecret">;
  tokens: Pick<ZaloTokens, "getAccessToken" | "replaceToken" | "getState">;
  timeoutMs?: number;
};

const text = z.union([z.string(), z.number().transform(String)]).nullish();
/** A success always has `data`; whatever has neither that nor a number for an error is no answer of Zalo's. */
const Answer = z.union([
  z.looseObject({ error: z.coerce.number(), data: z.unknown().optional() }),
  z
    .looseObject({ error: z.undefined().optional(), data: z.looseObject({}) })
    .transform(({ data }) => ({ error: 0, data })),
]);
/** Read so that nothing can be wrong with it: a message that was sent must not look like one that was not. */
const Sent = z
  .looseObject({
    message_id: text.catch(null),
    quota: z.looseObject({ quota_type: z.string() }).nullish().catch(null),
  })
  .catch({ message_id: null, quota: null });
const TalkLine = z.looseObject({
  message_id: z.coerce.string(),
  src: z.coerce.number(),
  time: z.coerce.number(),
  message: z.string().catch(""),
});
const Account = z.looseObject({
  oaid: text,
  oa_id: text,
  name: text,
  is_verified: z.boolean().nullish().catch(null),
  oa_type: z.coerce.number().nullish().catch(null),
  package_name: text,
  package_valid_through_date: text,
});

/** Zalo's interface for Official Accounts, as far as it is used here. Failures are values; the caller sorts them. */
export function createZaloClient({ config, tokens, metrics, timeoutMs = 10_000 }: Options): ZaloClient {
  /** Asks once; with a fresh token once more, when Zalo says that this one is over. */
  async function call(path: string, body: unknown, signal: AbortSignal | undefined): Promise<Called<unknown>> {
    const token = await tokens.getAccessToken();
    if (token === null) return counted(await noToken());
    const first = await ask(path, body, token, signal);
    const isOver = first.kind === "failed" && first.failed.kind === "error" && TOKEN_CODES.includes(first.failed.code);
    if (!isOver) return counted(first);
    const fresh = await tokens.replaceToken(token);
    return counted(fresh === null ? await noToken() : await ask(path, body, fresh, signal));
  }

  async function noToken(): Promise<Called<never>> {
    const { kind } = await tokens.getState();
    return failed({ kind: "no-token", isLasting: kind !== "alive" });
  }

  function counted(called: Called<unknown>): Called<unknown> {
    metrics?.called?.(called.kind === "ok" ? "ok" : outcomeOf(called.failed));
    return called;
  }

  async function ask(
    path: string,
    body: unknown,
    token: string,
    signal: AbortSignal | undefined,
  ): Promise<Called<unknown>> {
    const timeout = AbortSignal.timeout(timeoutMs);
    let response: Response;
    let answer: string;
    try {
      response = await fetch(new URL(path, config.apiUrl), {
        method: body === undefined ? "GET" : "POST",
        headers: {
          access_token: token,
          ...(config.provesSecret ? { appsecret_proof: proofOf(config.appSecret, token) } : {}),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: "error",
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      answer = await response.text();
    } catch (error) {
      return failed({ kind: "unreachable", isCertain: neverLeft(error) });
    }
    return read(response.status, answer);
  }

  return {
    async send(to, content, signal) {
      const { path, recipient } = address(to);
      return reading(await call(path, { recipient, message: toMessage(content) }, signal), (data) => {
        const { message_id, quota } = Sent.parse(data);
        return {
          messageId: message_id ?? null,
          quota: quota?.quota_type.replace(/\W/gu, "").slice(0, 40) ?? "charged",
        };
      });
    },
    async listConversation(userId, signal) {
      const query = encodeURIComponent(`{"user_id":${JSON.stringify(userId)},"offset":0,"count":10}`);
      return reading(await call(`/v2.0/oa/conversation?data=${query}`, undefined, signal), (data) =>
        z
          .array(TalkLine)
          .parse(data)
          .map(({ message_id, src, time, message }) => ({
            messageId: message_id,
            isOurs: src === 0,
            text: message,
            at: new Date(time),
          })),
      );
    },
    async getAccount(signal) {
      return reading(await call("/v2.0/oa/getoa", undefined, signal), (data) => {
        const account = Account.parse(data);
        return {
          oaId: account.oaid ?? account.oa_id ?? null,
          name: account.name ?? null,
          isVerified: account.is_verified ?? null,
          kind: account.oa_type ?? null,
          packageName: account.package_name ?? null,
          packageUntil: account.package_valid_through_date ?? null,
        };
      });
    },
  };
}

/** Visitors whom Zalo does not name are answered through the older interface, which alone knows them. */
function address(to: ZaloRecipient): { path: string; recipient: Record<string, string> } {
  const path = "/v3.0/oa/message/cs";
  if ("answers" in to) return { path, recipient: { message_id: to.answers } };
  if (to.person.kind === "user") return { path, recipient: { user_id: to.person.userId } };
  const { anonymousId, conversationId } = to.person;
  return { path: "/v2.0/oa/message", recipient: { anonymous_id: anonymousId, conversation_id: conversationId } };
}

function toMessage({ text, buttons = [], imageUrl, quotes }: ZaloContent): Record<string, unknown> {
  const media = imageUrl
    ? { template_type: "media", elements: [{ media_type: "image", url: imageUrl }] }
    : buttons.length > 0
      ? { buttons }
      : null;
  return {
    text,
    ...(quotes ? { quote_message_id: quotes } : {}),
    ...(media ? { attachment: { type: "template", payload: media } } : {}),
  };
}

/** Nearly every answer has HTTP status 200: what counts is `error` in its body. */
function read(status: number, answer: string): Called<unknown> {
  const parsed = Answer.safeParse(readJson(Buffer.from(answer)));
  if (!parsed.success) return failed({ kind: "http", status });
  const { error, data } = parsed.data;
  return error === 0 ? { kind: "ok", value: data } : failed({ kind: "error", code: error });
}

function reading<T>(called: Called<unknown>, parse: (data: unknown) => T): Called<T> {
  if (called.kind === "failed") return called;
  try {
    return { kind: "ok", value: parse(called.value) };
  } catch {
    return failed({ kind: "http", status: 200 });
  }
}

function failed(failure: FailedCall): { kind: "failed"; failed: FailedCall } {
  return { kind: "failed", failed: failure };
}

function outcomeOf(call: FailedCall): string {
  switch (call.kind) {
    case "error":
      return String(call.code);
    case "http":
      return `http-${call.status}`;
    case "unreachable":
      return call.isCertain ? "unreachable" : "no-answer";
    case "no-token":
      return "no-token";
  }
}

function proofOf(appSecret: string, token: string): string {
  return createHmac("sha256", appSecret).update(token).digest("hex");
}

/** True when no connection came about, so that Zalo cannot have heard of the call. */
function neverLeft(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  return ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT"].includes(String(code));
}
