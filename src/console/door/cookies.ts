import type { Request, Response } from "express";

/**
 * The console's cookies: out of reach of scripts, of other sites' requests, and on https only over https.
 * `session` signs in, `challenge` is what a typed code belongs to, `journey` remembers a sign-in elsewhere.
 */
export function createCookies({ isHttps }: { isHttps: boolean }) {
  const nameOf = (name: CookieName) => `${isHttps ? "__Host-" : ""}can-bo-${name}`;

  function write(response: Response, name: CookieName, value: string, maxAgeSeconds: number): void {
    const parts = [`${nameOf(name)}=${value}`, "Path=/", `Max-Age=${maxAgeSeconds}`, "HttpOnly", "SameSite=Lax"];
    if (isHttps) parts.push("Secure");
    response.append("Set-Cookie", parts.join("; "));
  }

  return {
    read: (request: Request, name: CookieName): string | null => readCookie(request.headers.cookie, nameOf(name)),
    write,
    clear: (response: Response, name: CookieName) => write(response, name, "", 0),
  };
}
export type CookieName = "session" | "challenge" | "journey";
export type Cookies = ReturnType<typeof createCookies>;

function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
