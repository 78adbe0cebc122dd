import type { Request, Response } from "express";
import type { Database } from "../../platform/database/index.ts";
import { findStaff } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import type { Cookies } from "../door/cookies.ts";
import { goTo } from "../door/send-page.ts";
import { deviceName } from "./device-name.ts";
import { findSecondFactor } from "./second-factor-repository.ts";
import { openSession } from "./session-repository.ts";

const COOKIE_DAYS = 7;

/**
 * Lets in whoever has just proved who they are: a new session, which waits where a second factor is asked for.
 * False when they are staff no longer.
 */
export async function enter(
  { db, cookies, now }: { db: Database; cookies: Cookies; now: Date },
  { staffId, back }: { staffId: number; back: string },
  request: Request,
  response: Response,
): Promise<boolean> {
  const staff = await findStaff(db, staffId, vietnamDate(now));
  if (!staff?.isActive) return false;
  const secondFactor = await findSecondFactor(db, staffId);
  const isWaitingForSecondFactor = secondFactor?.isConfirmed ?? false;
  const device = deviceName(request.headers["user-agent"]);
  const token = await openSession(db, { staffId, device, isWaitingForSecondFactor, now });
  cookies.write(response, "session", token, COOKIE_DAYS * 86_400);
  cookies.clear(response, "challenge");
  goTo(response, isWaitingForSecondFactor ? `/staff/xac-thuc?ve=${encodeURIComponent(back)}` : back);
  return true;
}
