import { CollectingAdapter } from "../collecting-adapter.ts";

/** Botkit's voice on the command line: `ask` and the evaluation take the same path as any other channel. */
export class TerminalAdapter extends CollectingAdapter {
  override readonly channel = "terminal";
}
