import { CollectingAdapter } from "../collecting-adapter.ts";

/** Botkit's voice on Messenger; what is said leaves through the delivery job. */
export class MessengerAdapter extends CollectingAdapter {
  override readonly channel = "messenger";
}
