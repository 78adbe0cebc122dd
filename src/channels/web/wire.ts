import type { SourceLine } from "../../vocabulary/message.ts";
import type { HistoryEntry, WebReply } from "./types.ts";

/** How the web chat names a message to the rest of the program: no session can claim another one's message. */
export function externalIdOf(senderId: string, clientId: string): string {
  return `${senderId}:${clientId}`;
}

/** Where the whole article stands, in the wording of the day. */
export function articleHref({ law, article, on }: Pick<SourceLine, "law" | "article"> & { on?: string }): string {
  const path = `/van-ban/${encodeURIComponent(law)}/${encodeURIComponent(article)}`;
  return on === undefined ? path : `${path}?on=${on}`;
}

/** A reply as the page's script gets it. */
export function toWireReply({ id, author, text, choices, sources, at }: WebReply) {
  return {
    from: author.kind,
    officer: author.kind === "officer" ? author.name : null,
    id,
    text,
    choices,
    sources: sources.map((source) => ({ label: source.label, href: source.isPrivate ? null : articleHref(source) })),
    at: at.toISOString(),
  };
}

export function toWireEntry(entry: HistoryEntry) {
  if (entry.from === "assistant") return toWireReply(entry);
  const clientId = entry.externalId.slice(entry.externalId.lastIndexOf(":") + 1);
  return { from: "worker" as const, clientId, text: entry.text, files: entry.files ?? [], at: entry.at.toISOString() };
}

export function lastIdIn(entries: readonly (HistoryEntry | WebReply)[], atLeast = 0): number {
  return entries.reduce((last, entry) => ("id" in entry ? Math.max(last, entry.id) : last), atLeast);
}

/** A message number from a query or a header, or `null` when there is none worth reading. */
export function readMessageId(value: unknown): number | null {
  return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : null;
}
