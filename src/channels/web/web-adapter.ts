import { CollectingAdapter } from "../collecting-adapter.ts";

/** Botkit's voice on the web chat; the page fetches what was said from the outbound messages kept. */
export class WebAdapter extends CollectingAdapter {
  override readonly channel = "web";
}
