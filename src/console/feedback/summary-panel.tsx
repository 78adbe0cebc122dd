import { feedbackPageTexts as texts } from "../../texts/console-feedback.ts";
import type { FeedbackView, Tally } from "./load-feedback.ts";

/** The period in three figures, and why answers were found wrong. */
export function SummaryPanel({ view: { tally, before, reasons, unanswered } }: { view: FeedbackView }) {
  const { summary } = texts;
  const all = tally.helpful + tally.wrong;
  const share = shareOf(tally);
  const shareBefore = shareOf(before);
  return (
    <section class="panel" aria-labelledby="tong-quan">
      <h2 id="tong-quan">{summary.title}</h2>
      <dl class="figures">
        <div>
          <dt>{summary.share}</dt>
          <dd>
            <strong>{share === null ? summary.noShare : `${share}%`}</strong>
            <span class="quiet small">
              {summary.shareOf(tally.helpful, all)};{" "}
              {shareBefore === null ? summary.noneBefore : summary.shareBefore(shareBefore)}
            </span>
          </dd>
        </div>
        <div>
          <dt>{summary.wrong}</dt>
          <dd>
            <strong>{summary.times(tally.wrong)}</strong>
            <span class="quiet small">{summary.before(tally.wrong, before.wrong)}</span>
          </dd>
        </div>
        <div>
          <dt>{summary.unanswered}</dt>
          <dd>
            <strong>{summary.questions(unanswered.count)}</strong>
            <span class="quiet small">{summary.before(unanswered.count, unanswered.countBefore)}</span>
          </dd>
        </div>
      </dl>
      <h3>{summary.reasons}</h3>
      {tally.wrong === 0 ? (
        <p class="quiet">{summary.noWrong}</p>
      ) : (
        <CountList counts={reasons} names={texts.reasons} all={tally.wrong} />
      )}
    </section>
  );
}

/** Whole per cent of those who said anything; `null` where nobody did. */
function shareOf({ helpful, wrong }: Tally): number | null {
  return helpful + wrong === 0 ? null : Math.round((100 * helpful) / (helpful + wrong));
}

/** Those that were counted at all, the largest first. */
export function countsOf<Key extends string>(
  counts: Partial<Record<Key, number>>,
  names: Readonly<Record<Key, string>>,
): { key: Key; count: number }[] {
  return (Object.keys(names) as Key[])
    .map((key) => ({ key, count: counts[key] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

type CountListProps<Key extends string> = {
  counts: Partial<Record<Key, number>>;
  names: Readonly<Record<Key, string>>;
  all: number;
};

/** Counts by their names, each with a bar that says nothing the figure does not. */
function CountList<Key extends string>({ counts, names, all }: CountListProps<Key>) {
  return (
    <ul role="list" class="count-list">
      {countsOf(counts, names).map(({ key, count }) => (
        <li key={key}>
          <span>{names[key]}</span>
          <span class="count-figure">{texts.summary.reasonOf(count, all)}</span>
          <svg class="count-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-ground" width="100" height="4" />
            <rect class="bar-part" width={Math.round((100 * count) / all)} height="4" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
