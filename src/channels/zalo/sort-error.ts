import { DeliveryError, type Disposition } from "../../vocabulary/delivery.ts";

/** A call that Zalo answered with an error, or did not answer. Carries none of Zalo's words. */
export type FailedCall =
  | { kind: "error"; code: number }
  /** An answer that is none of Zalo's interface: a gateway's page, a proxy's. */
  | { kind: "http"; status: number }
  /** `isCertain`: it never reached Zalo; otherwise Zalo may have done what it was asked. */
  | { kind: "unreachable"; isCertain: boolean }
  /** Not even called: there is no token. `isLasting` when only an administrator can help. */
  | { kind: "no-token"; isLasting: boolean };

type Sorted = readonly [code: string, disposition: Disposition];

const RATE_LIMITED = -32;
/** The access token is invalid, expired or was taken back. */
export const TOKEN_CODES: readonly number[] = [-216, -220];
/** Zalo did not like what was sent: without its buttons it may. */
export const CONTENT_CODES: readonly number[] = [-201, -233];

const CLOSED: Sorted = ["ZALO_WINDOW_CLOSED", "held"];
const QUOTA: Sorted = ["ZALO_QUOTA", "held"];
const REFUSED: Sorted = ["ZALO_REFUSED", "refused"];
const UNFIT: Sorted = ["ZALO_UNFIT", "refused"];
const SETTINGS: Sorted = ["ZALO_MISCONFIGURED", "misconfigured"];
const TOKEN: Sorted = ["ZALO_TOKEN", "retry"];
const LATER: Sorted = ["ZALO_FAILED", "retry"];

/** Zalo's own table of errors, as its documentation lists them. */
const BY_CODE: Readonly<Record<number, Sorted>> = {
  [RATE_LIMITED]: ["ZALO_RATE_LIMITED", "retry"],
  [-100]: UNFIT, // an uploaded file is gone
  [-200]: LATER,
  [-201]: UNFIT, // a field is invalid
  [-204]: SETTINGS, // the account is disabled
  [-205]: SETTINGS, // the account does not exist
  [-209]: SETTINGS, // the app is not active
  [-210]: UNFIT, // too long
  [-211]: QUOTA,
  [-212]: SETTINGS, // the app has not registered this interface
  [-213]: REFUSED, // does not follow the account
  [-216]: TOKEN, // a fresh one was refused too: another process may have just got a fresher one
  [-217]: REFUSED,
  [-218]: QUOTA, // this person's limit
  [-219]: SETTINGS, // the app was removed
  [-220]: TOKEN,
  [-221]: SETTINGS, // the account must be verified
  [-223]: SETTINGS, // the account has not authorised this interface
  [-224]: SETTINGS, // the package does not include it
  [-227]: REFUSED, // banned, or away for 45 days
  [-230]: CLOSED,
  [-232]: CLOSED,
  [-233]: UNFIT,
  [-234]: LATER, // not at night
  [-235]: SETTINGS,
  [-237]: REFUSED,
  [-240]: SETTINGS, // an interface that was shut down
  [-242]: SETTINGS, // the app wants its secret proved
  [-244]: REFUSED, // the person turned these messages off
  [-248]: UNFIT, // against the platform's standards
  [-249]: UNFIT,
  [-320]: SETTINGS, // no money at Zalo Cloud
  [-321]: SETTINGS,
  [-403]: REFUSED,
};

/** What to do about a message that Zalo did not take. A code that is in no table is tried again, a few times. */
export function sortError(failed: FailedCall, now: Date): DeliveryError {
  switch (failed.kind) {
    case "error": {
      const [code, disposition] = BY_CODE[failed.code] ?? LATER;
      const retryAfterSeconds = isRateLimit(failed) ? secondsToNextMinute(now) : null;
      return new DeliveryError(code, { disposition, platformCode: String(failed.code), retryAfterSeconds });
    }
    case "http": {
      const { status } = failed;
      const platformCode = `HTTP ${status}`;
      if (isRateLimit(failed)) {
        const retryAfterSeconds = secondsToNextMinute(now);
        return new DeliveryError("ZALO_RATE_LIMITED", { disposition: "retry", platformCode, retryAfterSeconds });
      }
      const isOurs = status >= 400 && status < 500 && status !== 408;
      const [code, disposition] = isOurs ? SETTINGS : LATER;
      return new DeliveryError(code, { disposition, platformCode, mayHaveArrived: status === 502 || status === 504 });
    }
    case "no-token":
      return new DeliveryError("ZALO_TOKEN", { disposition: failed.isLasting ? "misconfigured" : "retry" });
    case "unreachable":
      return new DeliveryError(failed.isCertain ? "ZALO_UNREACHABLE" : "ZALO_NO_ANSWER", {
        disposition: "retry",
        mayHaveArrived: !failed.isCertain,
      });
  }
}

export function isRateLimit(failed: FailedCall): boolean {
  return failed.kind === "error" ? failed.code === RATE_LIMITED : failed.kind === "http" && failed.status === 429;
}

/** Zalo fills its allowance at the full minute; a second more for clocks that differ. */
export function secondsToNextMinute(now: Date): number {
  return 60 - now.getUTCSeconds() + 1;
}
