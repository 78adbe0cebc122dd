import type { SolvedAnswer } from "../../casework/index.ts";
import { fold } from "../../language/fold.ts";

const PARTLY =
  /\b(?:mot phan|phan nao|mot it|moi duoc|moi nhan duoc|con thieu|chua du|chua het|tam tam|mot thang|mot nua|1 phan)\b/u;
const NO = /\b(?:chua|khong|ko|hong|hok|k|chang|van con|van bi|van no)\b/u;
const YES = /\b(?:roi|xong|du|da|ok|oke|okie|duoc|vang|da nhan|giai quyet|on|u|uh|um|co)\b/u;

/** Whether somebody who was asked "is it solved?" says so; `null` when the words say neither. */
export function readVerdict(text: string): SolvedAnswer | null {
  const said = fold(text).trim();
  const number = /^\(?([123])[).]?$/u.exec(said)?.[1];
  if (number) return ({ 1: "yes", 2: "partly", 3: "no" } as const)[Number(number) as 1 | 2 | 3]; // as the choices stand
  if (said.split(/\s+/u).length > 15) return null;
  if (PARTLY.test(said)) return "partly";
  if (NO.test(said)) return "no";
  return YES.test(said) ? "yes" : null;
}
