import { html, type Markup } from "../../../channels/web/html.ts";
import { isMiss, type Observed, rankOfGold } from "../../../evaluation/index.ts";
import { evaluationTexts } from "../../../texts/evaluation.ts";
import { decimal } from "./figures.ts";

const { misses: texts } = evaluationTexts;
const SHOWN = 3;

/** Every question that did not come out as it should, with what was found instead. */
export function missesSection(observed: readonly Observed[]): Markup {
  const misses = observed.filter(isMiss);
  return html`<section>
    <h2>${texts.heading(misses.length)}</h2>
    <p>${texts.about}</p>
    <table>
      <thead>
        <tr>
          <th>${texts.question}</th>
          <th>${texts.expected}</th>
          <th>${texts.became}</th>
          <th>${texts.found}</th>
        </tr>
      </thead>
      <tbody>
        ${misses.map(row)}
      </tbody>
    </table>
  </section>`;
}

function row(observed: Observed): Markup {
  const { question, answer } = observed;
  const found = answer.candidates.slice(0, SHOWN);
  const isRanked = question.expect === "answer" && question.gold.length > 0;
  return html`<tr>
    <td><small>${question.id}</small> ${question.question}</td>
    <td>${texts.expectations[question.expect]}<br /><small>${listed(question.gold)}</small></td>
    <td>
      ${texts.kinds[answer.kind]} ${decimal(answer.confidence, 2)}
      ${isRanked ? html`<br /><small>${texts.rank(rankOfGold(observed))}</small>` : null}
    </td>
    <td><small>${listed(found)}</small></td>
  </tr>`;
}

function listed(articles: readonly { law: string; article: string }[]): string {
  return articles.map(({ law, article }) => `${law} §${article}`).join("; ");
}
