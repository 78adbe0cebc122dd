/** Why a person must look at a line. */
export type Doubt =
  | "opening-left-out"
  | "ending-left-out"
  | "article-gap"
  | "article-not-next"
  | "title-missing"
  | "clause-not-next"
  | "point-not-next"
  | "number-counted-by-word"
  | "text-outside"
  | "broken-line"
  | "chapter-without-title";

export type Doubtful = {
  doubt: Doubt;
  text: string;
  sourceLine: number;
  /** Line of the draft; `null` for what is left out. */ draftLine: number | null;
};

/** A piece of the draft: a heading or a paragraph, as the knowledge writes it. */
export type Block = {
  kind: "chapter" | "article" | "clause" | "point" | "text";
  text: string;
  sourceLine: number;
  doubts: Doubt[];
};

export type Structure = {
  blocks: Block[];
  opening: { text: string; line: number }[];
  ending: { text: string; line: number }[];
};
