import { type Sentence, wordsBefore } from "../sentence.ts";
import type { InsuranceFacts } from "./insurance-facts.ts";

const DEAD = /\b(?:chet|tu vong|qua doi|tu nan|thiet mang|nguoi (?:da )?khuat)\b/u;
/** "mất" of a person: not of strength, of a finger or of money. */
const GONE = /\bmat (?:vi|do|khi|luc|trong|tai|roi|o|ngay|thang|hoi|vao)\b|\b(?:da|bi|lam|vua|moi) mat$/u;
const WAY =
  /\b(?:tren duong|duong (?:di|ve)|tan (?:ca|so|lam|viec|tam)|di lam (?:ve|bi|thi bi|gap)|luc di lam|(?:di|tren duong) ve nha|het gio ve|tuyen duong|tu nha (?:den|toi|len)|di duong)\b/u;
const PERSON =
  "(?:(?:chinh|ban than|ca nhan) )?(?:toi|em|e|minh|tui|chinh minh|ban than|nan nhan|nguoi (?:do|lao dong|bi nan|bi tai nan|chet)|anh|chi|ong|chu|anh ay|chi ay|con|no|chong|vo|ba|ho|cong nhan)";
const NOT_OWN = new RegExp(
  `\\b(?:khong|ko|k|chang|chua)(?: (?:phai|do|co|he|hoan toan|la|thuoc|biet))* loi\\b|\\bloi (?:\\S+ ){0,2}(?:cong ty|chu|may|nguoi khac|ben kia|ben no|dong nghiep|xe|doi phuong|hon hop|ca hai|ca 2)\\b|\\bmot phan loi\\b|\\bkhong hoan toan\\b`,
  "u",
);
const OWN = new RegExp(
  `\\b(?:loi (?:(?:hoan toan|la|o|tai|cua|do|het|100 phan tram|thuoc ve|ve) )*|do chinh )${PERSON}\\b`,
  "u",
);
const OWN_PLAIN =
  /\b(?:loi|do) (?:\S+ ){0,3}bat can\b|\btu gay\b|\bhoan toan (?:do )?loi (?:cua )?(?:em|toi|minh|e|tui)\b|\bloi (?:tai|o) (?:toi|em|e|minh|tui)\b|\b(?:tu|chinh) (?:te|nga)\b/u;
const CARE =
  /\bliet (?:\S+ )?(?:cot song|hai|2|nua nguoi|tu chi|chi duoi|hai chan|ca hai)\b|\bliet cot song\b|\bmu (?:ca )?(?:hai|2|doi)\b|\bcut (?:ca )?(?:hai|2)\b|\btam than\b/u;
const COMPANY = /\b(?:cong ty|chu|doanh nghiep|nguoi su dung lao _?dong|xuong|co so|ben su dung)\b/u;
const FUND = /\b(?:quy|bao hiem|co quan bao hiem)\b/u;

/** What a sentence tells of an accident or an occupational disease. */
export function readAccident(sentence: Sentence): InsuranceFacts {
  const { text } = sentence;
  const facts: InsuranceFacts = {};
  const percent = percentLost(sentence);
  if (percent !== null) facts.percentLost = percent;
  if (DEAD.test(text) || (percent === null && GONE.test(text))) facts.died = true;
  if (/\bbenh nghe nghiep\b|\b(?:bui phoi|diec|nhiem doc|silic)\b.*\bnghe nghiep\b|\bbui phoi\b/u.test(text))
    facts.disease = true;
  if (CARE.test(text)) facts.needsCare = true;
  const fault = faultOf(text);
  if (fault) facts.fault = fault;
  if (isBoth(text)) facts.both = true;
  return facts;
}

/** The percent that is said of a person's strength; the 40% of a rule and the share of a fault are not. */
function percentLost(sentence: Sentence): number | null {
  const percents = sentence.quantities.filter((each) => each.kind === "percent");
  const isOther = (each: (typeof percents)[number]) => {
    const before = wordsBefore(sentence, each).slice(-4).join(" ");
    const after = sentence.words.slice(each.to, each.to + 4).join(" ");
    return (
      /\b(?:loi|tinh|them|cong|luong|moi|duoc)$/u.test(before) ||
      /^(?:loi|muc|cua muc|them)\b|^(?:tien )?luong(?! (?:\S+ )?\d)/u.test(after)
    );
  };
  const near = percents.find((each) =>
    /\b(?:suy giam|mat|giam|giam dinh|ty le|thuong tat|ket luan|tat|suc|the|lao _?dong|nghiep)\b/u.test(
      wordsBefore(sentence, each).slice(-7).join(" "),
    ),
  );
  const chosen = near && !isOther(near) ? near : (percents.find((each) => !isOther(each)) ?? near);
  return chosen?.kind === "percent" ? chosen.percent : null;
}

function faultOf(text: string): InsuranceFacts["fault"] | null {
  const way = WAY.test(text) && !/\bcong tac\b/u.test(text);
  const own = !NOT_OWN.test(text) && (OWN_PLAIN.test(text) || OWN.test(text));
  if (way) return own && !/\btu te\b/u.test(text) ? "on-the-way-own" : "on-the-way";
  if (own) return "own";
  return NOT_OWN.test(text) ? "other" : null;
}

/** The company's and the fund's sum are asked in one, or the company owes both because it did not insure. */
function isBoth(text: string): boolean {
  if (/\b(?:khong|chua|ko) (?:\S+ ){0,2}(?:dong|mua|tham gia) (?:\S+ ){0,2}(?:bao hiem|bhxh)\b/u.test(text))
    return true;
  if (!COMPANY.test(text) || !FUND.test(text)) return false;
  if (/\brieng\b|\bda (?:boi thuong|tra|den|lo) (?:xong|roi|du)\b|\bbao hiem tu nhan\b/u.test(text)) return false;
  const questions = text.match(/\b(?:bao nhieu|nhieu|may (?:tien|dong|trieu)|nhiu|sao)\b/gu)?.length ?? 0;
  return (
    questions >= 2 ||
    /\b(?:ca hai|hai khoan|hai ben|tat ca|tong cong|tong)\b/u.test(text) ||
    /\b(?:cong ty|chu)\b(?: \S+){0,6} va (?:\S+ ){0,2}(?:quy|bao hiem|ben bao hiem)\b|\b(?:quy|bao hiem)\b(?: \S+){0,6} va (?:\S+ ){0,2}(?:cong ty|chu)\b/u.test(
      text,
    )
  );
}
