/** What the buttons outside a conversation carry: the first one, the menu and the example questions. */
export const PAYLOADS = {
  getStarted: "#BATDAU",
  /** The conversation's own: a wish to talk with an officer. */
  person: "#GAPCANBO",
  /** What follows is read as if the worker had typed it. */
  typed: "#GO:",
} as const;
