import { fold } from "./fold.ts";
import type { ReadQuestion } from "./read-question.ts";

/** How a message speaks: what decides between its article and a person. Folded patterns: marks are often missing. */
export type Manner = {
  /** Asks what the law says or gives ("what is the fine", "how many days", "if … then"): it gets its article. */
  asksLaw: boolean;
  /** Asks whether something is so or allowed. */
  asksYesNo: boolean;
  /** Asks anything at all; the rest is told. */
  asks: boolean;
  /** "cry": calls for help now; "fresh": tells of what has just happened or goes on. */
  urgency: "cry" | "fresh" | null;
  /** Tells of somebody or of a time, where a bare topic ("unpaid wages") is looked up instead. */
  tells: boolean;
  /** Tells of something long over. */
  past: boolean;
};

const LAW = [
  "(?:trong |bo |theo |dung |co |hop |noi )luat",
  "(?<!ki |ky |trai |pham |sai )luat (?:noi|quy|qui|ghi|cho|bat|nao|gi|ra|the|lao|moi|hien|bao|co|nay)",
  "(?:theo|co|duoc|luat) (?:quy|qui) dinh",
  "(?:quy|qui) dinh (?:gi|nao|the|ra|sao|o dau|nhu|tai|cua)",
  "(?:la|nghia la|gom|gom nhung|nhung) gi\\b",
  "the nao (?:la|thi|duoc)",
  "phat (?:bao|tien|the|nhu|ra|sao|gi|may|nhieu|toi|tu)",
  "(?:muc|xu) phat|bi phat(?! (?:\\d|tien|mot|hai|ba|bon|nam|may|ca|vi|hoai|oan))",
  "(?:noi|cho|nganh|don vi|doanh nghiep|cong ty|nguoi) nao (?:khong |moi |phai |bi |thi )?(?:duoc|phai|bi|co)\\b|^ai (?:duoc|co|phai|chiu|bi)\\b",
  "xu li (?:the|nhu|ra|sao|gi|hinh)",
  "(?:boi thuong|tro cap|den bu|huong|che do|thu tuc|ho so|lam don|don kien|mau don)",
  "bao nhieu",
  "(?:duoc|nghi|may) (?:nghi )?may (?:ngay|thang|buoi|hom|lan|nam|phan|tien|gio|tieng)",
  "may (?:thang luong|phan tram|ngay phep)",
  "(?:truoc|trong|sau|la|vong|huong|dong|nhan|linh|lanh|them) may (?:ngay|thang|lan|nam|phan|tien|gio|tieng|trieu)",
  "(?:trong|trong nhung) truong hop|truong hop nao",
  "(?:dieu|khoan) (?:may|nao|\\d)",
  "(?:neu|khi|lo) .{2,60} thi\\b",
  "^(?:neu|khi nao|the nao|hanh vi|nghia vu|trach nhiem|quyen) ",
  "(?:trach nhiem|nghia vu) (?:gi|nao|cua|the)",
  "co (?:trach nhiem|nghia vu|quyen)",
  "tinh (?:la|the nao|nhu the nao|ra sao|sao|kieu gi)",
  "vi pham (?:gi|luat|phap|dieu)|giup (?:duoc )?gi\\b|trinh tu|dinh nghia|phan biet|bien phap|hau qua|khai bao|giam dinh",
  "(?:phai|can) (?:bao|khai|lam) (?:gi |cho )?(?:dau|ai|gi|khong|co quan|tinh|so)\\b|co can\\b",
  "(?:phai|coi|goi|tinh) (?:la )?(?:tai nan|quay roi|dinh cong|cuong buc|nguoc dai|vi pham)|pham (?:luat|gi|toi|dieu)",
  "(?:lo|tra|chiu) tien (?:vien|thuoc)|bao hiem (?:xa hoi )?(?:co )?(?:chi )?tra\\b|muc nao|luong nao|khoan nao|co quan nao",
];
const YES_NO = [
  "(?:co|co duoc|co phai|co bi|duoc|phai|dung) (?:.{1,60} )?(?:khong|chua|ha)(?: (?:a|vay|the|anh|chi|em|ad|ban|nhi|cong doan|ha))*$",
  "(?:dung|phai|duoc) (?:khong|chua|ha)\\b",
  "hay sai\\b",
];
const ASKS = [
  "(?:lam|phai|biet|tinh|thi|gio|giai quyet|nhu the|co|la) (?:lam )?(?:sao|the nao|gi)\\b",
  "(?:o|tai|den|toi|tim|nop|gui|bao|keu|kien|to cao) (?:cho )?(?:dau|ai|cho nao|noi nao)\\b",
  "(?:hoi|keu|kieu|goi|gap|doi|nho|cho) (?:ai|nao)\\b",
  "\\bai (?:chiu|tra|lo|giai|phai|dong|bao|la)\\b",
  "(?:tai|vi) sao|(?:bao|khi) nao|bao gio|bao lau|ra sao|the nao|nhu nao|cach nao",
  "may (?:ngay|thang|nam|gio|tieng|lan|bac|muc|cong|phut|tuoi|trieu|do|(?:\\S+ )?phan tram)(?: (?:mot|moi|tren|trong|la|thi) .*)?$",
  "(?:toi da|toi thieu|it nhat|nhieu nhat) (?:la )?(?:may|bao|\\S+ (?:may|bao))|co (?:hop le|hop phap|dung luat|sao)$",
  "\\bai (?:giu|dong|tra|chi|nop|lam|duoc|ki|ky)$",
  "(?:sao|gi|nao|dau|nhieu|may)(?: (?:a|vay|the|anh|chi|em|ad|ban|nhi|bay gio|gio|day|cong doan|ha|moi nguoi))*$",
];
/** "Has paid nobody", "did nothing": words of asking in what is told. */
const NOBODY = /\b(khong|chua|chang) (?!biet)(?:\S+ ){0,4}?(?:ai|gi|nao|dau)(?: het| ca| dau| dong nao)?\b/gu;
/** "How are we to live", "for no known reason": asked of nobody. */
const RHETORIC =
  /\b(?:khong (?:hieu|biet|ro|noi) (?:vi |tai |li do |ly do )?(?:sao|gi)|(?:song|lam) sao (?:noi|duoc|day|ma song)|song sao|sao (?:ma )?(?:song|lam) noi)\b/gu;
