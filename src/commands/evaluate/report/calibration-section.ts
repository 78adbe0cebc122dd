import { html, type Markup } from "../../../channels/web/html.ts";
import type { Calibration } from "../../../evaluation/index.ts";
import { evaluationTexts } from "../../../texts/evaluation.ts";
import { decimal, percent } from "./figures.ts";

const { calibration: texts } = evaluationTexts;
const SIZE = { left: 44, top: 24, side: 300, bottom: 40, right: 16 };

/** The reliability plot: what share of the answers of each confidence was right, beside what was stated. */
export function calibrationSection({ bins, n, expectedError }: Calibration): Markup {
  const { left, top, side, bottom, right } = SIZE;
  const x = (value: number) => left + value * side;
  const y = (value: number) => top + (1 - value) * side;
  const width = side / bins.length;
  return html`<section>
    <h2>${texts.heading}</h2>
    <p>${texts.about}</p>
    <svg viewBox="0 0 ${left + side + right} ${top + side + bottom}" width="${left + side + right}" role="img">
      <title>${texts.heading}</title>
      ${[0, 0.25, 0.5, 0.75, 1].map(
        (share) =>
          html`<line x1="${left}" x2="${left + side}" y1="${y(share)}" y2="${y(share)}" stroke="#ddd" />
            <text x="${left - 6}" y="${y(share) + 4}" text-anchor="end">${Math.round(share * 100)}%</text>
            <text x="${x(share)}" y="${top + side + 16}" text-anchor="middle">${Math.round(share * 100)}%</text>`,
      )}
      ${bins.map((bin) =>
        bin.n === 0
          ? null
          : html`<rect
                x="${x(bin.from) + 1}"
                y="${y(bin.right)}"
                width="${width - 2}"
                height="${bin.right * side}"
                fill="#8fb8d6"
              />
              <circle cx="${x(bin.stated)}" cy="${y(bin.right)}" r="3" fill="#0b5a8f" />
              <text x="${x(bin.from) + width / 2}" y="${y(bin.right) - 6}" text-anchor="middle">${bin.n}</text>`,
      )}
      <line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#b4540a" stroke-dasharray="4 3" />
      <text x="${left + side / 2}" y="${top + side + 34}" text-anchor="middle">${texts.stated}</text>
      <text x="12" y="${top - 10}">${texts.right}</text>
    </svg>
    <p>${expectedError === null ? null : texts.error(decimal(expectedError), n)}</p>
    <table>
      <thead>
        <tr>
          <th>${texts.bin}</th>
          <th class="figure">n</th>
          <th class="figure">${texts.mean}</th>
          <th class="figure">${texts.share}</th>
        </tr>
      </thead>
      <tbody>
        ${bins.map(
          (bin) =>
            html`<tr>
              <td>${decimal(bin.from, 1)}–${decimal(bin.to, 1)}</td>
              <td class="figure">${bin.n}</td>
              <td class="figure">${bin.n === 0 ? "–" : percent(bin.stated)}</td>
              <td class="figure">${bin.n === 0 ? "–" : percent(bin.right)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
