import type { AfterBreach } from "../../calculations/employer-breach.ts";
import type { FamilyEvent } from "../../calculations/personal-leave.ts";
import type { Sentence } from "../sentence.ts";
import type { ContractFacts } from "./contract-facts.ts";

const COMPANY =
  "(?:cong ty|cty|sep|ong chu|chu(?! dau tu)|giam doc|quan doc|nha may|xuong|ben cong ty|nguoi su dung lao _dong|quan ly)";
const SOMEBODY =
  "(?:thang|con|dua|nguoi|ban|chi|anh|ong|ba|no|tho|truong ca|to truong|cong nhan|lao _dong|dong nghiep|to|ca|tai xe)";
const BREAKS = "(?:lam (?:chay|hong|hu|gay|vo|mat|do|sap|chap)|gay (?:chay|hong|su co)|hut thuoc|dot|pha)";

/** Why work stopped, first that fits: whose fault is said outright counts before what happened. */
const CAUSES: readonly [RegExp, NonNullable<ContractFacts["stopCause"]>][] = [
  [
    /\bdinh cong\b.*\b(?:khong|ko|chang|chua) (?:co |he |duoc )*(?:tham gia|theo|dinh cong)\b|\b(?:khong|ko|chang|chua) (?:co |he )*(?:tham gia|theo)\b.*\bdinh cong\b/u,
    "strike-aside",
  ],
  [
    /\b(?:em|toi|minh|tui|co|di|da) (?:co )?(?:tham gia|theo) (?:dinh cong|cuoc)\b|\bdinh cong\b.{0,25}\b(?:em|toi|minh|tui) (?:co )?tham gia\b|\b(?:em|toi|tui|minh) (?:di )?dinh cong\b/u,
    "strike-joined",
  ],
  [/\bdinh cong\b/u, "strike-aside"],
  [
    /\bkhong (?:phai )?(?:do |la |tai )?loi (?:cua |cho |o )?(?:cong ty|cty|ai)\b|\b(?:cong ty|cty) khong (?:co )?loi\b/u,
    "outside",
  ],
  [
    /(?<!khong (?:phai )?)(?:do|tai|vi) (?:chinh )?(?:em|toi|minh|tui) (?:lam (?:chay|hong|hu|gay|vo)|co loi)\b|(?<!khong (?:phai )?)\b(?:do|la|tai) loi (?:cua )?(?:em|toi|minh|tui)\b/u,
    "own-fault",
  ],
  [
    new RegExp(
      `\\bloi (?:hoan toan |la |cua |o |do |thuoc ve |ben |tu |chu quan )*(?:${COMPANY}|ho)\\b|\\b(?:do|tai|vi) ${COMPANY}\\b|\\b${COMPANY} (?:bi )?(?:no tien|quen|khong (?:kip|bao tri|sua|mua|chuan bi|gia han|tra tien)|cham|chua (?:mua|nhap|dong)|het tien|lo|mat hop _dong|doi xuong|sua|sap xep|tu cho)`,
      "u",
    ),
    "employer",
  ],
  [
    new RegExp(
      `\\b${SOMEBODY}\\b.{0,30}\\b${BREAKS}\\b|\\bloi (?:cua |la |do |o )*(?:no|nguoi khac|dua|thang|ban|to khac|${SOMEBODY})\\b|\\b${SOMEBODY} .{0,20}\\bquen\\b`,
      "u",
    ),
    "other-worker",
  ],
  [/\b(?:no tien dien|no tien nuoc|khong dong tien dien|chua dong tien dien)\b/u, "employer"],
  [
    /\b(?:ly do kinh te|suy thoai|khung hoang|thien tai|lut|lu lut|mua lu|nuoc lu|lu cuon|do lu|vi lu|ngap|dong dat|dich(?: benh)?(?= |$)|phong toa|hoa hoan|hoa han|vu chay|chay (?:xuong|kho|nha|lon|lan)|(?:xuong|kho|nha may|nha xuong) (?:bi )?chay|sat lo|set danh|mua da|toc mai|sap nha|(?:con|do|vi|tai|gap|mua|sieu) bao(?! (?:nhieu|gio|lau|hiem|dam))|bao (?:so|lut|lon|to|gio|danh|vao|do bo|lam|ngap|nen))\b|\b(?:cup|mat|cat|su co|hu|dut|sua) (?:luoi )?(?:dien|nuoc|duong day)\b|\bdien luc\b|\bdi doi theo\b/u,
    "outside",
  ],
  [
    /\b(?:thieu|het|khong co|it|chua co|khan|ket) (?:\S+ )?(?:nguyen lieu|nguyen vat lieu|vat tu|hang|don|vai|soi|chi|linh kien|mu|go|viec)\b|\b(?:hu|hong|sua|ngung|ngưng) (?:may|lo|noi hoi|chuyen|xuong)\b|\b(?:may|lo|noi hoi|chuyen) (?:moc )?(?:bi )?(?:hu|hong)\b|\bcho (?:viec|hang|don|nguyen lieu|vat tu)\b/u,
    "unclear",
  ],
];

