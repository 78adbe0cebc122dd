import type { Attachment, Author, Choice, InboundMessage, SourceLine } from "../../vocabulary/message.ts";
import type { CalendarDate, Period } from "../../vocabulary/calendar.ts";

/** One message of ours as the page gets it. `id` only grows for one person. */
export type WebReply = {
  id: number;
  author: Author;
  text: string;
  choices: readonly Choice[];
  sources: readonly SourceLine[];
  at: Date;
};

/** What a worker sent. `externalId` is what `receive` was given. */
export type WebSent = {
  externalId: string;
  text: string;
  /** What kinds of files came with it. */
  files?: readonly Attachment["kind"][];
  at: Date;
};

/** The talk so far, oldest first. What is ours may have been written by an officer: `author` says so. */
export type HistoryEntry = ({ from: "worker" } & WebSent) | ({ from: "assistant" } & WebReply);

/** One article as it may be shown: every wording known, and the one in force on the day asked about. */
export type ArticleRecord = {
  law: string;
  /** "Bộ luật Lao động 2019" */
  lawTitle: string;
  article: string;
  /** "Điều 98": what it is called in its document. */
  name: string;
  /** Every wording, oldest first. */
  wordings: readonly Period[];
  /** `null`: no wording was in force that day. */
  inForce: ArticleWording | null;
};

export type ArticleWording = Period & {
  title: string;
  chapter: string | null;
  /** The article's own words, a line each clause and point. */
  text: string;
  cautions: readonly string[];
  /** What changed it last, in the document's own words; `null` when it stands as first passed. */
  amendedBy: string | null;
};

/** What the web chat needs of the other rooms. */
export type WebDependencies = {
  receive: (message: InboundMessage) => Promise<"accepted" | "duplicate">;
  listHistory: (senderId: string) => Promise<readonly HistoryEntry[]>;
  /** Our messages after one of ours, in order; may be cut at any length, the rest is asked for again. */
  listOutboundAfter: (senderId: string, afterId: number) => Promise<readonly WebReply[]>;
  /** True while a message of this person waits for its answer. */
  isAnswering: (senderId: string) => Promise<boolean>;
  forget: (senderId: string) => Promise<void>;
  /** Keeps a file and gives what stands for it in a message; absent: the page offers no way to send one. */
  keepUpload?: (bytes: Buffer) => Promise<{ kind: Attachment["kind"]; reference: string } | { refused: string }>;
  findArticle: (law: string, article: string, on: CalendarDate) => Promise<ArticleRecord | null>;
  /** Calls `heard` when there may be something new for this person. Returns how to stop. */
  subscribe: (senderId: string, heard: () => void) => () => void;
  config: WebConfig;
  metrics?: WebMetrics;
  /** Told of what no handler foresaw; the worker has been answered already. */
  onError?: (error: unknown) => void;
  now?: () => Date;
};

export type WebConfig = {
  publicUrl: string;
  /** Proves that a session was issued here. At least 32 characters; changing it ends every session. */
  sessionSecret: string;
  /** Sites that may show the chat in a frame, as origins. */
  widgetAllowedOrigins?: readonly string[];
  limits?: Partial<WebLimits>;
};

/** `burst` at once, then `perSecond`. Per address is generous: a whole factory may share one. */
export type Rate = { burst: number; perSecond: number };

export type WebLimits = {
  messagesPerSession: Rate;
  messagesPerAddress: Rate;
  readsPerSession: Rate;
  readsPerAddress: Rate;
  streamsPerSession: number;
  streamsInAll: number;
};

/** Low-cardinality facts about the web chat. Implementations never throw. */
export type WebMetrics = {
  refused?: (reason: string) => void;
  streamsOpen?: (count: number) => void;
};
