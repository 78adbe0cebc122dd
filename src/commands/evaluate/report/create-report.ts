import { Markup, html } from "../../../channels/web/html.ts";
import { calibrate, createNearestKnown, type Noise, type Observed } from "../../../evaluation/index.ts";
import type { Knowledge } from "../../../knowledge/index.ts";
import { evaluationTexts as texts } from "../../../texts/evaluation.ts";
import { formatDate } from "../../../texts/format.ts";
import { vietnamDate } from "../../../vocabulary/calendar.ts";
import { listKnownTexts } from "../known-texts.ts";
import { calibrationSection } from "./calibration-section.ts";
import { missesSection } from "./misses-section.ts";
import { nearestSection } from "./nearest-section.ts";
import { noiseSection } from "./noise-section.ts";
import { qualitySection } from "./quality-section.ts";
import { readabilitySection } from "./readability-section.ts";
import { scoresSection } from "./scores-section.ts";
import { STYLE } from "./style.ts";

export type ReportInput = {
  file: string;
  knowledge: Pick<Knowledge, "text">;
  observed: readonly Observed[];
  noisy: Record<Noise, readonly Observed[]>;
};

/** The whole report as one page that needs nothing else and runs nothing: it can be mailed, printed and kept. */
export function createReport({ file, knowledge, observed, noisy }: ReportInput): string {
  const { documents, phrasings, answers } = knowledge.text;
  const day = formatDate(vietnamDate(new Date()));
  const nearestTo = createNearestKnown(listKnownTexts(knowledge));
  const page = html`<html lang="vi">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${texts.title}</title>
      <style>
        ${new Markup(STYLE)}
      </style>
    </head>
    <body>
      <header>
        <h1>${texts.title}</h1>
        <p>${texts.madeFrom(file, observed.length)}</p>
        <p>${texts.madeOn(day, documents.length, phrasings.length, answers.length)} ${texts.withoutModel}</p>
      </header>
      <main>
        ${scoresSection(observed)} ${noiseSection(observed, noisy)} ${calibrationSection(calibrate(observed))}
        ${readabilitySection(
          observed,
          phrasings.map((each) => each.text),
        )}
        ${qualitySection(observed)} ${missesSection(observed)} ${nearestSection(observed, nearestTo)}
      </main>
    </body>
  </html>`;
  return `<!doctype html>\n${page.text}\n`;
}
