import { webTexts } from "../../texts/web.ts";
import type { Block } from "./article-blocks.ts";
import type { ArticleView } from "./article-view.ts";
import type { PageAssets } from "../../platform/page-assets.ts";
import { html, type Markup } from "./html.ts";
import { renderFrame } from "./page-frame.ts";

/** The whole article on a page of its own: to read, to send on, to print. */
export function renderArticlePage(assets: PageAssets, view: ArticleView): string {
  return renderFrame(assets, {
    title: [view.heading, view.title].filter(Boolean).join(" – "),
    bodyClass: "reading",
    body: html`<header class="bar">
        <a class="back" href="/"><span aria-hidden="true">‹</span> ${webTexts.article.back}</a>
      </header>
      <main class="sheet">
        <article>
          ${view.chapter && html`<p class="chapter">${view.chapter}</p>`}
          <h1>${view.heading}${view.title && html`<span class="title">${view.title}</span>`}</h1>
          <p class="document">${view.document}</p>
          <p class="period ${view.isInForceToday ? "current" : "other"}">${view.period}</p>
          ${view.amendedBy && html`<p class="document">${view.amendedBy}</p>`}
          ${view.cautions.length > 0 && renderCautions(view)}
          <div class="wording">${view.blocks.map(renderBlock)}</div>
        </article>
        ${view.wordings.length > 0 && renderWordings(view)}
        <p class="printed">${webTexts.article.printed}</p>
      </main>`,
  });
}

function renderBlock(block: Block): Markup {
  if (block.kind !== "table") return html`<p class="${block.kind}">${block.text}</p>`;
  return html`<div class="table">
    <table>
      <thead>
        <tr>
          ${block.head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${block.rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function renderCautions(view: ArticleView): Markup {
  return html`<aside class="caution">
    <strong>${view.cautionsLabel}:</strong>
    ${view.cautions.map((caution) => html`<p>${caution}</p>`)}
  </aside>`;
}

function renderWordings(view: ArticleView): Markup {
  return html`<nav class="wordings" aria-label="${view.wordingsLabel}">
    <h2>${view.wordingsLabel}</h2>
    <ul>
      ${view.wordings.map(({ label, href, isShown }) =>
        isShown
          ? html`<li><span aria-current="page">${label} (${webTexts.article.shown})</span></li>`
          : html`<li><a href="${href}">${label}</a></li>`,
      )}
    </ul>
  </nav>`;
}
