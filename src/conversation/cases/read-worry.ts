import { fold } from "../../language/fold.ts";
import type { ReadQuestion } from "../../language/read-question.ts";

/**
 * What keeps people from telling: who will know, whether the company will, who reads it, what becomes of them, what
 * it costs, how long it takes.
 */
export const WORRIES = ["exposed", "company", "reader", "fired", "cost", "time"] as const;
export type Worry = (typeof WORRIES)[number];

const BOSS =
  "(?:cong t[iy]|cty|ct|sep|chu|ong chu|ba chu|giam doc|quan ly|to truong|chuyen truong|nhan su|ben cong t[iy]|ho|may ong do)(?: (?:cua )?(?:em|toi|minh|tui))?";
const KNOW = "(?:biet|hay|phat hien|thay|doc|xem|nhan|nghe)";
const ASKED = "(?:khong|k|hong|chua)";
const DISMISSED =
  "(?:duoi|sa thai|mat viec|cho nghi|nghi viec|tru dap|tra thu|tra dua|de|ghet|gay kho|lam kho|kho de|day|chuyen viec|ky luat|cat hop dong|anh huong|mat cho lam)";
const WHEN = "(?:bao lau|khi nao|chung nao|bao gio|luc nao|lau khong|may (?:ngay|hom|bua|tuan))";
const DONE =
  "(?:ket qua|kq|xong|giai quyet|xu l[iy]|tra loi|phan hoi|hoi am|lien he|goi(?: lai)?|lam viec|co nguoi|co tin|nhan duoc)";

