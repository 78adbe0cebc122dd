import { element } from "./rich-text.js";

const canShow = typeof HTMLDialogElement === "function";

/** The windows over the talk: one article in full, and what is kept of the worker. */
export function createDialogs({ texts, onView, onErase }) {
  const find = (id) => document.getElementById(id);
  const article = find("article");
  const data = find("data");
  const erase = find("erase");

  for (const dialog of [article, data, erase]) {
    dialog.addEventListener("click", (event) => {
      const isOutside = event.target === dialog && !isWithin(dialog, event);
      if (isOutside || event.target.closest("[data-close]")) dialog.close();
    });
  }

  find("my-data").addEventListener("click", () => (canShow ? data.showModal() : onView()));
  find("data-view").addEventListener("click", () => {
    data.close();
    onView();
  });
  find("data-erase").addEventListener("click", () => {
    data.close();
    erase.showModal();
    erase.querySelector("[data-close]").focus(); // nothing is deleted by a hasty Enter
  });
  find("erase-confirm").addEventListener("click", () => {
    erase.close();
    onErase();
  });

  async function openArticle(href) {
    const body = find("article-body");
    find("article-page").href = href;
    body.replaceChildren(element("p", "loading", texts.articleLoading));
    if (!article.open) article.showModal();
    try {
      const response = await fetch(href, { headers: { accept: "application/json" } });
      const view = await response.json();
      body.replaceChildren(...(view.heading ? renderArticle(view) : [element("p", "loading", view.message ?? texts.articleFailed)]));
    } catch {
      body.replaceChildren(element("p", "loading", texts.articleFailed));
    }
    article.scrollTop = 0;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.source");
    if (!link || !canShow || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void openArticle(link.getAttribute("href"));
  });

  return { isOpen: () => [article, data, erase].some((dialog) => dialog.open) };
}

function renderArticle(view) {
  const heading = element("h2", "", view.heading, view.title && element("span", "title", view.title));
  heading.id = "article-heading";
  const blocks = view.blocks.map((block) => (block.kind === "table" ? renderTable(block) : element("p", block.kind, block.text)));
  return [
    view.chapter && element("p", "chapter", view.chapter),
    heading,
    element("p", "document", view.document),
    element("p", view.isInForceToday ? "period current" : "period other", view.period),
    view.amendedBy && element("p", "document", view.amendedBy),
    view.cautions.length > 0 &&
      element("aside", "caution", element("strong", "", `${view.cautionsLabel}:`), ...view.cautions.map((text) => element("p", "", text))),
    element("div", "wording", ...blocks),
    view.wordings.length > 0 && renderWordings(view),
  ].filter(Boolean);
}

function renderWordings({ wordings, wordingsLabel }) {
  const items = wordings.map(({ label, href, isShown }) => {
    if (isShown) return element("li", "", element("span", "shown", label));
    const link = element("a", "source", label);
    link.href = href;
    return element("li", "", link);
  });
  return element("nav", "wordings", element("h3", "", wordingsLabel), element("ul", "", ...items));
}

function renderTable({ head, rows }) {
  const row = (tag, cells) => element("tr", "", ...cells.map((cell) => element(tag, "", cell)));
  return element("div", "table", element("table", "", element("thead", "", row("th", head)), element("tbody", "", ...rows.map((cells) => row("td", cells)))));
}

function isWithin(dialog, { clientX, clientY }) {
  const box = dialog.getBoundingClientRect();
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
