import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { countUnreadNotices } from "../../notices/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { findStaff, scopeOf } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import { findSession, recordSeen, type Session } from "../sign-in/session-repository.ts";
import type { ConsoleDependencies } from "../types.ts";
import type { Cookies } from "./cookies.ts";
import { formTokenOf, isFormToken, isFromOurPages } from "./request-origin.ts";
import { goTo } from "./send-page.ts";
import { isFor, type Route, type Visitor } from "./visitor.ts";

const LONGEST_FORM = "64kb";

type DoorOptions = {
  db: Database;
  cookies: Cookies;
  publicUrl: string;
  now: () => Date;
  listChannelTroubles: ConsoleDependencies["listChannelTroubles"];
  /** What somebody signed in reads at an address that does not exist for them. */
  notFound: (visitor: Visitor, response: Response) => void;
  refused: (response: Response) => void;
};

export type Door = ReturnType<typeof createDoor>;

/**
 * The one way into the console's pages: a session that stands, a person who is still staff, a role that may,
 * and for whatever changes something a form of ours. What is forbidden looks like what does not exist.
 */
export function createDoor({ db, cookies, publicUrl, now, listChannelTroubles, notFound, refused }: DoorOptions) {
  const readForm = express.urlencoded({ extended: false, limit: LONGEST_FORM, parameterLimit: 100 });

  /** Who this request comes from; `null` when nobody is signed in, or not wholly yet. */
  async function findVisitor(request: Request): Promise<Visitor | null> {
    const token = cookies.read(request, "session");
    const at = now();
    const session = token === null ? null : await findSession(db, token, at);
    if (token === null || !session || session.isWaitingForSecondFactor) return null;
    return asVisitor(session, token, at);
  }

  async function asVisitor(session: Session, token: string, at: Date): Promise<Visitor | null> {
    const today = vietnamDate(at);
    const staff = await findStaff(db, session.staffId, today);
    if (!staff?.isActive) return null;
    const scope = await scopeOf(db, staff, today);
    const unreadNotices = await countUnreadNotices(db, scope);
    const troubles = await listChannelTroubles(db);
    return { scope, session, formToken: formTokenOf(token), unreadNotices, troubles, now: at };
  }

  function guard(route: Route): RequestHandler {
    return async function enter(request, response, next) {
      const visitor = await findVisitor(request);
      if (!visitor) return sendToSignIn(request, response);
      if (!isFor(route, visitor.scope)) return notFound(visitor, response);
      // A page that only listens, or looks again by itself, is no sign of life.
      if (request.headers["x-tu-xem-lai"] === undefined && !isStream(request)) {
        await recordSeen(db, visitor.session, visitor.now);
      }
      response.locals["visitor"] = visitor;
      next();
    };
  }

  /** A form must come from a page of ours, and carry the token of this very session. */
  const fromOurForm: RequestHandler = (request, response, next) => {
    const token = cookies.read(request, "session") ?? "";
    const given: unknown = (request.body as Record<string, unknown> | undefined)?.["_khoa"];
    if (isFromOurPages(request, publicUrl) && isFormToken(given, token)) return next();
    refused(response);
  };

  return {
    findVisitor,
    readForm,
    /** Puts a room's addresses behind the door. */
    mount(routes: readonly Route[]): Router {
      const router = Router();
      for (const route of routes) {
        const handle: RequestHandler = (request, response) =>
          route.handle(response.locals["visitor"] as Visitor, request, response);
        if (route.method === "get") router.get(route.path, guard(route), handle);
        else router.post(route.path, readForm, guard(route), fromOurForm, handle);
      }
      return router;
    },
    /** Whatever no route knows: for who is signed in it does not exist, all others sign in first. */
    answerUnknown: (async (request, response) => {
      const visitor = await findVisitor(request);
      if (visitor) notFound(visitor, response);
      else sendToSignIn(request, response);
    }) satisfies RequestHandler,
  };
}

const isStream = (request: Request): boolean => request.headers.accept === "text/event-stream";

function sendToSignIn(request: Request, response: Response): void {
  if (isStream(request)) return void response.status(401).end();
  const wanted = request.method === "GET" ? request.originalUrl : "/staff";
  goTo(response, `/staff/dang-nhap?ve=${encodeURIComponent(wanted)}`);
}
