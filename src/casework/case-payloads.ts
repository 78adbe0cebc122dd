/**
 * What the buttons under a case's messages carry. The conversation reads them back; they begin as its own do, because
 * Zalo brings a button's word as if it were typed.
 */
export type CasePayload =
  { kind: "solved"; caseId: number; answer: SolvedAnswer } | { kind: "rating"; caseId: number; stars: number };

export type SolvedAnswer = "yes" | "partly" | "no";

export function renderCasePayload(payload: CasePayload): string {
  return payload.kind === "solved"
    ? `#XONG:${payload.caseId}:${payload.answer}`
    : `#SAO:${payload.caseId}:${payload.stars}`;
}

/** `null` for what is no button of a case. */
export function parseCasePayload(payload: string): CasePayload | null {
  const [, kind, id, value = ""] = /^#(XONG|SAO):(\d{1,15}):(yes|partly|no|[1-5])$/u.exec(payload) ?? [];
  const caseId = Number(id);
  if (kind === "XONG" && (value === "yes" || value === "partly" || value === "no")) {
    return { kind: "solved", caseId, answer: value };
  }
  return kind === "SAO" && /^[1-5]$/u.test(value) ? { kind: "rating", caseId, stars: Number(value) } : null;
}
