import { html, type Markup } from "../../../channels/web/html.ts";
import { COPY_ABOVE, type NearestKnown, type Observed } from "../../../evaluation/index.ts";
import { evaluationTexts } from "../../../texts/evaluation.ts";
import { decimal } from "./figures.ts";

const { nearest: texts } = evaluationTexts;

/** For each question what in the knowledge is most like it, likeliest copies first. */
export function nearestSection(
  observed: readonly Observed[],
  nearestTo: (question: string) => NearestKnown | null,
): Markup {
  const rows = observed
    .flatMap(({ question }) => {
      const nearest = nearestTo(question.question);
      return nearest ? [{ question, nearest }] : [];
    })
    .sort(
      (a, b) => Number(b.nearest.isExact) - Number(a.nearest.isExact) || b.nearest.similarity - a.nearest.similarity,
    );
  const exact = rows.filter(({ nearest }) => nearest.isExact).length;
  const suspect = rows.filter(({ nearest }) => isSuspect(nearest)).length;
  const median = rows[Math.floor(rows.length / 2)]?.nearest.similarity ?? 0;
  return html`<section>
    <h2>${texts.heading}</h2>
    <p>${texts.about(decimal(COPY_ABOVE, 2))}</p>
    <p>${texts.summary(exact, suspect, decimal(median, 2))}</p>
    <table>
      <thead>
        <tr>
          <th class="figure">${texts.similarity}</th>
          <th>${texts.question}</th>
          <th>${texts.known}</th>
          <th>${texts.place}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ question, nearest }) =>
            html`<tr class="${nearest.similarity > COPY_ABOVE ? "copy" : ""}">
              <td class="figure">${decimal(nearest.similarity, 2)}</td>
              <td><small>${question.id}</small> ${question.question}</td>
              <td>${flag(nearest)}${nearest.known.text}</td>
              <td><small>${texts.kinds[nearest.known.kind]}, ${nearest.known.place}</small></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function isSuspect({ similarity, isExact }: NearestKnown): boolean {
  return similarity > COPY_ABOVE && !isExact;
}

function flag(nearest: NearestKnown): Markup | null {
  if (nearest.isExact) return html`<strong>[${texts.exact}]</strong> `;
  return isSuspect(nearest) ? html`<strong>[${texts.suspect}]</strong> ` : null;
}
