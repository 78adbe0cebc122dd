import { messengerTexts } from "../../texts/messenger.ts";
import { PAYLOADS } from "./payloads.ts";

/** What the webhook has to be told of; without `message_echoes` the assistant would not notice officers. */
export const SUBSCRIBED_FIELDS = [
  "messages",
  "messaging_postbacks",
  "message_echoes",
  "message_deliveries",
  "message_reads",
  "messaging_referrals",
  "messaging_optins",
  "messaging_handovers",
  "standby",
  "message_reactions",
  "message_edits",
  "messaging_policy_enforcement",
] as const;

/** The first button, the greeting, example questions and the menu of the Page, in one call: Meta allows ten in ten minutes. */
export function renderProfile() {
  const { greeting, examples, menu } = messengerTexts.profile;
  return {
    get_started: { payload: PAYLOADS.getStarted },
    greeting: [{ locale: "default", text: greeting }],
    ice_breakers: [
      {
        locale: "default",
        call_to_actions: examples.map((question) => ({ question, payload: `${PAYLOADS.typed}${question}` })),
      },
    ],
    persistent_menu: [
      {
        locale: "default",
        composer_input_disabled: false,
        call_to_actions: [
          { type: "postback", title: menu.ask.title, payload: `${PAYLOADS.typed}${menu.ask.typed}` },
          { type: "postback", title: menu.person, payload: PAYLOADS.person },
          { type: "postback", title: menu.myData.title, payload: `${PAYLOADS.typed}${menu.myData.typed}` },
        ],
      },
    ],
  };
}
