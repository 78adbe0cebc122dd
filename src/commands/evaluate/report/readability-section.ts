import { html, type Markup } from "../../../channels/web/html.ts";
import { learnCommonWords, LONG_SENTENCE, measureReadability, type Observed } from "../../../evaluation/index.ts";
import { evaluationTexts } from "../../../texts/evaluation.ts";
import { percent } from "./figures.ts";

const { readability: texts } = evaluationTexts;

/** How long and how foreign the words of the answers are, beside the words workers ask with. */
export function readabilitySection(observed: readonly Observed[], asked: readonly string[]): Markup {
  const isCommon = learnCommonWords(asked);
  const answers = observed.flatMap(({ answer }) => (answer.kind === "answered" ? [answer] : []));
  const modes = ["all", "curated", "calculated", "extracted", "composed"] as const;
  const rows = modes.flatMap((mode) => {
    const given = answers.filter((answer) => mode === "all" || answer.mode === mode).map(({ text }) => text);
    return given.length === 0 ? [] : [{ name: texts.modes[mode], measured: measureReadability(given, isCommon) }];
  });
  const heads = [texts.answers, texts.words, texts.sentence, texts.sentence90, texts.long, texts.rare];
  return html`<section>
    <h2>${texts.heading}</h2>
    <p>${texts.about(LONG_SENTENCE)}</p>
    <table>
      <thead>
        <tr>
          <th>${texts.mode}</th>
          ${heads.map((head) => html`<th class="figure">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, measured }) =>
            html`<tr>
              <td>${name}</td>
              <td class="figure">${measured.answers}</td>
              <td class="figure">${measured.wordsMedian}</td>
              <td class="figure">${measured.sentenceWordsMedian}</td>
              <td class="figure">${measured.sentenceWordsP90}</td>
              <td class="figure">${percent(measured.longSentences)}</td>
              <td class="figure">${percent(measured.rareWords)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
