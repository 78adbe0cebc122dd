const NOT_DAYS = "(?! (?:trieu|nghin|phan|dong|tieng|gio|thang|phut|nam))";
const LONG = "(2[89]|3[01])";

/**
 * "Chia 30", "mỗi tháng tính 30 ngày", "30 công một tháng", "30 ngày bằng một tháng lương": a company's own divisor of a month's wage above the 27 days that working days
 * come to; and where in the text it stands;
 * or nothing. Elsewhere 30 days are a length.
 */
export function longDivisorOf(text: string): { days: number; from: number; to: number } | null {
  const said =
    new RegExp(`\\bchia(?: (?:cho|deu|ra|thanh|theo))* ${LONG}\\b${NOT_DAYS}`, "u").exec(text) ??
    new RegExp(
      `\\bthang(?: (?:duoc|cong ty|ben em|ben toi))* (?:tinh|chia|lay|quy)(?: (?:theo|la|cho|tron|du|ra))* ${LONG} (?:ngay|cong)\\b`,
      "u",
    ).exec(text) ??
    new RegExp(
      `\\b(?:tinh|lay|theo|chia|quy)(?: (?:theo|la|cho|tron|du|ra))* ${LONG} (?:ngay )?(?:ngay|cong)(?: (?:mot|1|moi|cua|chuan|trong|cho))* thang\\b`,
      "u",
    ).exec(text) ??
    // "Coi 30 ngày báo trước bằng một tháng lương": what a day is worth.
    /\b(2[0-9]|3[01]) ngay(?: (?:cong|bao truoc|khong bao truoc|lam viec|do|nay))*(?: (?:la|thi|tinh|coi|duoc|nhu|tuong duong|dung))* (?:bang|la|tinh|thanh|voi)(?: (?:dung|tron|du|dung bang))* (?:mot|1) thang(?: tien)? luong\b/u.exec(
      text,
    );
  return said && { days: Number(said[1]), from: said.index, to: said.index + said[0].length };
}
