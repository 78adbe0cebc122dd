import type { MessengerConfig } from "../../platform/config.ts";
import type { MessengerClient } from "./messenger-client.ts";
import { renderProfile, SUBSCRIBED_FIELDS } from "./profile.ts";

/** The calls that give a Page its greeting, example questions and menu, and have us told of its messages. */
export function planPage({ pageId }: Pick<MessengerConfig, "pageId">) {
  return [
    { path: `${pageId}/messenger_profile`, body: renderProfile() },
    { path: `${pageId}/subscribed_apps`, body: { subscribed_fields: [...SUBSCRIBED_FIELDS] } },
  ];
}

/** Makes them; done again, the same holds. Two calls, far below the ten that Meta allows in ten minutes. */
export async function setUpPage(client: MessengerClient, config: MessengerConfig): Promise<void> {
  for (const call of planPage(config)) await client({ method: "POST", ...call });
}
