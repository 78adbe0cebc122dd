import type { Request, Response } from "express";
import type { Session, Sessions } from "./session.ts";

const KEPT_FOR_DAYS = 90;

/**
 * The cookie that carries a session: out of reach of scripts, and of other sites' requests. The chat in
 * another site's frame has a cookie of its own, which the browser keeps apart for each such site.
 */
export function createSessionCookie(sessions: Sessions, { isHttps }: { isHttps: boolean }) {
  const prefix = isHttps ? "__Host-" : "";
  const nameOf = (isWidget: boolean) => `${prefix}tro-ly${isWidget ? "-khung" : ""}`;

  function write(response: Response, isWidget: boolean, value: string, maxAgeSeconds: number): void {
    const isFramed = isWidget && isHttps; // a browser accepts SameSite=None only with Secure
    const parts = [`${nameOf(isWidget)}=${value}`, "Path=/", `Max-Age=${maxAgeSeconds}`, "HttpOnly"];
    parts.push(isFramed ? "SameSite=None" : "SameSite=Lax");
    if (isHttps) parts.push("Secure");
    if (isFramed) parts.push("Partitioned");
    response.append("Set-Cookie", parts.join("; "));
  }

  const isWidget = (request: Request) => request.query["widget"] === "1";

  function find(request: Request): Session | null {
    return sessions.find(readCookie(request.headers.cookie, nameOf(isWidget(request))));
  }

  return {
    find,
    /** The session of this browser, new when it had none; its time starts again. */
    findOrIssue(request: Request, response: Response): Session {
      const session = find(request) ?? sessions.issue();
      write(response, isWidget(request), session.token, KEPT_FOR_DAYS * 86_400);
      return session;
    },
    clear: (request: Request, response: Response) => write(response, isWidget(request), "", 0),
  };
}
export type SessionCookie = ReturnType<typeof createSessionCookie>;

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}
