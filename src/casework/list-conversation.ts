import type { Queryable } from "../platform/database/index.ts";
import { findStaff, type StaffScope } from "../union/index.ts";
import type { Answer } from "../vocabulary/answer.ts";
import type { Attachment, Choice, SourceLine } from "../vocabulary/message.ts";
import type { Person } from "./case.ts";
import { findVisibleCase } from "./case-access.ts";
import { createMask, withReporters } from "./identity-vault.ts";
import { type CaseMessage, listCaseMessages } from "./message-repository.ts";
import { type Note, readNotes } from "./note-repository.ts";

/** How far a message of ours has come; `code` is the platform's or our own reason, for staff. */
export type DeliveryState = {
  status: "waiting" | "delivered" | "rejected" | "failed" | "held" | "withheld";
  code: string | null;
  seenAt: Date | null;
};

/** What is read of messages, handed in by `app.ts`; each takes ids and answers with what is still there. */
export type ReadMessages = {
  inbound(
    db: Queryable,
    ids: readonly number[],
  ): Promise<readonly { id: number; text: string; attachments: readonly Attachment[]; sentAt: Date }[]>;
  outbound(
    db: Queryable,
    ids: readonly number[],
  ): Promise<
    readonly ({
      id: number;
      text: string;
      choices: readonly Choice[];
      sources: readonly SourceLine[];
      createdAt: Date;
    } & DeliveryState)[]
  >;
  /** What the assistant made of these messages. */
  turns(
    db: Queryable,
    inboundIds: readonly number[],
  ): Promise<readonly { inboundMessageId: number; answer: Answer; decidedAt: Date }[]>;
  /** What was said to a person in the platform's own inbox since then. */
  platformInbox(db: Queryable, person: Person, since: Date): Promise<readonly { text: string; saidAt: Date }[]>;
};

/** One thing said in a case. A `null` text has been deleted by the worker. */
export type ConversationEntry =
  | {
      kind: "worker";
      at: Date;
      inboundMessageId: number;
      text: string | null;
      attachments: readonly Attachment[];
      isCourtesy: boolean;
    }
  /** What the assistant answered, on which articles, and how sure it was. */
  | { kind: "assistant"; at: Date; inboundMessageId: number; answer: Answer }
  | {
      kind: "officer";
      at: Date;
      outboundMessageId: number;
      staffId: number | null;
      staffName: string | null;
      text: string | null;
      sources: readonly SourceLine[];
      delivery: DeliveryState | null;
    }
  /** Said in the union's name: a question whether it is solved, a receipt. */
  | {
      kind: "system";
      at: Date;
      outboundMessageId: number;
      text: string | null;
      choices: readonly Choice[];
      delivery: DeliveryState | null;
    }
  | { kind: "platform-inbox"; at: Date; text: string }
  | ({ kind: "note"; at: Date; staffName: string | null } & { note: Note });

/**
 * The whole talk of a case one may see, in order. Where it was told in confidence, names and telephone numbers are
 * struck out of everything in it, and files keep no names of their own. `null` when there is none to see.
 */
export async function listConversation(
  db: Queryable,
  scope: StaffScope,
  id: number,
  read: ReadMessages,
): Promise<ConversationEntry[] | null> {
  const found = await findVisibleCase(db, scope, id);
  if (!found) return null;
  const messages = await listCaseMessages(db, id);
  const idsOf = (key: "inboundMessageId" | "outboundMessageId"): number[] =>
    messages.flatMap((message) => message[key] ?? []);
  const inboundIds = idsOf("inboundMessageId");
  const inbound = new Map((await read.inbound(db, inboundIds)).map((one) => [one.id, one]));
  const outbound = new Map((await read.outbound(db, idsOf("outboundMessageId"))).map((one) => [one.id, one]));
  const notes = await readNotes(db, id);
  const names = await staffNames(db, [
    ...messages.flatMap(({ staffId }) => staffId ?? []),
    ...notes.map(({ staffId }) => staffId),
  ]);

  const entries: ConversationEntry[] = messages.flatMap((message) => asEntry(message, inbound, outbound, names));
  for (const { inboundMessageId, answer, decidedAt } of await read.turns(db, inboundIds)) {
    entries.push({ kind: "assistant", at: decidedAt, inboundMessageId, answer });
  }
  const outside = await withReporters(db, id, (person) => read.platformInbox(db, person, found.openedAt));
  for (const { text, saidAt } of outside) entries.push({ kind: "platform-inbox", at: saidAt, text });
  for (const note of notes) {
    entries.push({ kind: "note", at: note.writtenAt, staffName: names.get(note.staffId) ?? null, note });
  }
  entries.sort((one, other) => one.at.getTime() - other.at.getTime());
  return (await isAllOpen(db, id)) ? entries : entries.map(masked(await createMask(db, id)));
}

type Inbound = Map<number, Awaited<ReturnType<ReadMessages["inbound"]>>[number]>;
type Outbound = Map<number, Awaited<ReturnType<ReadMessages["outbound"]>>[number]>;

function asEntry(
  message: CaseMessage,
  inbound: Inbound,
  outbound: Outbound,
  names: ReadonlyMap<number, string>,
): ConversationEntry[] {
  const { kind, inboundMessageId, outboundMessageId, staffId, isCourtesy, saidAt } = message;
  if (inboundMessageId !== null) {
    const said = inbound.get(inboundMessageId);
    const attachments = said?.attachments ?? [];
    return [
      {
        kind: "worker",
        at: said?.sentAt ?? saidAt,
        inboundMessageId,
        text: said?.text ?? null,
        attachments,
        isCourtesy,
      },
    ];
  }
  if (outboundMessageId === null) return [];
  const said = outbound.get(outboundMessageId);
  const delivery = said ? { status: said.status, code: said.code, seenAt: said.seenAt } : null;
  const common = { at: said?.createdAt ?? saidAt, outboundMessageId, text: said?.text ?? null, delivery };
  if (kind === "system") return [{ kind, ...common, choices: said?.choices ?? [] }];
  const staffName = staffId === null ? null : (names.get(staffId) ?? null);
  return [{ kind: "officer", ...common, staffId, staffName, sources: said?.sources ?? [] }];
}

function masked(mask: (text: string) => string): (entry: ConversationEntry) => ConversationEntry {
  const maskOrNull = (text: string | null): string | null => (text === null ? null : mask(text));
  return (entry) => {
    switch (entry.kind) {
      case "worker":
        return {
          ...entry,
          text: maskOrNull(entry.text),
          attachments: entry.attachments.map((attachment) => ({ ...attachment, label: null })),
        };
      case "assistant":
        return { ...entry, answer: { ...entry.answer, text: mask(entry.answer.text) } };
      case "note":
        return { ...entry, note: { ...entry.note, text: mask(entry.note.text) } };
      default:
        return { ...entry, text: maskOrNull(entry.text) } as ConversationEntry;
    }
  };
}

/** Whether the case and everything merged into it was told openly. */
async function isAllOpen(db: Queryable, caseId: number): Promise<boolean> {
  const { rows } = await db.query(
    "SELECT 1 FROM cases WHERE (id = $1 OR merged_into = $1) AND identity <> 'named' LIMIT 1",
    [caseId],
  );
  return rows.length === 0;
}

async function staffNames(db: Queryable, ids: readonly number[]): Promise<Map<number, string>> {
  const names = new Map<number, string>();
  for (const id of new Set(ids)) {
    const staff = await findStaff(db, id);
    if (staff) names.set(id, staff.name);
  }
  return names;
}
