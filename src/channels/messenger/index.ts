/**
 * Messenger: what Meta tells us about a Page becomes events, what we say leaves through its Send API. Knows Meta's
 * rules (signatures, reply windows, limits, errors) and nothing of what is said.
 */
import type { MigrationFolder } from "../../platform/database/index.ts";

export { checkMessenger, type MessengerFinding } from "./check-messenger.ts";
export { createMessengerDelivery, type MessengerDelivery } from "./deliver.ts";
export { createMessengerClient, type MessengerClient } from "./messenger-client.ts";
export { createMessengerRouter, type MessengerRouterOptions } from "./messenger-router.ts";
export { GraphError, GraphUnreachableError } from "./graph-error.ts";
export { planPage as planMessengerPage, setUpPage as setUpMessengerPage } from "./set-up-page.ts";

export { createMessengerTyping } from "./typing.ts";

export const messengerMigrations: MigrationFolder = {
  room: "messenger",
  folder: new URL("./migrations/", import.meta.url),
};