const WEDDING = "(?:dam cuoi|cuoi|ket hon|lay (?:vo|chong)|thanh hon|dam hoi|le cuoi|vu quy)";
const DIES = "(?:mat|chet|qua doi|tang|dam ma|dam tang|dam hieu|tu tran|mai tang|le tang)";
const PARENT = "(?:ba|bo|cha|me|ma|mu|tia|thay|u|bam|than sinh)";
const MINE = "(?: (?:ruot|de|em|toi|tui|minh|nuoi|cua em|cua toi|cua minh))*";

/** "Cưới con": with its marks, because "cưới, còn" is another thing. */
const CHILDS_WEDDING = "c\u01b0\u1edbi con ";

/** What happened in the family; several where several did. `text` is folded: "bà" and "ba", "má" and "mà" cannot be told by it. */
export function readEvents({ tokens, text }: Sentence): FamilyEvent[] {
  const events: FamilyEvent[] = [];
  const words = text;
  const isGrand = new RegExp(
    `\\b(?:ong|ba) (?:noi|ngoai)\\b|\\bong ba\\b|\\b(?:noi|ngoai) (?:em |toi |tui |minh )?(?:${DIES})\\b`,
    "u",
  ).test(words);
  const isSibling = /\b(?:anh|chi|em)(?: (?:trai|gai|ruot|hai|ba|tu|nam|sau|ut|ca))+\b|\banh chi em\b/u.test(words);
  const dies = new RegExp(`\\b${DIES}\\b`, "u").test(
    words.replace(
      /\bmat (?:\d+|may|bao nhieu|tien|luong(?! (?:ngay|thang|moi|hop|em|toi|co|gio|\d))|cong(?! ty)|viec|oan|\S+ (?:cong(?! ty)|tien|luong|trieu))\b/gu,
      "",
    ),
  );
  const weds = new RegExp(`\\b${WEDDING}\\b`, "u").test(words);
  if (weds) {
    const child =
      tokens.join(" ").includes(CHILDS_WEDDING) ||
      (/\bcon(?: (?:trai|gai|nuoi|ruot|de|dau|ut|lon|toi|em|tui|minh|ca|cua em|cua toi|de toi))* (?:\S+ ){0,8}?(?:dam cuoi|cuoi|ket hon|lay (?:vo|chong)|thanh hon)\b|\b(?:dam cuoi|cuoi|le cuoi|ket hon)(?: cua)?(?: cho)? (?:con|thang con|dua con)\b|\b(?:ga con|cuoi (?:vo|chong) cho con|ga chong cho con)\b|\btoi la (?:cha|bo|me|ba)\b/u.test(
        words,
      ) &&
        !/\bcon (?:mot|1|\d) ngay\b(?!.*\bcon (?:em|toi|tui|minh)\b)/u.test(words));
    const sibling =
      isSibling &&
      new RegExp(
        `\\b(?:anh|chi|em) (?:trai|gai|ruot|hai|ba|tu|ut|ca)(?: \\S+){0,4} ${WEDDING}\\b|\\b(?:dam cuoi|cuoi) (?:cua )?(?:anh|chi|em) (?:trai|gai|ruot|hai|ba|ut)`,
        "u",
      ).test(words);
    const parent =
      new RegExp(
        `\\b${PARENT}(?: (?:em|toi|tui|minh|ruot))* (?:\\S+ )?(?:lay (?:vo|chong)|cuoi|ket hon|tai hon|di buoc nua)`,
        "u",
      ).test(words) && !child;
    events.push(child ? "child-wedding" : sibling ? "sibling-wedding" : parent ? "parent-wedding" : "own-wedding");
    if (child && /\bhai (?:dua |con|lan)|\bsinh doi\b/u.test(words) && /\bcuoi\b/u.test(words) && !dies)
      events.push("child-wedding");
  }
  if (dies) {
    const inLaws = new RegExp(
      `\\b${PARENT}(?: (?:cua|ben|ruot|nuoi|de))* (?:vo|chong|ba xa|ong xa|nha toi|nha em|ck|vk)\\b`,
      "u",
    ).test(words);
    const isStep = /\b(?:me|ba|bo|cha) (?:ke|ghe|duong)\b/u.test(words);
    const isFar =
      /\b(?:chu|bac|co ruot|di|cau|mo|thim|duong)(?: (?:ruot|ho|em|toi|tui))* (?:\S+ )?(?:mat|chet|qua doi)\b|\bchau (?:noi|ngoai|ruot|ho)\b|\bcon dau\b|\bcon re\b/u.test(
        words,
      );
    const spouse = new RegExp(
      `\\b(?:vo|chong|ba xa|ong xa)(?: (?:em|toi|tui|minh|cua toi))* (?:\\S+ ){0,2}?(?:mat|chet|qua doi)\\b|\\btang (?:vo|chong)\\b`,
      "u",
    ).test(words);
    const child =
      /\bcon(?: (?:trai|gai|nuoi|ruot|de|em|toi|tui|minh|ut))* (?:\S+ ){0,2}?(?:mat|chet|qua doi)\b|\btang con\b/u.test(
        words,
      );
    const parent = new RegExp(
      `\\b${PARENT}${MINE} (?:\\S+ ){0,4}?${DIES}\\b|\\b${DIES} (?:cua )?${PARENT}\\b|\\bbo me\\b|\\bcha me\\b`,
      "u",
    ).test(words.replace(/\b(?:ong|ba) (?:noi|ngoai)\b/gu, ""));
    const ofSpouse = /\b(?:ong|ba) (?:noi|ngoai) (?:cua )?(?:vo|chong|ba xa|ong xa)\b/u.test(words);
    if (ofSpouse || isStep || (isFar && !parent)) events.push("other");
    else if (inLaws) events.push("close-death");
    else if (isGrand) {
      events.push("far-death");
      if (/\bong ba (?:noi|ngoai) (?:\S+ )?(?:mat|chet) cung\b/u.test(words)) events.push("far-death");
    } else if (isSibling && !/\b(?:vo|chong|con|cha|me)\b(?: \S+){0,2} (?:mat|chet|qua doi)\b/u.test(words) && !parent)
      events.push("far-death");
    else if (spouse || child || parent || tokens.includes("b\u1ed1")) events.push("close-death");
  }
  return events;
}

