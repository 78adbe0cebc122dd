import { type RequestHandler, Router } from "express";
import type { Database } from "../../platform/database/index.ts";
import { findStaffByEmail } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import type { Cookies } from "../door/cookies.ts";
import { goTo } from "../door/send-page.ts";
import { enter } from "./enter.ts";
import { Journey, type Oidc } from "./oidc.ts";

const JOURNEY_SECONDS = 600;
const FAILED = "/staff/dang-nhap?tin=oidc";

type Options = {
  db: Database;
  cookies: Cookies;
  oidc: Oidc;
  now: () => Date;
  takeForm: readonly RequestHandler[];
  onError: (error: unknown) => void;
};

/** To the union's own identity service and back. */
export function createOidcRoutes({ db, cookies, oidc, now, takeForm, onError }: Options): Router {
  const router = Router();

  router.post("/staff/oidc", ...takeForm, async (_request, response) => {
    try {
      const { address, journey } = await oidc.begin();
      const value = Buffer.from(JSON.stringify(journey)).toString("base64url");
      cookies.write(response, "journey", value, JOURNEY_SECONDS);
      goTo(response, address);
    } catch (error) {
      onError(error);
      goTo(response, FAILED);
    }
  });

  router.get("/staff/oidc/ve", async (request, response) => {
    const journey = readJourney(cookies.read(request, "journey"));
    cookies.clear(response, "journey");
    if (!journey) return goTo(response, FAILED);
    const at = now();
    const query = request.originalUrl.slice(request.path.length);
    const email = await oidc.finish(query, journey).catch((error: unknown) => {
      onError(error);
      return null;
    });
    const staff = email === null ? null : await findStaffByEmail(db, email, vietnamDate(at));
    const isIn =
      staff !== null &&
      (await enter({ db, cookies, now: at }, { staffId: staff.id, back: "/staff" }, request, response));
    if (!isIn) goTo(response, FAILED);
  });

  return router;
}

function readJourney(value: string | null): Journey | null {
  if (value === null) return null;
  try {
    return Journey.parse(JSON.parse(Buffer.from(value, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
