import type {
  Ask,
  CaseDetail,
  CaseEvent,
  CaseSummary,
  ConversationEntry,
  OpenedIdentity,
} from "../../casework/index.ts";
import type { SourceLine } from "../../vocabulary/message.ts";
import type { QueueView } from "../queue/queue-list.tsx";
import type { Names } from "../queue/queue-row.tsx";
import type { ReplyWindow } from "./reply-window.ts";

/** What stands in the reply box before the officer writes. */
export type ReplyDraft =
  | { kind: "not-asked" }
  | { kind: "none" }
  | { kind: "canned"; text: string }
  | { kind: "suggested"; text: string; sources: readonly SourceLine[] };

/** Everything one case page shows, as far as its visitor may see it. */
export type CaseView = {
  detail: CaseDetail;
  names: Names;
  talk: readonly ConversationEntry[];
  history: readonly CaseEvent[];
  brokenSeal: number | null;
  links: readonly CaseSummary[];
  suggestions: readonly CaseSummary[];
  asks: readonly Ask[];
  /** Who else may be given it. */
  colleagues: readonly { id: number; name: string; isAway: boolean }[];
  /** Where it may be transferred, or who may be asked. */
  units: readonly { id: string; name: string }[];
  canned: readonly { id: number; title: string; text: string }[];
  draft: ReplyDraft;
  canDraft: boolean;
  canOpenFiles: boolean;
  window: ReplyWindow;
  /** What one may do beyond an officer's own. */
  leads: boolean;
  isCustodian: boolean;
  /** The page was reached by a reply that was kept: its draft may go. */
  wasSaid: boolean;
  /** Only in the very answer to opening it. */
  identity: OpenedIdentity | null;
  queue: QueueView;
};

export const isFinished = ({ detail }: CaseView): boolean => detail.status === "closed" || detail.status === "merged";
