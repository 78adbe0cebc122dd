/** What the buttons under a case's messages carry. The conversation reads them back. */
export type CasePayload =
  { kind: "solved"; caseId: number; answer: SolvedAnswer } | { kind: "rating"; caseId: number; stars: number };

export type SolvedAnswer = "yes" | "partly" | "no";

export function renderCasePayload(payload: CasePayload): string {
  const value = payload.kind === "solved" ? payload.answer : payload.stars;
  return `case-${payload.kind}:${payload.caseId}:${value}`;
}

/** `null` for what is no button of a case. */
export function parseCasePayload(payload: string): CasePayload | null {
  const [, kind, id, value = ""] = /^case-(solved|rating):(\d{1,15}):(yes|partly|no|[1-5])$/u.exec(payload) ?? [];
  const caseId = Number(id);
  if (kind === "solved" && (value === "yes" || value === "partly" || value === "no")) {
    return { kind, caseId, answer: value };
  }
  return kind === "rating" && /^[1-5]$/u.test(value) ? { kind, caseId, stars: Number(value) } : null;
}
