import type { Request } from "express";
import { hashToken, isSame } from "../sign-in/token.ts";

/** True when a request that changes something was sent by a page of ours, and not by another site in its name. */
export function isFromOurPages(request: Request, publicUrl: string): boolean {
  const fetchSite = request.headers["sec-fetch-site"];
  if (fetchSite !== undefined && fetchSite !== "same-origin") return false;
  const { origin } = request.headers;
  if (origin === undefined) return fetchSite === "same-origin";
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === request.headers.host;
}

/** What each form of a session carries: only a page that session was shown can know it. */
export const formTokenOf = (sessionToken: string): string => hashToken(`form:${sessionToken}`);

export function isFormToken(given: unknown, sessionToken: string): boolean {
  return typeof given === "string" && isSame(given, formTokenOf(sessionToken));
}
