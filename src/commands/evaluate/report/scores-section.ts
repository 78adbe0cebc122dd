import { html, type Markup } from "../../../channels/web/html.ts";
import { type Observed, score, scoreBy } from "../../../evaluation/index.ts";
import { evaluationTexts } from "../../../texts/evaluation.ts";
import { percent, percentWithError } from "./figures.ts";

const { scores: texts } = evaluationTexts;

/** The scores of all questions, then of each set, style and stratum. */
export function scoresSection(observed: readonly Observed[]): Markup {
  const groups = [
    { heading: texts.bySet, label: "set" as const },
    { heading: texts.byStyle, label: "style" as const },
    { heading: texts.byStratum, label: "stratum" as const },
  ];
  return html`<section>
    <h2>${texts.heading}</h2>
    <p>${texts.about}</p>
    ${table([[texts.all, observed]])}
    ${groups.map(({ heading, label }) => {
      const names = Object.keys(scoreBy(observed, label));
      if (names.length === 0) return null;
      const rows = names.map((name) => [name, observed.filter(({ question }) => question[label] === name)] as const);
      return html`<h3>${heading}</h3>
        ${table(rows)}`;
    })}
  </section>`;
}

function table(rows: readonly (readonly [string, readonly Observed[]])[]): Markup {
  const heads = [
    texts.count,
    texts["hit@1"],
    texts["hit@5"],
    texts["recall@10"],
    texts.answered,
    texts.answeredRight,
    texts.abstainedRight,
    texts.unsupported,
    texts.p95,
  ];
  return html`<table>
    <thead>
      <tr>
        <th>${texts.group}</th>
        ${heads.map((head) => html`<th class="figure">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, group]) =>
          html`<tr>
            <td>${name}</td>
            ${figures(group).map((figure) => html`<td class="figure">${figure}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function figures(group: readonly Observed[]): string[] {
  const scores = score(group);
  const toAnswer = group.filter(({ question }) => question.expect === "answer");
  const withGold = toAnswer.filter(({ question }) => question.gold.length > 0).length;
  const answered = toAnswer.filter(({ answer }) => answer.kind === "answered").length;
  const toAbstain = group.filter(({ question }) => question.expect === "abstain").length;
  return [
    String(group.length),
    percentWithError(scores["hit@1"], withGold),
    percentWithError(scores["hit@5"], withGold),
    percent(scores["recall@10"]),
    percentWithError(scores.answered, toAnswer.length),
    percentWithError(scores.answeredRight, answered),
    percentWithError(scores.abstainedRight, toAbstain),
    String(scores.citationsUnsupported),
    String(Math.round(scores.msP95)),
  ];
}
