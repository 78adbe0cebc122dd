/** Who may owe something by the law, as question files name them. */
export const PARTY_NAMES = ["employer", "worker", "insurance", "union"] as const;
export type PartyName = (typeof PARTY_NAMES)[number];