/** Told by their marks alone: "bão" is not "bao nhiêu", "cháy" not "chạy", "lũ" not a proper name. */
const DISASTERS = new Set(["b\u00e3o", "l\u0169", "ch\u00e1y"]);

export function readMatters(sentence: Sentence): ContractFacts {
  const { text, tokens } = sentence;
  const facts: ContractFacts = {};
  const cause =
    CAUSES.find(([pattern]) => pattern.test(text))?.[1] ??
    (tokens.some((token) => DISASTERS.has(token)) ? "outside" : undefined);
  if (cause) facts.stopCause = cause;
  const events = readEvents(sentence);
  if (events.length > 0) facts.events = events;
  const isPeriod =
    /\b(?:hanh kinh|kinh nguyet|den ky|toi ky|ky kinh|co kinh|den thang|toi thang(?! \d)|ngay den do|rung dau)\b/u.test(
      text,
    );
  const isNursing =
    /\b(?:cho con bu|cho bu|con bu|gio bu|nghi bu|nuoi con|nuoi be|nghi sua|vat sua|con nho|be nho|me bim|bu)\b/u.test(
      text,
    );
  if (isNursing) facts.breakKind = "nursing";
  else if (isPeriod || /\bnghi 30 phut\b/u.test(text)) facts.breakKind = "period";
  else facts.breakKind = "nursing";
  const uninsured =
    /\b(\d{1,2}) nam (?:\S+ ){0,2}?(?:chua|khong)(?: \S+){0,2} (?:dong|that nghiep|bhtn|bao hiem)\b/u.exec(text)?.[1];
  const negated =
    /\b(?:chua|khong)(?: (?:duoc|he|tung|co))* (?:dong|tham gia|mua)(?: (?:that nghiep|bhtn|bao hiem|bhxh|xa hoi))*(?: \S+)? (\d{1,2}) nam\b/u.exec(
      text,
    )?.[1];
  if (uninsured ?? negated) facts.monthsNotInsured = Number(uninsured ?? negated) * 12;
  if (/\bdong (?:(?:bao hiem|bhxh|bhtn|that nghiep|xa hoi) )*(?:du|day du|suot|het|lien tuc)\b/u.test(text))
    facts.insuredThroughout = true;
  const contract = contractOf(text);
  if (contract) facts.contract = contract;
  const after = afterOf(text);
  if (after) facts.after = after;
  return facts;
}

