import { feedbackPageTexts as texts } from "../../texts/console-feedback.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { articleHref } from "../case/talk-panel.tsx";
import type { Place } from "./answer-subject.ts";
import type { UnansweredGroup } from "./group-unanswered.ts";
import type { VerdictGroup } from "./group-verdicts.ts";
import type { FeedbackView } from "./load-feedback.ts";
import { namePlace, nameSubject, nameUnanswered } from "./name-group.ts";
import { FEWEST_PEOPLE } from "./shown-words.ts";
import { countsOf } from "./summary-panel.tsx";

type Words = FeedbackView["words"];

/** An answer that was found wrong: what it is, how often, why, and how it was asked. */
export function WrongItem({ group, words, on }: { group: VerdictGroup; words: Words; on: CalendarDate }) {
  const { subject, wrong, wrongBefore } = group;
  return (
    <li class="panel">
      <h3>
        {nameSubject(subject)} <span class="tag">{texts.wrong.kinds[subject.kind]}</span>
      </h3>
      {"place" in subject && subject.place && (
        <ArticleLine place={subject.place} isPrivate={subject.kind === "agreement"} on={on} />
      )}
      {subject.kind === "curated" && <p class="quiet small">{texts.wrong.file(subject.file)}</p>}
      <p>
        <strong>{texts.wrong.counts(group)}</strong> <Trend count={wrong} was={wrongBefore} />
      </p>
      <Reasons label={texts.wrong.why} counts={group.reasons} names={texts.reasons} />
      <WordsFold words={words} groupKey={subject.key} people={group.people} />
    </li>
  );
}

/** Questions nobody answered, by what came nearest. */
export function UnansweredItem({ group, words, on }: { group: UnansweredGroup; words: Words; on: CalendarDate }) {
  const { nearest, count, countBefore, people } = group;
  return (
    <li class="panel">
      <h3>{nameUnanswered(group)}</h3>
      {nearest && (
        <>
          <ArticleLine place={nearest} isPrivate={false} on={on} />
          <p class={group.written === 0 ? "feedback-missing small" : "quiet small"}>
            {texts.unanswered.written(group.written)}
          </p>
        </>
      )}
      <p>
        <strong>{texts.unanswered.counts(count, people)}</strong> <Trend count={count} was={countBefore} />
      </p>
      {group.kind !== "elsewhere" && (
        <Reasons label={texts.unanswered.why} counts={group.reasons} names={texts.unanswered.reasons} />
      )}
      <WordsFold words={words} groupKey={group.key} people={people} />
    </li>
  );
}

/** The article by name; an agreement has no public page. */
function ArticleLine({ place, isPrivate, on }: { place: Place; isPrivate: boolean; on: CalendarDate }) {
  if (isPrivate) return <p class="quiet small">{namePlace(place)}</p>;
  return (
    <p class="small">
      <a href={articleHref({ ...place, on })} target="_blank" rel="noopener" data-row>
        {namePlace(place)}
      </a>
    </p>
  );
}

const Trend = ({ count, was }: { count: number; was: number }) => (
  <span class={count > was ? "trend worse" : "trend"}>({texts.summary.before(count, was)})</span>
);

type ReasonsProps<Key extends string> = {
  label: string;
  counts: Partial<Record<Key, number>>;
  names: Readonly<Record<Key, string>>;
};

function Reasons<Key extends string>({ label, counts, names }: ReasonsProps<Key>) {
  const said = countsOf(counts, names).map(({ key, count }) => texts.summary.reasonShort(names[key], count));
  return (
    <p class="small">
      <span class="quiet">{label}</span> {said.join("; ")}
    </p>
  );
}

function WordsFold({ words, groupKey, people }: { words: Words; groupKey: string; people: number }) {
  if (words === null) return null;
  const shown = words.get(groupKey);
  if (!shown || shown.samples.length === 0) {
    return <p class="quiet small">{people < FEWEST_PEOPLE ? texts.words.tooFew : texts.words.notAlike}</p>;
  }
  return (
    <details class="fold">
      <summary>{texts.words.show}</summary>
      {shown.common.length > 0 && (
        <p class="small">
          {texts.words.common}{" "}
          {shown.common.map(({ typed, people: saying }) => texts.words.saidBy(typed, saying)).join(", ")}
        </p>
      )}
      {shown.samples.map((sample) => (
        <blockquote key={sample} class="words clause-words">
          {sample}
        </blockquote>
      ))}
    </details>
  );
}
