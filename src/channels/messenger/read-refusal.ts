import { DeliveryError, type Disposition } from "../../vocabulary/delivery.ts";
import { GraphError, GraphUnreachableError } from "./graph-error.ts";

/** Another application, mostly the Page's own inbox, has the conversation. */
export const OWNED_BY_OTHER = "MESSENGER_OWNED_BY_OTHER";
/** The Page's token is dead: nothing can be said on this channel until there is a new one. */
export const TOKEN_DEAD = "MESSENGER_TOKEN_DEAD";

type Meaning = { code: string; disposition: Disposition; retryAfterSeconds?: number; mayHaveArrived?: boolean };

const WINDOW_CLOSED: Meaning = { code: "MESSENGER_WINDOW_CLOSED", disposition: "held" };
const UNAVAILABLE: Meaning = { code: "MESSENGER_PERSON_UNAVAILABLE", disposition: "refused" };
const TEMPORARY: Meaning = { code: "MESSENGER_TEMPORARY", disposition: "retry" };
const NOT_PERMITTED: Meaning = { code: "MESSENGER_NOT_PERMITTED", disposition: "misconfigured" };
const TOO_FAST: Meaning = { code: "MESSENGER_TOO_FAST", disposition: "retry", retryAfterSeconds: 5 };

/** By subcode where it says more than its code does. */
const BY_SUBCODE: Readonly<Record<number, Meaning>> = {
  2018278: WINDOW_CLOSED,
  2534022: WINDOW_CLOSED,
  2018065: WINDOW_CLOSED,
  2018108: UNAVAILABLE,
  // Meta's two tables disagree about it; the newer one says that the person is not available.
  1545041: UNAVAILABLE,
  2018001: UNAVAILABLE,
  1893063: { code: "MESSENGER_PAGE_RESTRICTED", disposition: "misconfigured", retryAfterSeconds: 900 },
  2018300: { code: OWNED_BY_OTHER, disposition: "held" },
  2018321: { code: "MESSENGER_ANSWERING_BY_ITSELF", disposition: "retry", retryAfterSeconds: 60 },
  2018028: NOT_PERMITTED,
};

const BY_CODE: Readonly<Record<number, Meaning>> = {
  1: TEMPORARY,
  2: TEMPORARY,
  4: { code: "MESSENGER_APP_LIMIT", disposition: "retry", retryAfterSeconds: 30 },
  10: NOT_PERMITTED,
  32: TOO_FAST,
  100: { code: "MESSENGER_BAD_REQUEST", disposition: "refused" },
  190: { code: TOKEN_DEAD, disposition: "misconfigured" },
  200: NOT_PERMITTED,
  551: UNAVAILABLE,
  613: TOO_FAST,
};

/** What a failed call means for the message it carried. Anything but the Graph API's own words is passed on. */
export function readRefusal(error: unknown): unknown {
  if (error instanceof GraphUnreachableError) {
    const { code, mayHaveArrived } = error;
    return new DeliveryError(code, { disposition: "retry", mayHaveArrived, cause: error });
  }
  if (!(error instanceof GraphError)) return error;
  const meaning = meaningOf(error);
  const { graphCode, subcode } = error;
  return new DeliveryError(meaning.code, {
    disposition: meaning.disposition,
    platformCode: subcode === null ? String(graphCode) : `${graphCode}/${subcode}`,
    retryAfterSeconds: error.retryAfterSeconds ?? meaning.retryAfterSeconds ?? null,
    mayHaveArrived: meaning.mayHaveArrived ?? false,
    cause: error,
  });
}

function meaningOf({ status, graphCode, subcode }: GraphError): Meaning {
  const known = (subcode === null ? undefined : BY_SUBCODE[subcode]) ?? BY_SUBCODE[graphCode] ?? BY_CODE[graphCode];
  if (known) return known;
  if (status === 429) return TOO_FAST;
  if (status >= 500 || status < 400) return { ...TEMPORARY, mayHaveArrived: true }; // a gateway's page, or an answer that is none
  if (status === 401) return { code: TOKEN_DEAD, disposition: "misconfigured" };
  if (status === 403) return NOT_PERMITTED;
  return { code: "MESSENGER_REFUSED", disposition: "refused" };
}
