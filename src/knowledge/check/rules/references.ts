import { knowledgeCheckTexts as texts } from "../../../texts/knowledge-check.ts";
import { listReferences } from "../../references.ts";
import { type Finding, finding, type Rule } from "../finding.ts";
import { lineOf, placeName } from "../place-names.ts";

const RULE = "references";

/** Every place an article points at is here, or is listed as outside. */
export const checkReferences: Rule = (checked) =>
  checked.knowledge.documents.flatMap((document) => {
    const findings: Finding[] = [];
    const outside = new Map<string, number>();
    const leftOut = new Map<string, Set<string>>();
    for (const article of document.articles) {
      for (const reference of listReferences(checked.knowledge, article)) {
        if (reference.state === "external") outside.set(reference.law, (outside.get(reference.law) ?? 0) + 1);
        if (reference.state !== "unresolved") continue;
        if (reference.leftOut) {
          leftOut.set(
            reference.law,
            (leftOut.get(reference.law) ?? new Set()).add(placeName({ ...reference, law: null })),
          );
          continue;
        }
        const line = lineOf(checked, article, reference.written);
        const message = texts.referenceUnresolved(reference.written, placeName(reference));
        findings.push(finding("warning", { file: article.file, line }, RULE, message));
      }
    }
    for (const [law, places] of leftOut) {
      const message = texts.referencesLeftOut(law, [...places].join(", "));
      findings.push(finding("note", { file: document.file, line: 1 }, RULE, message));
    }
    if (outside.size > 0) {
      const laws = [...outside]
        .sort((a, b) => b[1] - a[1])
        .map(([law, count]) => (count > 1 ? `${law} (${count})` : law));
      findings.push(finding("note", { file: document.file, line: 1 }, RULE, texts.referencesOutside(laws.join("; "))));
    }
    return findings;
  });
