import type { Response } from "express";
import type { Notify, ReadMessages, Say } from "../casework/index.ts";
import type { OidcConfig } from "../platform/config.ts";
import type { Database, Queryable } from "../platform/database/index.ts";
import type { Staff } from "../union/index.ts";
import type { Reference, UnfavourableClause } from "../knowledge/index.ts";
import type { AnswerMode } from "../vocabulary/answer.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { ChannelName } from "../vocabulary/message.ts";
import type { DraftReply } from "./case/load-case-view.ts";
import type { AnswerNames } from "./feedback/answer-subject.ts";
import type { SendSignIn } from "./sign-in/begin-sign-in.ts";

/** A message of ours that did not reach its person: neither its words nor who it was for. */
export type Undelivered = {
  id: number;
  channel: ChannelName;
  status: "rejected" | "failed" | "held";
  errorCode: string | null;
  platformCode: string | null;
  caseId: number | null;
  createdAt: Date;
};

/** A platform that refuses to speak for us until an administrator has repaired something, and since when. */
export type ChannelTrouble = { channel: ChannelName; code: string; since: Date };

/** What a message was answered with; `person` is opaque and tells only whether two are the same. */
export type AnsweredMessage = {
  channel: ChannelName;
  externalId: string;
  inboundMessageId: number;
  person: string;
  mode: AnswerMode;
  text: string;
  places: readonly Reference[];
};

/** A question that got no answer, and the article that came nearest. */
export type UnansweredMessage = {
  inboundMessageId: number;
  person: string;
  reason: "clarify" | "nothing-relevant" | "other-field" | "no-law-then";
  nearest: { law: string; article: string } | null;
};

/** Sends our own copy of a file a worker sent; false when there is none. */
export type SendFile = (response: Response, inboundMessageId: number, position: number) => Promise<boolean>;

/** What the console needs from the rooms it may not see; `app.ts` hands it in. */
export type ConsoleDependencies = {
  db: Database;
  config: {
    publicUrl: string;
    oidc: OidcConfig | null;
    /** Which ways a sign-in code can go out by. */
    signInBy: { email: boolean; zalo: boolean };
    /** The Page may let officers answer for seven days. */
    hasHumanAgent: boolean;
  };
  sendSignIn: SendSignIn;
  /** Sends one of the staff a letter, or the same on Zalo; false when there is no way to reach them. */
  writeToStaff: (staff: Staff, letter: { subject: string; text: string }) => Promise<boolean>;
  say: Say;
  notify: Notify;
  readMessages: ReadMessages;
  /** `null`: no drafts are offered. */
  draftReply: DraftReply | null;
  /** `null`: files that came with messages cannot be opened. */
  sendFile: SendFile | null;
  /** The newest first; those older than `beforeId` where it is given. */
  listUndelivered: (
    db: Queryable,
    options: { limit: number; beforeId: number | null },
  ) => Promise<readonly Undelivered[]>;
  /** Platforms that refuse our token now; told to staff on every page. */
  listChannelTroubles: (db: Queryable) => Promise<readonly ChannelTrouble[]>;
  /** Clauses of agreements that give less than the law on a day, those of every unit. */
  listUnfavourableClauses: (on: CalendarDate) => readonly UnfavourableClause[];
  resend: (db: Database, id: number) => Promise<boolean>;
  /** What messages were answered with, those that were and are still kept. */
  listAnswered: (
    db: Queryable,
    asked: readonly { channel: ChannelName; externalId: string }[],
  ) => Promise<readonly AnsweredMessage[]>;
  listUnanswered: (db: Queryable, span: { from: Date; until: Date }) => Promise<readonly UnansweredMessage[]>;
  /** The knowledge as it is now, to name answers and articles by. */
  knowledge: () => AnswerNames;
  onError?: (error: unknown) => void;
  now?: () => Date;
  /** Sign-in forms one network address may send within a quarter of an hour. */
  signInsPerAddress?: number;
};
