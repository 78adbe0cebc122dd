import type { ConversationEntry } from "../../casework/index.ts";
import { caseTexts } from "../../texts/console-case.ts";
import { formatNear } from "../../texts/format-instant.ts";
import { sourceLines } from "../../answering/index.ts";
import type { Answer } from "../../vocabulary/answer.ts";
import type { Attachment, SourceLine } from "../../vocabulary/message.ts";
import type { Visitor } from "../door/visitor.ts";
import { DeliveryLine } from "./delivery-line.tsx";
import { Words } from "./words.tsx";

const { talk: texts } = caseTexts;
type Props = {
  caseId: number;
  talk: readonly ConversationEntry[];
  now: Date;
  canOpenFiles: boolean;
  /** Whoever may send a message again; `null` where the talk is only read. */
  sender: Visitor | null;
};

/** The talk as the worker sees it, with what the assistant answered and what that stood on, and the notes between. */
export function TalkPanel({ caseId, talk, now, canOpenFiles, sender }: Props) {
  return (
    <section id="tro-chuyen" class="talk" aria-labelledby="tro-chuyen-ten" data-live>
      <h2 id="tro-chuyen-ten">{texts.title}</h2>
      {talk.length === 0 && <p class="quiet">{texts.empty}</p>}
      <ol role="list">
        {talk.map((entry, at) => (
          <li key={at} id={at === talk.length - 1 ? "cuoi" : undefined} class={`said-by ${entry.kind}`}>
            <p class="by">
              <strong>{nameOf(entry)}</strong>{" "}
              <time dateTime={entry.at.toISOString()}>{formatNear(entry.at, now)}</time>
            </p>
            <Said entry={entry} caseId={caseId} canOpenFiles={canOpenFiles} sender={sender} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function nameOf(entry: ConversationEntry): string {
  switch (entry.kind) {
    case "worker":
      return texts.worker;
    case "assistant":
      return texts.assistant;
    case "officer":
      return entry.staffName ?? texts.officer;
    case "system":
      return texts.system;
    case "platform-inbox":
      return texts.outside;
    case "note":
      return `${caseTexts.side.noteKinds[entry.note.kind]}: ${entry.staffName ?? ""}`;
  }
}

function Said({
  entry,
  caseId,
  canOpenFiles,
  sender,
}: Pick<Props, "caseId" | "canOpenFiles" | "sender"> & { entry: ConversationEntry }) {
  switch (entry.kind) {
    case "worker": {
      const files = canOpenFiles ? `/staff/vu-viec/${caseId}/tep/${entry.inboundMessageId}` : null;
      return (
        <>
          {entry.text === null ? <p class="quiet">{texts.deleted}</p> : <Words text={entry.text} isOurs={false} />}
          {entry.attachments.length > 0 && <Attachments list={entry.attachments} files={files} />}
        </>
      );
    }
    case "assistant":
      return <Answered answer={entry.answer} />;
    case "note":
      return <Words text={entry.note.text} isOurs={false} />;
    case "platform-inbox":
      return <Words text={entry.text} isOurs={false} />;
    default:
      return (
        <>
          {entry.text === null ? <p class="quiet">{texts.deleted}</p> : <Words text={entry.text} isOurs />}
          {entry.kind === "officer" && <Sources list={entry.sources} />}
          {entry.delivery && (
            <DeliveryLine
              delivery={entry.delivery}
              outboundMessageId={entry.outboundMessageId}
              caseId={caseId}
              sender={sender}
            />
          )}
        </>
      );
  }
}

/** What the assistant said, on which articles, and how it came to say it. */
function Answered({ answer }: { answer: Answer }) {
  const citations = "citations" in answer ? answer.citations : [];
  const why =
    answer.kind === "answered"
      ? `${texts.why.answered[answer.mode]} · ${texts.confidence(Math.round(answer.confidence * 100))}`
      : texts.why[answer.kind];
  return (
    <>
      <Words text={answer.text} isOurs />
      <Sources list={sourceLines(citations, answer.asOf)} />
      <p class="beneath">{why}</p>
    </>
  );
}

function Sources({ list }: { list: readonly SourceLine[] }) {
  if (list.length === 0) return null;
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

function Attachments({ list, files }: { list: readonly Attachment[]; files: string | null }) {
  return (
    <ul role="list" class="attachments">
      {list.map(({ kind, label, url }, at) => {
        const href = files !== null && url !== null ? `${files}/${at}` : null;
        const name = texts.attachments[kind];
        return (
          <li key={at}>
            {href === null ? (
              <span class="quiet">
                {label ? `${name}: ${label}` : url === null ? name : `${name} (${texts.notKept})`}
              </span>
            ) : kind === "image" ? (
              <a href={href} target="_blank" rel="noopener">
                <img src={href} alt={texts.openAttachment(name)} loading="lazy" />
              </a>
            ) : kind === "audio" ? (
              <audio controls preload="none" src={href} aria-label={name} />
            ) : (
              <a href={href} target="_blank" rel="noopener">
                {texts.openAttachment(name)}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
