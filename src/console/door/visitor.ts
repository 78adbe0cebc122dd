import type { Request, Response } from "express";
import type { Role, StaffScope } from "../../union/index.ts";
import type { ChannelTrouble } from "../types.ts";
import type { Session } from "../sign-in/session-repository.ts";

/** Somebody signed in, as far as one request is concerned. Nothing of the console is read without it. */
export type Visitor = {
  scope: StaffScope;
  session: Session;
  /** What their forms carry. */
  formToken: string;
  unreadNotices: number;
  /** Platforms on which nothing can be sent now. */
  troubles: readonly ChannelTrouble[];
  now: Date;
};

/**
 * One address of the console. `for` names the roles that may open it, any of them enough; "anyone" is everybody
 * signed in, "case-reader" whoever reads cases of at least one unit. To all others it does not exist.
 */
export type Route = {
  method: "get" | "post";
  path: string;
  for: "anyone" | "case-reader" | readonly Role[];
  handle: (visitor: Visitor, request: Request, response: Response) => void | Promise<void>;
};

export function isFor(route: Pick<Route, "for">, scope: StaffScope): boolean {
  if (route.for === "anyone") return true;
  if (route.for === "case-reader") return scope.unitIds.length > 0;
  return route.for.some((role) => scope.can(role));
}
