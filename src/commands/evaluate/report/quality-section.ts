import { html, type Markup } from "../../../channels/web/html.ts";
import { measureQuality, type Observed } from "../../../evaluation/index.ts";
import { evaluationTexts } from "../../../texts/evaluation.ts";
import { percent } from "./figures.ts";

const { quality: texts } = evaluationTexts;

/** What the answers themselves say: the figures, the article, the day, who owes, the words that decide. */
export function qualitySection(observed: readonly Observed[]): Markup {
  const { n, checked, ...shares } = measureQuality(observed);
  if (n === 0) return html``;
  const rules = ["figures", "article", "date", "party", "said", "complete"] as const;
  const counts = { ...checked, article: n, date: n, complete: n };
  return html`<section>
    <h2>${texts.heading}</h2>
    <p>${texts.about(n)}</p>
    <table>
      <thead>
        <tr>
          <th>${texts.rule}</th>
          <th class="figure">${texts.count}</th>
          <th class="figure">${texts.kept}</th>
        </tr>
      </thead>
      <tbody>
        ${rules.map(
          (rule) =>
            html`<tr>
              <td>${texts.rules[rule]}</td>
              <td class="figure">${counts[rule]}</td>
              <td class="figure">${percent(shares[rule] ?? 0)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
