import type { Request } from "express";

/** A header only our own page's script sends: another site cannot, without asking first, and we never allow it. */
export const PAGE_HEADER = "x-tro-ly";

/** True when a request that changes something comes from our own page, and not from another site in its name. */
export function isFromOurPage(request: Request, publicUrl: string): boolean {
  if (request.headers[PAGE_HEADER] === undefined) return false;
  const fetchSite = request.headers["sec-fetch-site"];
  if (fetchSite !== undefined && fetchSite !== "same-origin") return false;
  const { origin } = request.headers;
  if (origin === undefined) return true; // not a browser: there is no cookie it could be made to misuse
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === request.headers.host;
}
