import type { Queryable } from "../platform/database/index.ts";
import { findUnit } from "../union/index.ts";
import { noticeTexts, type NoticeLine } from "../texts/notices.ts";
import { vietnamDate } from "../vocabulary/calendar.ts";
import type { Notice } from "./notice.ts";

/** The newest notice of each case, with what a reader needs to know where to look. */
export async function describeNotices(
  db: Queryable,
  notices: readonly Notice[],
  caseUrl: (caseId: number) => string,
  now: Date,
): Promise<NoticeLine[]> {
  const lines: NoticeLine[] = [];
  for (const notice of newestOfEach(notices)) {
    const unit = notice.unitId === null ? null : await findUnit(db, notice.unitId, vietnamDate(now));
    lines.push({ ...notice, unitName: unit?.name ?? null, url: caseUrl(notice.caseId) });
  }
  return lines;
}

/** Ten messages in one case are one line: what it has come to. */
function newestOfEach(notices: readonly Notice[]): Notice[] {
  const newest = new Map<string, Notice>();
  for (const notice of notices) newest.set(`${notice.caseId}:${notice.kind}`, notice);
  return [...newest.values()];
}

export function renderLetter(name: string, lines: readonly NoticeLine[]): { subject: string; text: string } {
  const [first] = lines;
  if (!first) throw new Error("a letter about nothing");
  return {
    subject: noticeTexts.subject(first, lines.length),
    text: [noticeTexts.greeting(name), ...lines.map(noticeTexts.line), noticeTexts.footer].join("\n\n"),
  };
}

export function renderChat(lines: readonly NoticeLine[]): string {
  return lines.map(noticeTexts.line).join("\n\n");
}