/** Folded; each kind in every way it is put, the clearer kinds first. */
const SAID: Record<Worry, readonly string[]> = {
  company: [
    `\\b(?:den|toi) tai ${BOSS}\\b`,
    `\\b${BOSS} (?:co |lieu |se |ma )*${KNOW} (?:duoc )?(?:em|toi|minh|tui|la em|ai|tin|chuyen|viec|khong|k|hong|chua|gi|duoc|thi)\\b`,
    `\\b${BOSS} (?:co |lieu |se |ma )*${KNOW}(?: khong)?$`,
    `\\b(?:co (?:gui|bao|noi|mach|ke|chuyen|cho)(?: lai)?|(?:gui|bao|noi|mach|ke|chuyen) lai) (?:cho |voi )?${BOSS} (?:biet |hay )?${ASKED}\\b`,
    `\\bso ${BOSS} (?:biet|hay|phat hien)\\b`,
    `\\bdung (?:de|cho|noi|bao) (?:cho |voi )?${BOSS}(?: (?:biet|hay))?\\b`,
  ],
  exposed: [
    "\\blo (?:ten|thong tin|danh tinh|mat|ra|chuyen|dau|tay)\\b|\\b(?:bi|so) lo\\b|\\blo lam\\b",
    `\\b(?:co )?lo(?= (?:gi )?${ASKED}\\b)`,
    "(?<!(?:khong|chua|cho|chang) )\\b(?:co )?ai (?:ma )?(?:biet|hay)\\b",
    `\\b(?:co )?(?:giu|bao) (?:kin|mat|bi mat)\\b(?=.*\\b(?:${ASKED}|sao|the nao)\\b)`,
    `\\bbi mat (?:${ASKED}|chu)\\b|\\ban toan ${ASKED}\\b|\\bday co an toan\\b`,
    `\\b(?:an danh|bao mat|giau (?:ten|danh tinh)|kin)(?: duoc)? ${ASKED}\\b`,
    "\\bso (?:bi )?(?:lo|biet|phat hien|nguoi ta biet|moi nguoi biet|ai biet)\\b|\\bbi phat hien (?:thi|co)\\b",
    `\\b(?:luu|ghi) (?:lai )?(?:ten|thong tin)\\b(?=.*\\b${ASKED}\\b)`,
  ],
  reader: [
    "(?<!(?:khong|chua|chang) )\\bai (?:la nguoi |se |duoc |dang |ma )?(?:doc|xem|nhan|coi|tra loi)(?: duoc)?(?: (?:tin|nhan|cai|may|nhung|viec|chuyen|don|vu|nay|cua|em|toi|minh|vay|do|la|duoc|khong|ben|the)\\b)*",
    "\\b(?:tin|cai) nay (?:gui )?(?:den|toi|cho|ve|di) (?:ai|dau)\\b|\\b(?:gui|chuyen) (?:cho|den|toi) (?:ai|dau|nguoi nao)\\b",
    "\\b(?:can bo|nguoi) nao (?:nhan|doc|xem|coi)\\b",
  ],
  fired: [
    "\\b(?:khong|k|hong) dam (?:bao|noi|gui|ke|len tieng|to cao)\\b",
    "^(?:(?:da|em|toi|tui|minh|ma|nhung|noi that) )*(?:so|lo|ngai)(?: (?:lam|qua|wa|luon|a|that|khong dam))*$",
    `\\b(?:so|lo|ngai|e|lieu|nho|roi)(?: la| rang| minh| em| toi| tui| se| ${BOSS}| lam| qua| cung)* (?:bi )?(?:${BOSS} )?${DISMISSED}\\b`,
    `\\bco bi ${DISMISSED}(?: (?:gi|viec|khong|k|hong|vi|bao|noi|gui|nay)\\b)*`,
    "\\bbi tru dap\\b(?=.*\\b(?:khong|sao|thi)\\b)|\\b(?:bao|gui|noi) (?:xong|roi|len) (?:co )?bi (?:duoi|tru dap|mat viec)\\b",
    `\\bco (?:bi |anh huong |hai )?(?:gi|sao)(?: (?:den|toi) (?:em|toi|minh))? ${ASKED}$`,
  ],
  cost: [
    `(?<!doan )\\b(?:ton|mat|thu)(?: \\S+)? (?:tien|phi|le phi|cuoc)\\b(?=(?: \\S+)* (?:${ASKED}|gi|bao nhieu|nhieu|ko)\\b)`,
    `\\b(?:ton|mat) (?:dong|xu|cat) nao\\b|\\bco (?:phai )?(?:dong|tra) (?:tien|phi|le phi)\\b(?=(?: \\S+)* ${ASKED}\\b)`,
    "\\b(?:mien phi|free)\\b|(?<!(?:doan|kinh|le|an) )\\b(?:phi|chi phi|gia) (?:bao nhieu|the nao|sao|nhieu khong)\\b",
    "\\bbao nhieu (?:tien|phi) (?:de |cho |moi )?(?:gui|bao|nho|can bo)\\b|^(?:em |co )*phai (?:tra|dong) bao nhieu(?: tien)?$",
  ],
  time: [
    `\\b${WHEN}(?: (?:nua|thi|la|moi|se|co|duoc|toi|em|minh|tui|cong doan|can bo|nguoi|ai|ben minh))* ${DONE}\\b`,
    `\\b(?:co )?${DONE}(?: (?:viec|vu|nay|don|trong|la|mat|co|cho|em|toi))* (?:${WHEN}|lau k|nhanh ${ASKED})\\b`,
    `^(?:mat |trong )?${WHEN}(?: (?:vay|a|roi|thi))*$|^(?:co )?lau (?:lam )?${ASKED}\\b`,
  ],
};
const PATTERNS = (Object.keys(SAID) as Worry[]).map((worry): [Worry, RegExp[]] => [
  worry,
  SAID[worry].map((pattern) => new RegExp(pattern, "u")),
]);

/** Words beside a worry that tell nothing of their own. */
const FILLERS = new Set(
  (
    "a oi ad anh chi em toi tui minh tao con chau ban da vang vay the nhi ha nha nhe thi la ma nhung neu lo so qua lam wa ghe co khong k ko hong " +
    "gui bao noi ke nhan chuyen viec vu nay do day o ben cho ai gi sao duoc bi se roi luon nua voi len hoi cau tin don minh cung chi moi vi ve cong doan can bo cong ty ti cty sep " +
    "thiet that hay khi sau truoc xong y ay di de gia dinh lai moi nguoi ho tro ly vao ra chac thoi ba noi trong nao dam nho phai ten ngoai thong danh tinh mat tuc"
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
  for (const [worry, patterns] of PATTERNS) {
    const match = longest(patterns.map((pattern) => pattern.exec(said)));
    if (!match) continue;
    const left = `${said.slice(0, match.index)} ${said.slice(match.index + match[0].length)}`;
    const own = left.split(/\s+/u).filter((word) => word !== "" && !FILLERS.has(word));
    return { worry, isAll: tokens.length <= LONGEST && own.length <= MOST_OWN_WORDS[worry], isPlain: own.length === 0 };
  }
  return null;
}

function longest(matches: readonly (RegExpExecArray | null)[]): RegExpExecArray | null {
  const found = matches.filter((match) => match !== null);
  return found.sort((one, other) => other[0].length - one[0].length)[0] ?? null;
}
