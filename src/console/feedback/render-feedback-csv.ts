import { feedbackPageTexts as texts } from "../../texts/console-feedback.ts";
import { escapeFormula } from "../../union/index.ts";
import type { FeedbackView } from "./load-feedback.ts";
import { namePlace, nameSubject, nameUnanswered } from "./name-group.ts";
import { countsOf } from "./summary-panel.tsx";

/** Tells spreadsheets that the file is UTF-8. */
const BOM = "\ufeff";

/** The whole view as a table for a spreadsheet, every group of it; no cell runs as a formula. */
export function renderFeedbackCsv({ tally, before, reasons, wrong, unanswered, words }: FeedbackView): string {
  const { head, parts, total, near } = texts.csv;
  const wordsOf = (key: string): string[] => {
    const shown = words?.get(key);
    return [
      (shown?.common ?? []).map(({ typed, people }) => texts.words.saidBy(typed, people)).join("; "),
      (shown?.samples ?? []).join("\n"),
    ];
  };
  const rows: (string | number)[][] = [
    [...head],
    [
      parts.total,
      parts.wrong,
      total,
      "",
      tally.wrong,
      before.wrong,
      "",
      tally.helpful,
      listReasons(reasons, texts.reasons),
      "",
      "",
      "",
    ],
    ...wrong.map((group) => {
      const { subject } = group;
      const place = "place" in subject && subject.place ? namePlace(subject.place) : "";
      return [
        parts.wrong,
        texts.wrong.kinds[subject.kind],
        nameSubject(subject),
        place,
        group.wrong,
        group.wrongBefore,
        group.people,
        group.helpful,
        listReasons(group.reasons, texts.reasons),
        "",
        ...wordsOf(subject.key),
      ];
    }),
    ...unanswered.groups.map((group) => [
      parts.unanswered,
      group.kind === "near" ? near : "",
      nameUnanswered(group),
      group.nearest ? namePlace(group.nearest) : "",
      group.count,
      group.countBefore,
      group.people,
      "",
      listReasons(group.reasons, texts.unanswered.reasons),
      group.nearest ? group.written : "",
      ...wordsOf(group.key),
    ]),
  ];
  return BOM + rows.map((row) => row.map(renderCell).join(",")).join("\r\n") + "\r\n";
}

/** A line of several would let a spreadsheet that splits lines begin a cell with the second, so each is made safe. */
function renderCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = value.split("\n").map(escapeFormula).join("\n");
  return `"${safe.replaceAll('"', '""')}"`;
}

const listReasons = <Key extends string>(
  counts: Partial<Record<Key, number>>,
  names: Readonly<Record<Key, string>>,
): string =>
  countsOf(counts, names)
    .map(({ key, count }) => texts.summary.reasonShort(names[key], count))
    .join("; ");
