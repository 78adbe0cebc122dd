/** What buttons carry. Typed by hand they do the same: a payload is never trusted with more than a worker may do. */
export const PAYLOADS = {
  person: "#GAPCANBO",
  ask: "#HOI:",
  fullText: "#XEM:",
  deleteData: "#XOADULIEU",
  confirmDeletion: "#XOADULIEU:CO",
  keep: "#GIU",
  /** One of the choices for what a calculation still needs. */
  input: "#CHON:",
  /** Where the worker works: shown or asked for, changed, forgotten, left unsaid, or chosen by its unit. */
  workplace: "#NOILAM",
  changeWorkplace: "#NOILAM:DOI",
  forgetWorkplace: "#NOILAM:QUEN",
  skipWorkplace: "#NOILAM:BO",
  workAt: "#NOILAM=",
  /** Joins this talk with the same person's on another channel. */
  link: "#NOIKENH",
  openCase: "#VUVIEC",
  onlyAsk: "#CHIHOI",
  skip: "#BOQUA",
  cancel: "#THOI",
  /** Dropped for sure, after having been asked. */
  cancelSurely: "#THOI:CO",
  /** Something of the summary is not right; after the colon stands what ("#KELAI:where"), or that all is told anew. */
  edit: "#KELAI",
  editField: "#KELAI:",
  /** How the worker's name goes with the case. */
  identity: "#TEN:",
  /** One of the workplaces found. */
  place: "#NOI:",
  /** The next message is for the assistant, not for the officer of the open case. */
  assistant: "#TROLY",
  /** What did not fit the last message. */
  more: "#XEMTHEM",
  /** Of use, not right, and why not; after each stands the message that was answered. */
  helpful: "#HUUICH:",
  wrong: "#CHUADUNG:",
  reason: "#LYDO:",
} as const;

/** The web page takes no longer payload, and every platform takes this much. */
const LONGEST = 500;

export function askPayload(question: string): string {
  return `${PAYLOADS.ask}${question}`.slice(0, LONGEST);
}

export function fullTextPayload(law: string, article: string, on: string): string {
  return `${PAYLOADS.fullText}${law}|${article}|${on}`;
}

export function parseFullTextPayload(payload: string): { law: string; article: string; on: string } | null {
  const match = /^#XEM:([^|]+)\|([^|]+)\|(\d{4}-\d{2}-\d{2})$/u.exec(payload);
  return match ? { law: match[1] ?? "", article: match[2] ?? "", on: match[3] ?? "" } : null;
}
