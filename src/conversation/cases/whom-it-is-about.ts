import type { About } from "../../casework/index.ts";
import { fold } from "../../language/fold.ts";

const UNION_PERSON =
  /\b(?:(?:pho )?chu tich|can bo|nguoi|ong|ba|to truong|to|ban chap hanh|bch|thu quy|ke toan) (?:ben |cua |trong |o )?(?:cong doan|cd|cdcs)\b/u;
const UNION_HEAD = /\b(?:pho )?chu tich (?:ben |cua |trong |o )?(?:cong doan|cd|cdcs)\b|\bct ?cd\b/u;
/** "Nhờ cán bộ công đoàn giúp": asks the union for help and complains of nobody in it. */
const ASKS_UNION = /\b(?:nho|gap|xin|mong|bao|goi|hoi|lien he|noi chuyen voi|gui) (?:\S+ ){0,3}?(?:cong doan|cd)\b/gu;

/** "Không qua công đoàn công ty", "đừng cho công đoàn cơ sở biết": the unit there is to be passed by. */
const PASS_BY =
  /\b(?:khong|dung|ko|so) (?:muon |de |cho |gui |qua |chuyen |thong qua |bao )*(?:cong doan|cd|cdcs) (?:cua |o |ben |trong )?(?:cong t[iy]|cty|co so|nha may|xuong|cho (?:em|toi|minh)|noi (?:em|toi|minh)|o day|to)\b/u;

/** Whether somebody wishes that the union's unit at the workplace does not learn of it. */
export function passesUnitBy(text: string): boolean {
  return PASS_BY.test(fold(text));
}

/** Whom a report is about: one against the union's own people must not reach the unit they sit in. */
export function whomItIsAbout(text: string): About {
  const said = fold(text).replace(ASKS_UNION, "");
  if (UNION_HEAD.test(said)) return "own-unit-head";
  if (passesUnitBy(text)) return "union-committee";
  return UNION_PERSON.test(said) ? "union-committee" : "employer";
}
