import { fold } from "../../language/fold.ts";
import type { ReadQuestion } from "../../language/read-question.ts";

/**
 * What keeps people from telling: who will know, whether the company will, who reads it, what becomes of them, what
 * it costs, how long it takes.
 */
export const WORRIES = ["exposed", "company", "reader", "fired", "cost", "time"] as const;
export type Worry = (typeof WORRIES)[number];

const BOSS =
  "(?:cong t[iy]|cty|ct|sep|chu|ong chu|ba chu|giam doc|quan ly|to truong|chuyen truong|nhan su|ben cong t[iy]|ho|may ong do)";
const KNOWS = "(?:biet|hay|phat hien|thay|doc|xem|nhan|nghe)";
const WORRIES_SAID: readonly [Worry, RegExp][] = [
  [
    "company",
    new RegExp(
      `\\b(?:den|toi) tai ${BOSS}\\b|\\b${BOSS} (?:co |lieu |se |ma )*(?:${KNOWS} (?:duoc )?(?:em|toi|minh|tui|la em|ai|tin|chuyen|viec|khong|k|hong|chua|gi|duoc)\\b|${KNOWS}(?: khong)?$)|\\b(?:co )?(?:gui|bao|noi|chuyen|cho) (?:lai )?(?:cho )?${BOSS} (?:biet |hay )?(?:khong|k|hong)\\b|\\bso ${BOSS} (?:biet|hay|phat hien)\\b`,
      "u",
    ),
  ],
  [
    "exposed",
    /\b(?:bi |so |lo |co )?(?:lo (?:ten|thong tin|danh tinh|mat|ra|chuyen|khong|k|hong|dau|ko)|bi lo\b|so lo\b|co lo(?= (?:khong|k|ra|ten|gi|thong)\b|$)|lo lam|lo tay)|(?<!(?:khong|chua|cho|chang) )\b(?:co )?ai (?:ma )?(?:biet|hay)\b|\b(?:co )?(?:giu|bao) (?:kin|mat|bi mat)\b(?=.*\b(?:khong|k|hong|chua|sao|the nao)\b)|\bbi mat (?:khong|k|chu|khong vay)\b|\bso (?:bi )?(?:lo|biet|phat hien|nguoi ta biet|moi nguoi biet|ai biet)\b|\ban toan (?:khong|k|hong)\b|\b(?:noi|bao|gui|nhan) (?:o )?day co an toan\b|\bco (?:an danh|bao mat|kin) (?:khong|k|duoc)\b/u,
  ],
  [
    "reader",
    /(?<!(?:khong|chua|chang) )\bai (?:la nguoi |se |duoc |dang |ma )?(?:doc|xem|nhan|coi|tra loi)(?: duoc)?(?: (?:tin|nhan|tin nhan|cai|may|nhung|viec|chuyen|don|vu|nay|cua|em|toi|minh|vay|do|la|duoc|khong|ben|the)\b)*|\b(?:tin|cai) nay (?:gui )?(?:den|toi|cho|ve|di) (?:ai|dau)\b|\b(?:gui|chuyen) (?:cho|den|toi) (?:ai|dau|nguoi nao)\b/u,
  ],
  [
    "fired",
    /\b(?:khong|k|hong) dam (?:bao|noi|gui|ke|len tieng|to cao)\b|^(?:(?:da|em|toi|tui|minh|ma|nhung|noi that|thiet tinh) )*(?:so|lo|ngai)(?: (?:lam|qua|wa|luon|a|thiet|that|khong dam))*$|\b(?:so|lo|ngai|e|lieu|nho|roi)(?: la| rang| minh| em| toi| tui| se| ho| cong t[iy]| sep| lam| qua| cung)* (?:bi )?(?:duoi|sa thai|mat viec|cho nghi|nghi viec|tru dap|tra thu|tra dua|de|ghet|gay kho|lam kho|kho de|day|chuyen viec|ky luat|cat hop dong|anh huong|mat cho lam|mat mieng com)\b|\bco bi (?:duoi|tru dap|tra thu|mat viec|gay kho|lam kho|ghet|anh huong)(?: (?:gi|viec|khong|k|hong|vi|bao|noi|gui|nay)\b)*|\bbi tru dap\b(?=.*\b(?:khong|sao|thi)\b)|\b(?:bao|gui|noi) (?:xong|roi|len) (?:co )?bi (?:duoi|tru dap|mat viec|gi khong)\b/u,
  ],
  [
    "cost",
    /(?<!doan )\b(?:ton|mat|thu)(?: \S+)? (?:tien|phi|le phi|cuoc)\b(?=(?: \S+)* (?:khong|k|hong|gi|bao nhieu|nhieu|ko)\b)|\bco (?:phai )?(?:dong|tra) (?:tien|phi|le phi)\b(?=(?: \S+)* (?:khong|k|hong)\b)|\b(?:mien phi|free)\b|(?<!(?:doan|kinh|le|an) )\b(?:phi|chi phi|gia) (?:bao nhieu|the nao|sao|nhieu khong)\b|\bbao nhieu (?:tien|phi) (?:de |cho |moi )?(?:gui|bao|nho|can bo)\b/u,
  ],
  [
    "time",
    /\b(?:bao lau|khi nao|chung nao|bao gio|may ngay|may hom|luc nao|mat bao lau|lau khong|mat may ngay)(?: (?:nua|thi|la|moi|se|co|duoc|toi|em|minh|tui|cong doan|can bo|nguoi|ai|ben minh))* (?:co ket qua|ket qua|xong|giai quyet|xu ly|xu li|tra loi|phan hoi|hoi am|lien he|goi|duoc giai quyet|lam viec|co nguoi|goi lai|nhan duoc|co tin)\b|\b(?:co ket qua|giai quyet|xu ly|xu li|tra loi|phan hoi|xong)(?: (?:viec|vu|nay|don|trong|la|mat|co|cho|em|toi))* (?:bao lau|khi nao|chung nao|bao gio|may ngay|lau khong|lau k|nhanh khong)\b|^(?:mat |trong )?(?:bao lau|chung nao|khi nao|bao gio)(?: (?:vay|a|xong|roi|thi xong))*$|^(?:co )?lau (?:khong|k|lam khong)\b/u,
  ],
];

