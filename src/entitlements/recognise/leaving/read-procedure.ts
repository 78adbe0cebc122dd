import type { Procedure } from "../../calculations/procedure-limits.ts";
import type { CalculationId } from "../../codes.ts";

const ASKS_LAST_DAY =
  /\b(?:ngay (?:nao|may|bao nhieu)|hom nao|bua nao|khi nao|bao gio|chung nao|luc nao|cham nhat|tre nhat|muon nhat|han (?:cuoi|chot|la|den)|ngay (?:cuoi|chot)|qua han|tre han)\b/u;
const AGENCY = "(?:co quan bao hiem(?: xa hoi)?|bao hiem xa hoi|bao hiem|ben bao hiem)";
const DECIDES = "(?:giai quyet|chi tra|tra(?! lai)|chuyen tien|chi tien|duyet|co tien|nhan tien|nhan duoc tien)";
const HAS_FILE =
  /\b(?:nhan|nop|gui|dua)(?: \S+){0,4} (?:ho so|giay|du|don)\b|\b(?:ho so|giay)(?: \S+){0,5} (?:nop|gui|dua|nhan)\b/u;

/** Which of others' duties a sentence asks the last day of; nothing where it asks by when oneself must act. */
export function readProcedure(text: string): Procedure | undefined {
  if (!ASKS_LAST_DAY.test(text)) return undefined;
  if (
    /\bhoa giai\b/u.test(text) &&
    !/\b(?:thoi hieu|toa an|khoi kien|hoi dong trong tai|ban trong tai)\b/u.test(text)
  ) {
    if (/\bbien ban\b/u.test(text) && /\b(?:gui|nhan)\b/u.test(text)) return "mediation-record";
    if (
      /\b(?:ket thuc|(?:hoa giai|giai quyet|lam|phai|moi) xong|xong(?: viec)? hoa giai|phai (?:hoa giai|hop|giai quyet|mo))\b/u.test(
        text,
      )
    )
      return "mediation";
  }
  if (/\btrong tai\b/u.test(text) && !/\bthoi hieu\b/u.test(text)) {
    if (/\b(?:ra|co|dua ra|ban hanh) (?:quyet dinh|phan quyet|ket qua)\b/u.test(text)) return "board-decision";
    if (/\bthanh lap\b|\blap (?:ban|xong)\b/u.test(text)) return "board-formed";
  }
  return readInsuranceProcedure(text);
}

function readInsuranceProcedure(text: string): Procedure | undefined {
  if (!HAS_FILE.test(text)) return undefined;
  const paid = new RegExp(`\\b${AGENCY}\\b.*\\b${DECIDES}\\b`, "u").test(text);
  if (/\bthat nghiep\b/u.test(text))
    return /\b(?:bat dau|duoc|tinh)(?: \S+){0,2} huong\b|\bhuong (?:tro cap )?(?:that nghiep )?(?:tu|ke tu)\b/u.test(
      text,
    ) && /\b(?:nop|nhan) du\b|\bdu ho so\b/u.test(text)
      ? "unemployment-begins"
      : undefined;
  const isFiled =
    /\b(?:cong ty|chu|doanh nghiep|ke toan|nhan su)\b(?: \S+){0,8} (?:nop|lap|chuyen|gui)(?: \S+){0,8} (?:bao hiem|bhxh|len|danh sach)\b/u.test(
      text,
    );
  if (/\b(?:rut|mot lan|1 lan)\b/u.test(text)) return paid && !/\bsinh\b/u.test(text) ? "lump-sum-money" : undefined;
  const sort = /\b(?:thai san|sinh|de)\b/u.test(text)
    ? "maternity"
    : /\b(?:om|benh|om dau)\b/u.test(text)
      ? "sickness"
      : null;
  if (sort === null) return undefined;
  if (
    paid &&
    /\bnhan du\b|\bnhan (?:du )?(?:ho so|giay)|\bnop\b/u.test(text) &&
    /\b(?:cong ty|chu|doanh nghiep)\b/u.test(text)
  )
    return `${sort}-money`;
  if (paid && sort === "maternity" && /\b(?:toi|em|minh|tu) (?:\S+ ){0,2}nop\b/u.test(text))
    return "maternity-money-own-file";
  return isFiled && !/\b(?:toi|em|minh) phai nop\b/u.test(text) ? `${sort}-file` : undefined;
}

/** The calculation that tells of a duty. */
export const CALCULATION_OF: Readonly<Record<Procedure, CalculationId>> = {
  mediation: "dispute",
  "mediation-record": "dispute",
  "board-formed": "dispute",
  "board-decision": "dispute",
  "sickness-file": "papers-deadline",
  "sickness-money": "papers-deadline",
  "maternity-file": "papers-deadline",
  "maternity-money": "papers-deadline",
  "maternity-money-own-file": "papers-deadline",
  "lump-sum-money": "papers-deadline",
  "unemployment-begins": "unemployment-deadline",
};
