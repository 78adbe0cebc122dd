import { tokenise } from "../../../language/tokens.ts";
import { knowledgeCheckTexts as texts } from "../../../texts/knowledge-check.ts";
import type { ScopeGroup } from "../../scope.ts";
import { type Finding, finding, type Rule } from "../finding.ts";
import { placeName } from "../place-names.ts";

const RULE = "scope";

/** No example belongs to two kinds of message, and none that is another field's is also a way to ask for the law. */
export const checkScope: Rule = ({ knowledge, sources }) => {
  const key = (text: string) => tokenise(text).join(" ");
  const phrasings = new Map(knowledge.phrasings.map((phrasing) => [key(phrasing.text), phrasing]));
  const seen = new Map<string, { group: ScopeGroup; line: number }>();
  const findings: Finding[] = [];
  for (const group of knowledge.scope) {
    for (const example of group.examples) {
      const line = lineOfExample(sources.get(group.file) ?? [], group, example);
      const place = { file: group.file, line };
      const first = seen.get(key(example) || example);
      if (!first) seen.set(key(example) || example, { group, line });
      else {
        const other = `“${first.group.name}” (${first.group.file}:${first.line})`;
        const isSame = first.group.kind === group.kind;
        const message = isSame ? texts.scopeTwice(example, other) : texts.scopeUnderTwo(example, other);
        findings.push(finding(isSame ? "warning" : "error", place, RULE, message));
      }
      const phrasing = group.kind === "other-field" ? phrasings.get(key(example)) : undefined;
      if (phrasing) {
        const message = texts.scopeIsPhrasing(example, `${placeName(phrasing)} (${phrasing.file}:${phrasing.line})`);
        findings.push(finding("warning", place, RULE, message));
      }
    }
  }
  return findings;
};

function lineOfExample(lines: readonly string[], group: ScopeGroup, example: string): number {
  const at = lines.findIndex((line, index) => index >= group.line && line.slice(2).trim() === example);
  return at < 0 ? group.line : at + 1;
}
