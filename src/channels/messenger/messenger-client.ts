import { z } from "zod";
import type { MessengerConfig } from "../../platform/config.ts";
import { GraphError, GraphUnreachableError } from "./graph-error.ts";
import { appsecretProof } from "./signature.ts";

export type GraphCall = {
  method?: "GET" | "POST" | "DELETE";
  /** Below the version: "1234567890/messages". */
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  signal?: AbortSignal;
  /** The application speaks for itself instead of for its Page. */
  asApp?: boolean;
};

/** One call to the Graph API: its answer, or a `GraphError`, or a `GraphUnreachableError`. */
export type MessengerClient = (call: GraphCall) => Promise<Record<string, unknown>>;

const Failure = z.looseObject({
  error: z.looseObject({ code: z.coerce.number().catch(0), error_subcode: z.coerce.number().nullish().catch(null) }),
});

/**
 * Speaks with the Graph API. The token travels in a header, never in an address, so that no log of a proxy
 * keeps it; every call also carries the proof that we hold the application's secret.
 */
export function createMessengerClient({
  config,
  timeoutMs = 15_000,
}: {
  config: Pick<MessengerConfig, "appId" | "appSecret" | "pageAccessToken" | "graphUrl">;
  timeoutMs?: number;
}): MessengerClient {
  const { appId, appSecret, pageAccessToken, graphUrl } = config;
  const base = graphUrl.replace(/\/+$/u, "");

  return async function call({ method = "GET", path, query = {}, body, signal, asApp = false }) {
    const token = asApp ? `${appId}|${appSecret}` : pageAccessToken;
    const url = new URL(`${base}/${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    url.searchParams.set("appsecret_proof", appsecretProof(appSecret, token));
    const inTime = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: "error",
        signal: signal ? AbortSignal.any([signal, inTime]) : inTime,
      });
      return readAnswer(response, await response.text());
    } catch (error) {
      if (error instanceof GraphError) throw error;
      throw new GraphUnreachableError(error);
    }
  };
}

function readAnswer(response: Response, text: string): Record<string, unknown> {
  const json = z.record(z.string(), z.unknown()).safeParse(parseOrNull(text));
  const failure = Failure.safeParse(json.data);
  if (response.ok && json.success && !failure.success) return json.data;
  throw new GraphError({
    status: response.status,
    graphCode: failure.data?.error.code ?? 0,
    subcode: failure.data?.error.error_subcode ?? null,
    retryAfterSeconds: readWait(response.headers),
  });
}

/** How long to wait, in seconds: what the answer says plainly, else the minutes Meta counts to regained access. */
function readWait(headers: Headers): number | null {
  const plain = Number(headers.get("retry-after") ?? "");
  if (plain > 0) return plain;
  const [, minutes] =
    /"estimated_time_to_regain_access":\s*(\d+)/u.exec(headers.get("x-business-use-case-usage") ?? "") ?? [];
  return minutes && Number(minutes) > 0 ? Number(minutes) * 60 : null;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
