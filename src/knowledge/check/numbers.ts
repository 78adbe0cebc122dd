/** A number of a text: `value` is equal for equal amounts however they are written ("06" and "6", "1,2 triệu" and "1.200.000"). */
export type WrittenNumber = { written: string; value: string };

const LAW_NUMBER = String.raw`\d{1,3}\/\d{4}\/\p{Lu}[\p{L}\d-]*`;
const LAW_YEAR = String.raw`(?:[Ll]uật|[Nn]ghị định|[Tt]hông tư)(?:\s\p{L}+,?){0,7}?\s(?:năm\s)?(?:19|20)\d{2}(?!\d)`;
const DAY = String.raw`(?:[Nn]gày|[Mm]ùng)\s+(?<d1>\d{1,2})\s+tháng\s+(?<m1>\d{1,2})(?:\s+năm\s+(?<y1>\d{4}))?`;
const SLASHED = String.raw`(?<d2>\d{1,2})\/(?<m2>\d{1,2})(?:\/(?<y2>\d{4}))?(?![\d/])`;
const MONTH = String.raw`[Tt]háng\s+(?<m3>\d{1,2})(?:\s+năm\s+|\/)(?<y3>\d{4})|(?<m4>\d{1,2})\/(?<y4>\d{4})`;
const FIGURE = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const DIGITS: Record<string, number> = { hai: 2, ba: 3, bốn: 4, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10 };
const UNITS = "tháng|ngày|năm|giờ|lần|tuần|phút|triệu|nghìn|phần trăm";
const SCALES: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const HALVES: Record<string, string> = { "½": "0.5", "¼": "0.25", "¾": "0.75" };
const REGIONS: Record<string, string> = { I: "1", II: "2", III: "3", IV: "4" };

const NUMBER = new RegExp(
  [
    `(?<skipped>${LAW_NUMBER}|${LAW_YEAR})`,
    DAY,
    SLASHED,
    MONTH,
    String.raw`(?<amount>${FIGURE})(?:\s*(?<scale>nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L}))?(?:\s*(?<percent>%|phần trăm))?`,
    String.raw`(?<![\p{L}])(?<half>một nửa|nửa|rưỡi)(?!\p{L})|(?<sign>[½¼¾])`,
    String.raw`(?<![\p{L}])(?<word>${Object.keys(DIGITS).join("|")})(?=\s+(?:${UNITS})(?!\p{L}))`,
    String.raw`[Vv]ùng\s+(?<region>IV|I{1,3})(?!\p{L})`,
  ].join("|"),
  "gu",
);

/** Every number of a text, read the Vietnamese way. Numbers of laws and the years in their names are none. */
export function readNumbers(text: string): WrittenNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const groups = match.groups ?? {};
    const written = match[0].trim();
    const value = valueOf(groups);
    return value === null ? [] : [{ written, value }];
  });
}

function valueOf(groups: Record<string, string | undefined>): string | null {
  if (groups.skipped) return null;
  const [day, month, year] = [groups.d1 ?? groups.d2, groups.m1 ?? groups.m2, groups.y1 ?? groups.y2];
  if (day && month) return dateValue(day, month, year);
  const [ofMonth, ofYear] = [groups.m3 ?? groups.m4, groups.y3 ?? groups.y4];
  if (ofMonth && ofYear) return `${Number(ofMonth)}/${ofYear}`;
  if (groups.half) return "0.5";
  if (groups.sign) return HALVES[groups.sign] ?? null;
  if (groups.word) return String(DIGITS[groups.word] ?? "");
  if (groups.region) return REGIONS[groups.region] ?? null;
  const amount = toNumber(groups.amount ?? "") * (SCALES[groups.scale ?? ""] ?? 1);
  return groups.percent ? `${round(amount)}%` : String(round(amount));
}

/** "30/4" of any year, "1/7/2026" of one. */
export function dateValue(day: string, month: string, year?: string): string {
  return [Number(day), Number(month), ...(year ? [Number(year)] : [])].join("/");
}

/** "1.200.000" and "1,5" as numbers. */
export function toNumber(figure: string): number {
  return Number(figure.replaceAll(".", "").replace(",", "."));
}

/** Sums of shares such as 0,1 + 0,2 must come out even. */
export function round(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