/** Words beside a worry that tell nothing of their own. */
const FILLERS = new Set(
  (
    "a oi ad anh chi em toi tui minh tao con chau ban da vang vay the nhi ha nha nhe thi la ma nhung neu lo so qua lam wa ghe co khong k ko hong " +
    "gui bao noi ke nhan chuyen viec vu nay do day o ben cho ai gi sao duoc bi se roi luon nua voi len hoi cau tin don minh cung chi moi vi ve cong doan can bo cong ty ti cty sep " +
    "thiet that hay khi sau truoc xong y ay di de gia dinh lai moi nguoi ho tro ly vao ra chac thoi ba noi trong nao dam"
  ).split(" "),
);
/** More words of its own than these, and a message tells something besides. */
const MOST_OWN_WORDS: Record<Worry, number> = { exposed: 1, company: 1, reader: 1, fired: 0, cost: 0, time: 0 };
const LONGEST = 18;

export type FoundWorry = {
  worry: Worry;
  /** True where the message says nothing else: then it is no answer to what was asked. */
  isAll: boolean;
  /** True where every word belongs to it: then it needs nothing around it to be understood. */
  isPlain: boolean;
};

/** What a message worries about, or `null`. */
export function readWorry({ tokens }: Pick<ReadQuestion, "tokens">): FoundWorry | null {
  const said = fold(tokens.join(" "));
  for (const [worry, pattern] of WORRIES_SAID) {
    const match = pattern.exec(said);
    if (!match) continue;
    const left = `${said.slice(0, match.index)} ${said.slice(match.index + match[0].length)}`;
    const own = left.split(/\s+/u).filter((word) => word !== "" && !FILLERS.has(word));
    return { worry, isAll: tokens.length <= LONGEST && own.length <= MOST_OWN_WORDS[worry], isPlain: own.length === 0 };
  }
  return null;
}
