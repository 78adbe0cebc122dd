import { createHash } from "node:crypto";
import { request } from "node:http";

/** How the webhook took an event; `status` 0 when it did not answer. */
export type Acknowledged = { status: number; tookMs: number };

export function signatureOf(appId: string, body: string, timestamp: string, secretKey: string): string {
  return createHash("sha256").update(`${appId}${body}${timestamp}${secretKey}`).digest("hex");
}

/** Posts one event, as Zalo does: the answer is waited for two seconds. */
export function postEvent(
  url: string,
  body: string | Buffer,
  headers: Record<string, string>,
  timeoutMs = 2_000,
): Promise<Acknowledged> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const done = (status: number): void => resolve({ status, tookMs: performance.now() - startedAt });
    const sending = request(
      url,
      { method: "POST", headers: { "content-type": "application/json", ...headers }, timeout: timeoutMs },
      (response) => {
        response.resume();
        response.on("end", () => done(response.statusCode ?? 0));
        response.on("error", () => done(0));
      },
    );
    sending.on("timeout", () => sending.destroy());
    sending.on("error", () => done(0));
    sending.end(body);
  });
}
