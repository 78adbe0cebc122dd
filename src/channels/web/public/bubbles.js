import { element, renderText } from "./rich-text.js";

/** Whether the answer was of use: asked quietly, beside the choices that lead on. */
function isVerdict({ payload }) {
  return /^#(HUUICH|CHUADUNG):/.test(payload ?? "");
}

/** The talk on the page. */
export function createBubbles({ list, texts, onChoice, onRetry }) {
  const sent = new Map();
  let choices = null;

  function dropChoices() {
    choices?.remove();
    choices = null;
  }

  function addChoices(item, offered, label) {
    dropChoices();
    if (offered.length === 0) return;
    choices = element("div", "choices");
    choices.setAttribute("role", "group");
    choices.setAttribute("aria-label", label);
    for (const choice of offered) {
      const isFirstVerdict = isVerdict(choice) && !choices.querySelector(".verdict");
      if (isFirstVerdict) choices.append(element("span", "line-end"));
      const button = element("button", isVerdict(choice) ? "choice verdict" : "choice", choice.title);
      button.type = "button";
      button.addEventListener("click", () => onChoice(choice, button));
      choices.append(button);
    }
    item.append(choices);
  }

  function addBubble(kind, who, ...content) {
    const bubble = element("div", "bubble", element("span", "unseen", `${who}: `), ...content);
    const item = element("li", kind, bubble);
    list.append(item);
    return item;
  }

  /** Written by a person: their name stands over it, for everybody to see. */
  function addOfficerBubble(name, ...content) {
    const who = element("p", "who", element("strong", "", name), ` · ${texts.officer}`);
    const item = element("li", "assistant officer", element("div", "bubble", who, ...content));
    list.append(item);
    return item;
  }

  return {
    addWelcome(offersExamples) {
      const item = addBubble("assistant", texts.assistant, renderText(texts.welcome.join("\n\n")));
      const examples = texts.examples.map((title) => ({ title, payload: null }));
      if (offersExamples) addChoices(item, examples, texts.examplesLabel);
    },

    addReply({ text, choices: offered = [], sources = [], officer = null }) {
      const content = [renderText(text), renderSources(sources, texts.sources)];
      const item =
        officer === null
          ? addBubble("assistant", texts.assistant, ...content)
          : addOfficerBubble(officer, ...content);
      addChoices(item, offered, texts.choicesLabel);
      return item;
    },

    /** Something the page itself has to say: a refusal, or a wait. */
    addNote(text) {
      return addBubble("assistant note", texts.assistant, renderText(text));
    },

    addSent(clientId, text) {
      const known = sent.get(clientId);
      if (known) return known;
      dropChoices();
      const item = addBubble("worker", texts.you, element("p", "written", text));
      sent.set(clientId, item);
      return item;
    },

    /** `state`: "sent", "sending", "waiting" (will be sent again) or "refused". */
    setState(clientId, state) {
      const item = sent.get(clientId);
      if (!item) return;
      item.querySelector(".delivery")?.remove();
      item.classList.toggle("unsent", state !== "sent");
      if (state === "sent") return;
      const label = { sending: texts.sending, waiting: texts.notSent, refused: texts.refused }[state];
      const line = element("p", "delivery", element("span", "", label));
      if (state === "waiting") {
        const retry = element("button", "link", texts.retry);
        retry.type = "button";
        retry.addEventListener("click", onRetry);
        line.append(retry);
      }
      item.append(line);
    },

    dropChoices,
    clear() {
      list.replaceChildren();
      sent.clear();
      choices = null;
    },
  };
}

function renderSources(sources, label) {
  if (sources.length === 0) return null;
  const links = sources.map((source) => {
    // The worker's own agreement has no public page: the button under the message shows its article.
    if (source.href === null) return element("li", "", element("span", "source", source.label));
    const link = element("a", "source", source.label);
    link.href = source.href;
    link.target = "_blank";
    link.rel = "noopener";
    return element("li", "", link);
  });
  return element("div", "sources", element("span", "", label), element("ul", "", ...links));
}
