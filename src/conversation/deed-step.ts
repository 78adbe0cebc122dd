import { conversationTexts as texts } from "../texts/conversation.ts";
import type { Choice } from "../vocabulary/message.ts";
import { askPayload, PAYLOADS } from "./payloads.ts";
import { type Decision, fixedAnswer, type Step, type Turn } from "./turn.ts";

/** What people do on a platform besides writing: follow, leave, ask for deletion there, leave contact details. */
export function createDeedStep(): Step {
  return async (turn) => {
    switch (turn.message.kind) {
      case "message":
        return null;
      case "follow":
        return greet(turn);
      case "unfollow":
        return silent(turn);
      case "deletion-request":
        return { ...silent(turn), changes: [{ kind: "sender-forgotten", payload: { isQuiet: true } }] };
      case "contact-info":
        return turn.state.intake?.stage === "contact" ? null : say(turn, texts.contactKept);
    }
  };
}

/** The notice of what the assistant is and keeps stands above it, for whoever is new. */
function greet(turn: Turn): Decision {
  const examples: Choice[] = texts.examples.map((question) => ({ title: question, payload: askPayload(question) }));
  return say(turn, texts.greeting, [...examples, { title: texts.choices.person, payload: PAYLOADS.person }]);
}

function say(turn: Turn, text: string, choices: readonly Choice[] = []): Decision {
  const titles = choices.map(({ title }) => title);
  return {
    answer: { ...fixedAnswer(turn, text, { kind: "abstained", reason: "chit-chat" }), choices: titles },
    replies: [{ text, choices }],
    remember: {},
  };
}

function silent(turn: Turn): Decision {
  return { answer: fixedAnswer(turn, "", { kind: "abstained", reason: "silent" }), replies: [], remember: {} };
}
