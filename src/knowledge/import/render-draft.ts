import type { Block, Doubtful, Structure } from "./draft.ts";
import { proposeComparisons } from "./propose-comparisons.ts";
import { COMPARISON } from "../legal-markers.ts";

export type DraftMeta = {
  id: string;
  unit: string;
  employer: string;
  title: string;
  signedOn: string;
  effectiveFrom: string;
  effectiveUntil: string | null;
  checkedOn: string;
  source: string;
};

export type RenderedDraft = { text: string; doubts: Doubtful[]; proposals: { draftLine: number; text: string }[] };

/** The draft as a file of the knowledge, unread: `reviewedBy` is empty. Each doubt is given the line it stands on. */
export function renderDraft(meta: DraftMeta, { blocks, opening, ending }: Structure): RenderedDraft {
  const quoted = (text: string) => JSON.stringify(text);
  const lines = [
    "---",
    "type: agreement",
    `id: ${meta.id}`,
    `unit: ${meta.unit}`,
    `employer: ${quoted(meta.employer)}`,
    `title: ${quoted(meta.title)}`,
    "isSample: false",
    `signedOn: ${meta.signedOn}`,
    `effectiveFrom: ${meta.effectiveFrom}`,
    `effectiveUntil: ${meta.effectiveUntil ?? "null"}`,
    `checkedOn: ${meta.checkedOn}`,
    'reviewedBy: ""',
    `source: ${quoted(meta.source)}`,
    "---",
  ];
  const doubts: Doubtful[] = opening.map(({ text, line }) => ({
    doubt: "opening-left-out",
    text,
    sourceLine: line,
    draftLine: null,
  }));
  const proposals: RenderedDraft["proposals"] = [];
  let heading = "";
  for (const block of blocks) {
    lines.push("", markdownOf(block));
    const draftLine = lines.length;
    for (const doubt of block.doubts) doubts.push({ doubt, text: block.text, sourceLine: block.sourceLine, draftLine });
    if (block.kind === "article") heading = block.text;
    if (block.kind === "chapter" || block.kind === "article") continue;
    const proposed = proposeComparisons(heading, block.text);
    if (proposed.length === 0) continue;
    lines.push(`> ${COMPARISON}: ${proposed.join("; ")}`);
    proposals.push({ draftLine: lines.length, text: proposed.join("; ") });
  }
  for (const { text, line } of ending)
    doubts.push({ doubt: "ending-left-out", text, sourceLine: line, draftLine: null });
  return { text: `${lines.join("\n")}\n`, doubts, proposals };
}

function markdownOf({ kind, text }: Block): string {
  if (kind === "chapter") return `# ${text}`;
  if (kind === "article") return `### ${text}`;
  // A line of the text must not read as a heading or a note of ours.
  return kind === "text" ? text.replace(/^(?=[#>])/u, "- ") : text;
}
