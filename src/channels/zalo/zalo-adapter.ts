import { CollectingAdapter } from "../collecting-adapter.ts";

/** Botkit's voice on Zalo; what was said is sent by the delivery job. */
export class ZaloAdapter extends CollectingAdapter {
  override readonly channel = "zalo";
}
