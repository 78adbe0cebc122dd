/** What the lines before the first article and the article on its duration tell of an agreement. */
export type ReadMeta = {
  employer: string | null;
  signedOn: string | null;
  effectiveFrom: string | null;
  effectiveUntil: string | null;
};

const EMPLOYER =
  /(?:^|\s)((?:công ty|nông trường|lâm trường|xí nghiệp|nhà máy|hợp tác xã|tập đoàn)\s+[^,;:.|()]{3,80})/iu;
const DAY = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})|(\d{1,2})[/-](\d{1,2})[/-](\d{4})/iu;
const LASTS = /(?:thời hạn|hiệu lực)[^.]{0,60}?(\d{1,2})\s*(?:\([^)]*\)\s*)?(năm|tháng)/iu;
const BEGINS = /(?:hiệu lực|áp dụng|thực hiện)[^.]{0,60}?(?:từ|kể từ)\s*(?:ngày\s*)?([^.;]{6,40})/iu;
const LETTERHEAD = /cộng\s+hòa|độc lập|mẫu số/iu;

/** Guesses to be confirmed by whoever reads the draft; what is not found is `null`. */
export function readOpening(opening: readonly string[], body: readonly string[]): ReadMeta {
  const head = opening.filter((line) => !LETTERHEAD.test(line) || EMPLOYER.test(line));
  const employer = head.flatMap((line) => EMPLOYER.exec(line)?.[1]?.trim() ?? [])[0] ?? null;
  const signedOn =
    opening.filter((line) => !/căn cứ|nghị định|luật/iu.test(line)).flatMap((line) => readDay(line) ?? [])[0] ?? null;
  const text = body.join("\n");
  const effectiveFrom = readDay(BEGINS.exec(text)?.[1] ?? "");
  const lasts = LASTS.exec(text);
  const months = lasts ? Number(lasts[1]) * (lasts[2]?.toLowerCase() === "năm" ? 12 : 1) : null;
  return {
    employer: employer === null ? null : likeName(employer),
    signedOn,
    effectiveFrom,
    effectiveUntil: effectiveFrom !== null && months !== null ? addMonths(effectiveFrom, months) : null,
  };
}

function readDay(text: string): string | null {
  const match = DAY.exec(text);
  if (!match) return null;
  const [, d1, m1, y1, d2, m2, y2] = match;
  const [day, month, year] = [d1 ?? d2 ?? "", m1 ?? m2 ?? "", y1 ?? y2 ?? ""];
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return Number.isNaN(Date.parse(written)) ? null : written;
}

function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** "CÔNG TY MAY ABC" in capitals is written as a name. */
function likeName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|\s)(\p{L})/gu, (_, space: string, letter: string) => `${space}${letter.toUpperCase()}`)
    .replace(/^(\S+) (Ty|Trường|Nghiệp|Máy|Tác|Đoàn)/u, (whole) => whole.charAt(0) + whole.slice(1).toLowerCase())
    .replace(/(?<!\p{L})(?:tnhh|mtv|cp|xnk|tm|dv|sx)(?!\p{L})/giu, (form) => form.toUpperCase());
}
