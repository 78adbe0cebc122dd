import type { Queryable } from "../platform/database/index.ts";
import { findStaff, scopeOf, type StaffScope } from "../union/index.ts";
import { vietnamDate } from "../vocabulary/calendar.ts";
import type { Acting } from "./acting.ts";
import { findVisibleCase } from "./case-access.ts";
import { asActor, recordEvent } from "./history.ts";
import { createMask } from "./identity-vault.ts";
import { keepNote, type Note, readNotes } from "./note-repository.ts";
import { sendNotice } from "./send-notice.ts";

/** `unreachable` are the mentioned who cannot see the case; they are told nothing. */
export type NoteResult = { kind: "noted"; noteId: number; unreachable: number[] } | { kind: "empty" };

/** Writes something for colleagues, never for the worker. Those mentioned are told, if they may see the case. */
export async function recordNote(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  { text, mentions = [] }: { text: string; mentions?: readonly number[] },
  acting: Pick<Acting, "now" | "notify">,
): Promise<NoteResult | null> {
  const found = await findVisibleCase(tx, scope, id, { lock: true });
  if (!found) return null;
  if (text.trim() === "") return { kind: "empty" };
  const { now } = acting;
  const reached: number[] = [];
  const unreachable: number[] = [];
  for (const staffId of new Set(mentions)) {
    ((await canSee(tx, staffId, id, now)) ? reached : unreachable).push(staffId);
  }
  const written = {
    kind: "note" as const,
    staffId: scope.staff.id,
    text: text.trim(),
    mentions: reached,
    writtenAt: now,
  };
  const noteId = await keepNote(tx, id, written);
  await recordEvent(tx, id, { kind: "noted", actor: asActor(scope), facts: { noteId, mentions: reached.length }, now });
  await sendNotice(
    tx,
    acting,
    found,
    "mentioned",
    reached.filter((staffId) => staffId !== scope.staff.id),
  );
  return { kind: "noted", noteId, unreachable };
}

/** What staff wrote of a case one may see, in order; a confidential reporter's name is struck out. */
export async function listNotes(db: Queryable, scope: StaffScope, id: number): Promise<Note[] | null> {
  const found = await findVisibleCase(db, scope, id);
  if (!found) return null;
  const notes = await readNotes(db, id);
  if (found.identity === "named") return notes;
  const mask = await createMask(db, id);
  return notes.map((note) => ({ ...note, text: mask(note.text) }));
}

async function canSee(tx: Queryable, staffId: number, caseId: number, now: Date): Promise<boolean> {
  const on = vietnamDate(now);
  const staff = await findStaff(tx, staffId, on);
  return staff?.isActive === true && (await findVisibleCase(tx, await scopeOf(tx, staff, on), caseId)) !== null;
}
