import { caseTexts } from "../../texts/console-case.ts";
import { formatNear } from "../../texts/format-instant.ts";
import type { SourceLine } from "../../vocabulary/message.ts";
import type { TalkAttachment, TalkEntry } from "./talk.ts";
import { Words } from "./words.tsx";

const { talk: texts } = caseTexts;

/** The talk as the worker sees it, with what the assistant answered and what that stood on. */
export function TalkPanel({ talk, now }: { talk: readonly TalkEntry[]; now: Date }) {
  return (
    <section id="tro-chuyen" class="talk" aria-labelledby="tro-chuyen-ten" data-live="end">
      <h2 id="tro-chuyen-ten">{texts.title}</h2>
      {talk.length === 0 && <p class="quiet">{texts.empty}</p>}
      <ol role="list">
        {talk.map((entry) => (
          <li key={entry.id} class={`said-by ${entry.from}`}>
            <p class="by">
              <strong>{nameOf(entry)}</strong>{" "}
              <time dateTime={entry.at.toISOString()}>{formatNear(entry.at, now)}</time>
            </p>
            {entry.text !== "" && <Words text={entry.text} isOurs={entry.from !== "worker"} />}
            {entry.attachments.length > 0 && <Attachments list={entry.attachments} />}
            {entry.sources.length > 0 && <Sources list={entry.sources} />}
            <Beneath entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function nameOf({ from, name }: TalkEntry): string {
  if (name !== null) return name;
  if (from === "worker") return texts.worker;
  if (from === "assistant") return texts.assistant;
  return from === "outside" ? texts.outside : texts.system;
}

function Sources({ list }: { list: readonly SourceLine[] }) {
  return (
    <div class="sources">
      <p>{texts.sources}</p>
      <ul>
        {list.map((source) => (
          <li key={source.label}>
            <a href={articleHref(source)} target="_blank" rel="noopener">
              {source.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The whole article, as it read on the day of the answer. */
export function articleHref({ law, article, on }: Pick<SourceLine, "law" | "article" | "on">): string {
  return `/van-ban/${encodeURIComponent(law)}/${encodeURIComponent(article)}?on=${encodeURIComponent(on)}`;
}

function Attachments({ list }: { list: readonly TalkAttachment[] }) {
  return (
    <ul role="list" class="attachments">
      {list.map(({ kind, label, href }, at) => (
        <li key={at}>
          {href === null ? (
            <span class="quiet">
              {texts.attachments[kind]}
              {label ? `: ${label}` : ` (${texts.notKept})`}
            </span>
          ) : kind === "image" ? (
            <a href={href} target="_blank" rel="noopener">
              <img src={href} alt={texts.openAttachment(texts.attachments.image)} loading="lazy" />
            </a>
          ) : kind === "audio" ? (
            <audio controls preload="none" src={href} aria-label={texts.attachments.audio} />
          ) : (
            <a href={href} target="_blank" rel="noopener">
              {texts.openAttachment(texts.attachments[kind])}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How an answer came about, and how far a message of ours got. */
function Beneath({ entry: { why, delivery } }: { entry: TalkEntry }) {
  const isLost = delivery === "rejected" || delivery === "failed";
  const words = [
    why && (why.kind === "answered" ? texts.why.answered[why.mode ?? "extracted"] : texts.why[why.kind]),
    why?.kind === "answered" && texts.confidence(Math.round(why.confidence * 100)),
    delivery && texts.delivery[delivery],
  ].filter(Boolean);
  if (words.length === 0) return null;
  return <p class={isLost ? "beneath lost" : "beneath"}>{words.join(" · ")}</p>;
}
