import { fold } from "../language/fold.ts";
import { tokenise } from "../language/tokens.ts";

const AFFIRMS =
  /^(?:da |vang |u |uh |um )*(?:da|vang|u|uh|um|uk|ok|oke|dung|phai|chuan|chinh xac|y vay|dung y)(?: (?:roi|vay|do|the|a|em|anh|chi|ban|day|luon|y toi|y em))*$/u;

/** True where a whole message says no more than yes ("dạ đúng rồi"). */
export function isAffirmation(text: string): boolean {
  return AFFIRMS.test(fold(tokenise(text).join(" ")));
}
