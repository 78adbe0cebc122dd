import { webTexts } from "../../texts/web.ts";
import { MAX_INBOUND_TEXT } from "../../vocabulary/message.ts";
import type { PageAssets } from "../../platform/page-assets.ts";
import { html, jsonScript, type Markup } from "./html.ts";
import { renderFrame } from "./page-frame.ts";
import { PAGE_HEADER } from "./same-origin.ts";

/** `host`: the site whose frame shows the chat. `null`: a page of its own. */
export type WidgetFrame = { host: string | null; title: string | null; colour: string | null };

/** The page a worker asks on. The words its script needs travel with it as JSON. */
export function renderChatPage(
  assets: PageAssets,
  { widget, takesFiles }: { widget: WidgetFrame | null; takesFiles: boolean },
): string {
  const { page, composer } = webTexts;
  const settings = {
    texts: page,
    limit: MAX_INBOUND_TEXT,
    header: PAGE_HEADER,
    query: widget ? "?widget=1" : "",
    host: widget?.host ?? null,
    colour: widget?.colour ?? null,
  };
  return renderFrame(assets, {
    title: webTexts.pageTitle,
    description: webTexts.pageDescription,
    bodyClass: widget ? "chat framed" : "chat",
    head: html`${STYLES.map((name) => html`<link rel="stylesheet" href="${assets.hrefOf(name)}" />`)}
      ${SCRIPTS.map((name) => html`<link rel="modulepreload" href="${assets.hrefOf(name)}" />`)}
      <script type="module" src="${assets.hrefOf("chat.js")}"></script>`,
    body: html`<a class="skip" href="#text">${webTexts.skipToComposer}</a>
      <header class="bar">
        <div class="name">
          ${EMBLEM}
          <div>
            <h1>${widget?.title ?? webTexts.name}</h1>
            <p>${webTexts.tagline}</p>
          </div>
        </div>
        <button type="button" class="person" id="person">${page.askPerson}</button>
        ${widget && html`<button type="button" class="close" id="close" aria-label="${webTexts.closeWidget}">×</button>`}
      </header>
      <p class="state" id="state" role="status" hidden></p>
      <main class="talk" id="talk" tabindex="-1">
        <ol id="log" role="log" aria-label="${page.log}" aria-live="off"></ol>
        <p class="typing" id="typing" role="status" hidden>
          <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span
          ><span class="unseen" id="typing-text"></span>
        </p>
        <noscript><p class="notice">${webTexts.noScript}</p></noscript>
      </main>
      <button type="button" class="below" id="below" hidden>
        ${page.newMessages} <span aria-hidden="true">↓</span>
      </button>
      <footer class="composer">
        <form id="form" autocomplete="off">
          ${takesFiles && FILE_BUTTON}
          <label class="unseen" for="text">${composer.label}</label>
          <textarea
            id="text"
            rows="1"
            placeholder="${composer.placeholder}"
            enterkeyhint="send"
            aria-describedby="counter"
          ></textarea>
          <button type="submit" id="send" aria-label="${composer.send}">${ARROW}</button>
        </form>
        <p class="counter" id="counter" aria-live="polite" hidden></p>
        <p class="small">
          <span>${webTexts.footer}</span>
          <button type="button" class="link" id="my-data">${webTexts.myData.open}</button>
        </p>
      </footer>
      ${renderDialogs()} ${jsonScript("settings", settings)}`,
  });
}

const STYLES = ["chat.css", "composer.css"];
const SCRIPTS = [
  "bubbles.js",
  "connection.js",
  "dialogs.js",
  "files.js",
  "outbox.js",
  "rich-text.js",
  "scroll.js",
  "typing.js",
];

const EMBLEM = html`<svg class="emblem" viewBox="0 0 32 32" aria-hidden="true">
  <path d="M6 7h20a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H15l-7 6v-6H6a3 3 0 0 1-3-3V10a3 3 0 0 1 3-3z" />
  <path class="mark" d="M16 10.2l1.5 3.1 3.4.5-2.5 2.4.6 3.4-3-1.6-3 1.6.6-3.4-2.5-2.4 3.4-.5z" />
</svg>`;

const FILE_BUTTON = html`<label class="file">
  <input
    type="file"
    id="file"
    class="unseen"
    accept="image/jpeg,image/png,image/webp,audio/*"
    aria-label="${webTexts.composer.file}"
  />
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M4 8.5h3.2L9 6h6l1.8 2.5H20a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9.5a1 1 0 0 1 1-1z" />
    <circle cx="12" cy="13.3" r="3.4" />
  </svg>
</label>`;

const ARROW = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 20V5M5.5 11.5 12 5l6.5 6.5" /></svg>`;

function renderDialogs(): Markup {
  const { myData, article } = webTexts;
  return html`<dialog class="sheet" id="article" aria-labelledby="article-heading">
      <div class="dialog-bar">
        <a class="link" id="article-page" target="_blank" rel="noopener">${article.openPage}</a>
        <button type="button" class="plain" data-close>${article.close}</button>
      </div>
      <div id="article-body"></div>
    </dialog>
    <dialog class="sheet" id="data" aria-labelledby="data-heading">
      <h2 id="data-heading">${myData.title}</h2>
      <p>${myData.kept}</p>
      <p>${myData.purpose}</p>
      <div class="actions">
        <button type="button" class="plain" id="data-view">${myData.view}</button>
        <button type="button" class="plain danger" id="data-erase">${myData.erase}</button>
        <button type="button" class="plain" data-close>${myData.close}</button>
      </div>
    </dialog>
    <dialog class="sheet" id="erase" aria-labelledby="erase-heading">
      <h2 id="erase-heading">${myData.confirmTitle}</h2>
      <p>${myData.confirm}</p>
      <div class="actions">
        <button type="button" class="plain danger" id="erase-confirm">${myData.confirmErase}</button>
        <button type="button" class="plain" data-close>${myData.cancel}</button>
      </div>
    </dialog>`;
}
