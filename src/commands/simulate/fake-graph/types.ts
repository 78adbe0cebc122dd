/** What the fake platform knows of the application, the Page and the rules of the day. */
export type FakeGraphSettings = {
  appId: string;
  appSecret: string;
  verifyToken: string;
  pageId: string;
  pageAccessToken: string;
  /** Whether app review granted the Page the "Human Agent" feature. */
  humanAgentGranted: boolean;
};

export const FAKE_SETTINGS: FakeGraphSettings = {
  appId: "1517776481860111",
  appSecret: "appsecret",
  verifyToken: "verify-me",
  pageId: "109000000000001",
  pageAccessToken: "PAGETOKEN",
  humanAgentGranted: true,
};

/** The Page's own inbox is an application too. */
export const INBOX_APP_ID = "263902037430900";

export type QuickReply = { title: string; payload: string };
export type Button = { type: string; title: string; url?: string; payload?: string };

/** One thing that stands in a person's chat. */
export type ThreadEntry = {
  mid: string;
  from: "person" | "page" | "staff";
  text: string;
  quickReplies: QuickReply[];
  buttons: Button[];
  /** Where the fake serves what was sent, and what it is. */
  attachment: { type: string; url: string } | null;
  tag: string | null;
  at: number;
};

/** One person's chat, and who may speak in it. */
export type Thread = {
  psid: string;
  entries: ThreadEntry[];
  lastFromPersonAt: number | null;
  /** Until when the person is shown that the Page writes; Messenger stops by itself after twenty seconds. */
  typingUntil: number;
  isBlocked: boolean;
  /** The application that holds the conversation; `null`: nobody in particular. */
  ownerAppId: string | null;
};

export type GraphFailure = { status: number; code: number; subcode?: number; message: string };

/** How the platform misbehaves at the moment. */
export type Faults = {
  /** Answers the next calls of the Send API with these instead, one each. */
  refuseNext: GraphFailure[];
  /** What the next calls meet on the wire, one each. `drop-after`: taken, and the answer lost. */
  wireNext: ("drop-before" | "drop-after" | "stall" | "gateway-page")[];
  /** This share of the calls of the Send API fails in a random one of these ways. */
  failRate: number;
  /** Says each thing of the webhook this many times. */
  copies: number;
  /** Delivers what has gathered in one body, in reverse order. */
  batchReversed: boolean;
  /** Delivers what has gathered in one body, in its order, as Meta does when much happens. */
  batched: boolean;
  sendsEchoes: boolean;
  /** More calls than this in one second are refused with 613. */
  callsPerSecond: number;
};

export function noFaults(): Faults {
  return {
    refuseNext: [],
    wireNext: [],
    failRate: 0,
    copies: 1,
    batchReversed: false,
    batched: false,
    sendsEchoes: true,
    callsPerSecond: 300,
  };
}

export const FAILURES = {
  temporary: { status: 500, code: 2, message: "Service temporarily unavailable" },
  unknown: { status: 500, code: 1, message: "An unknown error occurred" },
  appLimit: { status: 400, code: 4, message: "Application request limit reached" },
  outsideWindow: { status: 400, code: 10, subcode: 2018278, message: "Sent outside of allowed window" },
  cannotReceive: { status: 400, code: 10, subcode: 2018108, message: "This Person Cannot Receive Messages" },
  pageRestricted: { status: 400, code: 10, subcode: 1893063, message: "Page temporarily restricted" },
  badToken: { status: 401, code: 190, subcode: 463, message: "Error validating access token" },
  notApproved: { status: 403, code: 200, subcode: 2018028, message: "Cannot message users without pages_messaging" },
  unavailable: { status: 400, code: 551, subcode: 1545041, message: "This person isn't available right now" },
  tooFast: { status: 400, code: 613, message: "Calls to this api have exceeded the rate limit" },
  otherOwner: { status: 400, code: 10, subcode: 2018300, message: "Another app is controlling this thread now" },
  noSuchPerson: { status: 400, code: 100, subcode: 2018001, message: "No matching user found" },
  deadTag: { status: 400, code: 100, subcode: 1893061, message: "This message tag is no longer supported" },
  automatedFlow: { status: 400, code: 10, subcode: 2018321, message: "An automated Q&A flow is active" },
} as const satisfies Record<string, GraphFailure>;