const NOT_TAKEN_BACK =
  /\b(?:cong ty|cty|ho|sep|chu|ben do) (?:cung )?(?:khong|ko|chang) (?:chiu |muon |co |con |cho )*(?:nhan|cho)(?: \S+){0,3} (?:lai|ve|vao)\b|\bkhong (?:muon )?nhan (?:em |toi |minh |lai )+|\b(?:de|cho) em khoi ve\b|(?<!boi )\bthuong luong\b/u;
const LEAVES =
  /\b(?:khong|ko|chang|het) (?:muon |con muon |con |quay |dinh |thich )*(?:quay lai|tro lai|ve lai|lam (?:nua|tiep|lai)|di lam lai|quay ve|ve)\b|\bkhong (?:lam|ve) nua\b/u;
const RETURNS =
  /\b(?:muon |duoc |toa cho |cho |da |xin )(?:nhan lai|quay lai|tro lai|di lam lai|ve lam lai|vao lam lai)\b|\bnhan lai (?:em|toi|lam)|\bbat nhan lai\b|\bdi lam lai\b|\bquay lai lam\b/u;

function afterOf(text: string): AfterBreach | null {
  if (NOT_TAKEN_BACK.test(text)) return "not-taken-back";
  if (LEAVES.test(text)) return "leaves";
  return RETURNS.test(text) ? "returns" : null;
}

/** The kind of contract, where the word stands beside it: "hợp đồng 2 năm", "không xác định thời hạn". */
function contractOf(text: string): ContractFacts["contract"] | null {
  if (/\b(?:khong (?:xac dinh )?(?:thoi han|ky han)|vo (?:thoi )?(?:han|ky han)|dai han)\b/u.test(text))
    return "indefinite";
  if (/\bhop _dong (?:\S+ ){0,2}?duoi (?:1|mot|12) (?:nam|thang)\b/u.test(text)) return "under-12";
  const said = /\bhop _dong (?:(?:lao _dong|xac dinh|co|thoi han|ky|la) )*(\d{1,2}|mot|hai|ba) (nam|thang)\b/u.exec(
    text,
  );
  if (!said) return null;
  const count = Number(said[1]) || ["mot", "hai", "ba"].indexOf(said[1] ?? "") + 1;
  return count * (said[2] === "nam" ? 12 : 1) < 12 ? "under-12" : "12-to-36";
}
