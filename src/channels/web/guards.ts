import type { RequestHandler } from "express";
import type { Limits } from "./limits.ts";
import { refuse, refuseForNow } from "./refusal.ts";
import { isFromOurPage } from "./same-origin.ts";
import type { SessionCookie } from "./session-cookie.ts";

export type Guards = { fromOurPage: RequestHandler; withinReads: RequestHandler; withinWrites: RequestHandler };

/** What stands before every route of the page's script: where a request comes from, and at what pace. */
export function createGuards({
  publicUrl,
  cookie,
  limits,
  refused,
}: {
  publicUrl: string;
  cookie: SessionCookie;
  limits: Limits;
  refused: (reason: string) => void;
}): Guards {
  return {
    fromOurPage(request, response, next) {
      if (isFromOurPage(request, publicUrl)) return next();
      refused("not-allowed");
      refuse(response, "not-allowed");
    },
    withinReads(request, response, next) {
      const wait = limits.waitToRead(request, cookie.find(request)?.senderId ?? null);
      if (wait === 0) return next();
      refused("too-many");
      refuseForNow(response, wait, "read");
    },
    withinWrites(request, response, next) {
      const session = cookie.find(request);
      const wait = session ? limits.waitToWrite(request, session.senderId) : 0;
      if (wait === 0) return next();
      refused("too-many");
      refuseForNow(response, wait, "message");
    },
  };
}
