import { troubleTexts as texts } from "../../texts/console-troubles.ts";
import { formatSince } from "../../texts/format-instant.ts";
import type { Visitor } from "../door/visitor.ts";

/**
 * On every page while a platform refuses us: since when, that nothing is lost, and who does what now. Administrators
 * read the steps; everybody else whom to call, and what they can still do.
 */
export function TroubleBanner({ visitor: { troubles, scope, now } }: { visitor: Visitor }) {
  // what an administrator has unfolded to read is not taken from under their eyes
  const isTheirs = scope.can("administrator");
  return (
    <div id="kenh-loi" class="troubles" data-live={!isTheirs}>
      {troubles.map(({ channel, code, since }) => {
        const name = texts.names[channel];
        return (
          <section key={channel} class="trouble" aria-label={texts.label(name)}>
            <p>
              <strong>{texts.what(name, formatSince(since, now))}</strong> {texts.kept}
            </p>
            {isTheirs ? (
              <details class="fold">
                <summary>{texts.toDo}</summary>
                <ol class="steps">
                  {texts.steps[channel].map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
                <p class="small">
                  {texts.document} <code>{texts.documents[channel]}</code>. {texts.code(code)}
                </p>
              </details>
            ) : (
              <p>{texts.others}</p>
            )}
          </section>
        );
      })}
    </div>
  );
}
