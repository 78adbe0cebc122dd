/** A field of an address as text, when it is there once and not overlong; else nothing. */
export const queryText = (value: unknown, longest = 100): string =>
  typeof value === "string" && value.length <= longest ? value : "";