const NOBODY_AT_ALL = /\b(?:ai|gi|nao|dau) (?:het|ca|cung)\b/gu;
/** A call that nothing else in the message takes back. */
const CRY = [
  "(?<!(?:cap|nghien|tra|so|ho|ung) )cuu (?:voi|em|toi|tui|mang|ho|gap|anh|nguoi|ban|chung|con|chau|ba con|giup)\\b",
  "^cuu\\b|keu cuu|cau cuu",
  "giup (?:em |toi |tui |chau |tui em |chung toi |anh em |chi em )?voi\\b",
  "goi ai (?:bay gio|gio|day)|goi ai$",
  "lam (?:s|sao|gi) (?:bay gio|gio|day)\\b",
  "(?:ngay bay gio|ngay lap tuc|khan cap|gap lam|nguy hiem lam|nguy cap)",
  "(?:xuong|den|toi) (?:day )?(?:ngay|gap|lien)\\b",
];
const FRESH = [
  "\\b(?:vua|dang|moi|sang nay|chieu nay|toi nay|trua nay|hom nay|hoi nay|nay gio|bay gio|luc nay|sap|ngay luc)\\b",
  "so (?:qua|lam|wa)|khong dam|troi oi",
];
const TELLS = [
  "\\b(?:em|toi|tui|minh|chau|con|tao|ba con|anh em|chi em|cong nhan|chung|tap the|vo|chong|ca xuong|ca to|ca chuyen|moi nguoi|ai het|\\d+ nguoi)\\b",
  "\\b(?:roi|nay|hoai|mai|chua|ca nam|tu (?:thang|nam|dau|truoc|hoi|luc)|\\d+ thang|lien tuc|suot|hon)\\b",
];
const PAST = [
  "(?:hoi|nam|tu nam|luc) (?:nam )?(?:19|20)\\d\\d|cach day (?:\\S+ ){1,2}nam|gio (?:het|do|on|khoi|lanh|tot) (?:\\S+ )?roi|nam (?:ngoai|truoc|kia)|thang truoc|(?<!(?:\\d|hai|ba|bon|nam|sau|may) )thang roi|hoi (?:nam|thang|truoc|xua|do|he)|(?:truoc|luc|dot|hoi) (?:day|truoc)|lau (?:roi|lam roi)|tuan truoc",
  "nam vien (?:\\d|hai|ba|may|ca|mot|hon)|nay di lam lai|da (?:lanh|xuat vien)|xuat vien",
];

const any = (patterns: readonly string[]) => new RegExp(patterns.map((each) => `\\b(?:${each})`).join("|"), "u");
const [ASKS_LAW, ASKS_YES_NO, ASKS_ANYTHING] = [any(LAW), any(YES_NO), any(ASKS)];
const [CRIES, IS_FRESH, IS_TOLD, IS_PAST] = [any(CRY), any(FRESH), any(TELLS), any(PAST)];

export function readManner({ raw, tokens }: Pick<ReadQuestion, "raw" | "tokens">): Manner {
  // "nhiều" (much) tells, "nhiêu" (how much) asks
  const said = tokens.map((token) => (token === "nhiều" ? "lam" : fold(token))).join(" ");
  const asksLaw = ASKS_LAW.test(said);
  const asksYesNo = ASKS_YES_NO.test(said);
  const urgency = CRIES.test(said) ? "cry" : IS_FRESH.test(said) ? "fresh" : null;
  const asks =
    asksLaw ||
    asksYesNo ||
    raw.includes("?") ||
    ASKS_ANYTHING.test(said.replace(RHETORIC, "").replace(NOBODY, "$1").replace(NOBODY_AT_ALL, ""));
  return { asksLaw, asksYesNo, asks, urgency, tells: IS_TOLD.test(said), past: IS_PAST.test(said) };
}
