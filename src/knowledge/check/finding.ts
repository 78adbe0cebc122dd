import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { KnowledgeText } from "../load-knowledge.ts";

/** An error must be repaired before the knowledge is used; a warning should be looked at; a note is worth knowing. */
export type Severity = "error" | "warning" | "note";

export type Finding = { severity: Severity; file: string; line: number; rule: string; message: string };

/** What every rule looks at: the knowledge as far as it can be read, and the lines of its files. */
export type Checked = {
  knowledge: KnowledgeText;
  /** Lines of each file, by the name findings use ("law/45-2019-QH14.md"); line 1 is at index 0. */
  sources: ReadonlyMap<string, readonly string[]>;
  today: CalendarDate;
  /** Ids of the union's units, where they are known. */
  units?: ReadonlySet<string>;
};

export type Rule = (checked: Checked) => Finding[];

/** Where something stands: every part of the knowledge carries it. */
export type Place = { file: string; line: number };

export function finding(severity: Severity, { file, line }: Place, rule: string, message: string): Finding {
  return { severity, file, line, rule, message };
}
