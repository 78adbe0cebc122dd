/** Shows a message's words: paragraphs, line breaks, lists and **bold**. Builds nodes only, so nothing in it can become markup. */
export function renderText(text) {
  const fragment = document.createDocumentFragment();
  let list = null;
  let paragraph = null;
  for (const line of text.split("\n")) {
    const item = /^\s*[-•] +(.*)$/.exec(line);
    if (item) {
      paragraph = null;
      if (!list) fragment.append((list = document.createElement("ul")));
      list.append(withBold(document.createElement("li"), item[1]));
    } else if (line.trim() === "") {
      list = paragraph = null;
    } else {
      list = null;
      if (paragraph) paragraph.append(document.createElement("br"));
      else fragment.append((paragraph = document.createElement("p")));
      withBold(paragraph, line);
    }
  }
  return fragment;
}

function withBold(parent, line) {
  line.split(/\*\*(\S(?:.*?\S)?)\*\*/u).forEach((part, at) => {
    if (part === "") return;
    if (at % 2 === 0) return parent.append(part);
    const strong = document.createElement("strong");
    strong.textContent = part;
    parent.append(strong);
  });
  return parent;
}

/** An element with a class and what stands in it. */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}
