import { html, type Markup } from "../../../channels/web/html.ts";
import { type Noise, NOISES, type Observed, score } from "../../../evaluation/index.ts";
import { evaluationTexts } from "../../../texts/evaluation.ts";
import { percent } from "./figures.ts";

const { noise: texts } = evaluationTexts;
const SIZE = { left: 44, right: 60, top: 14, bottom: 30, width: 560, height: 220 };
const LINES = [
  { name: "hit@1", color: "#0b5a8f" },
  { name: "hit@5", color: "#b4540a" },
] as const;

/** How much the ranking loses when the same questions are typed carelessly: a line for hit@1, one for hit@5. */
export function noiseSection(clean: readonly Observed[], noisy: Record<Noise, readonly Observed[]>): Markup {
  const runs = [
    { name: texts.kinds.clean, scores: score(clean) },
    ...NOISES.map((noise) => ({ name: texts.kinds[noise], scores: score(noisy[noise]) })),
  ];
  const { left, right, top, bottom, width, height } = SIZE;
  const x = (at: number) => left + ((width - left - right) * at) / (runs.length - 1);
  const lowest = Math.min(...runs.flatMap(({ scores }) => LINES.map(({ name }) => scores[name] ?? 0)));
  const floor = Math.max(0, Math.floor(lowest * 10 - 0.5) / 10);
  const y = (share: number) => height - bottom - ((height - top - bottom) * (share - floor)) / (1 - floor);
  const steps = Array.from({ length: Math.round((1 - floor) * 10) + 1 }, (_, at) => floor + at / 10);
  return html`<section>
    <h2>${texts.heading}</h2>
    <p>${texts.about}</p>
    <svg viewBox="0 0 ${width} ${height}" width="${width}" role="img">
      <title>${texts.heading}</title>
      ${steps.map(
        (share) =>
          html`<line x1="${left}" x2="${width - right}" y1="${y(share)}" y2="${y(share)}" stroke="#ddd" /><text
              x="${left - 6}"
              y="${y(share) + 4}"
              text-anchor="end"
              >${Math.round(share * 100)}%</text
            >`,
      )}
      ${runs.map(({ name }, at) => html`<text x="${x(at)}" y="${height - 8}" text-anchor="middle">${name}</text>`)}
      ${LINES.map(({ name, color }) => {
        const shares = runs.map(({ scores }) => scores[name] ?? 0);
        const points = shares.map((share, at) => `${x(at)},${y(share)}`).join(" ");
        const last = shares.at(-1) ?? 0;
        return html`<polyline points="${points}" fill="none" stroke="${color}" stroke-width="2" />
          ${shares.map((share, at) => html`<circle cx="${x(at)}" cy="${y(share)}" r="3.5" fill="${color}" />`)}
          <text x="${width - right + 8}" y="${y(last) + 4}">${name}</text>`;
      })}
    </svg>
    <table>
      <thead>
        <tr>
          <th></th>
          ${runs.map(({ name }) => html`<th class="figure">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${LINES.map(
          ({ name }) =>
            html`<tr>
              <td>${name}</td>
              ${runs.map(({ scores }) => html`<td class="figure">${percent(scores[name])}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
