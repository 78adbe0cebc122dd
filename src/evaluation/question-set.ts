import { readFileSync } from "node:fs";
import { z } from "zod";
import { PARTY_NAMES } from "./parties.ts";
import { AppError } from "../vocabulary/errors.ts";

/** A line of a question file: what is asked, the articles any of which answers it, and what should come of it. */
export const EvaluationQuestion = z.looseObject({
  id: z.string(),
  question: z.string(),
  gold: z.array(z.object({ law: z.string(), article: z.coerce.string() })).default([]),
  expect: z.enum(["answer", "abstain", "human"]),
  set: z.string().default("unnamed"),
  style: z.string().default("unnamed"),
  /** What makes the question hard, where its set says so. */
  stratum: z.string().optional(),
  on: z.iso.date().optional(),
  /** The day a right answer is of, or how it begins ("2019"), where the question itself names one. */
  asOf: z.string().optional(),
  /** Figures a right answer holds; "a|b" where either does. */
  figures: z.array(z.string()).optional(),
  /** Who owes, by a right answer. */
  party: z.enum(PARTY_NAMES).optional(),
  /** Words a right answer says, and words it does not; "a|b" where either does. */
  mustSay: z.array(z.string()).optional(),
  mustNotSay: z.array(z.string()).optional(),
});
export type EvaluationQuestion = z.infer<typeof EvaluationQuestion>;

/** A file of questions that cannot be read as one. */
export class QuestionFileError extends AppError {
  override name = "QuestionFileError";
  override readonly code = "QUESTION_FILE";
}

export function readQuestions(file: string): EvaluationQuestion[] {
  let source: string;
  try {
    source = readFileSync(file, "utf8");
  } catch (error) {
    throw new QuestionFileError(`${file} cannot be read`, { cause: error });
  }
  return source.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    try {
      return [EvaluationQuestion.parse(JSON.parse(line))];
    } catch (error) {
      throw new QuestionFileError(`${file}:${at + 1}: not a question`, { cause: error });
    }
  });
}
