/** How Vietnamese legal texts point at one another: "điểm b khoản 2 Điều 36 của Bộ luật này", "Nghị định số 145/2020/NĐ-CP". */

const NEXT = String.raw`\s*(?:,|;|và|hoặc|, và)\s*`;
const POINT = String.raw`[a-zđ]\d?(?![\p{L}\d)])`;
const CLAUSE = String.raw`\d{1,2}[a-zđ]?(?![\p{L}\d/%.])`;
const ARTICLE = String.raw`\d{1,3}[a-zđ]?(?![\p{L}\d/%]|\.\d)`;
/** A bare number after "khoản 1 và" may already count something else: "khoản 1 và 03 tháng". */
const NOT_COUNTING = String.raw`(?!\s*(?:tháng|năm|ngày|giờ|lần|người|đồng))`;

/** "các khoản 1, 2 và 3"; where the word is repeated ("khoản 1, khoản 2") another step begins. */
const list = (word: string, item: string) =>
  String.raw`(?:[Cc]ác\s+)?${word}\s+(?:${item}(?:${NEXT}${item}${NOT_COUNTING})*)`;

const KINDS = "Bộ luật|Luật|Nghị định|Thông tư|Nghị quyết|Pháp lệnh|Quyết định";
const NUMBER = String.raw`\d{1,3}\/\d{4}\/\p{Lu}[\p{L}\d]*(?:-\p{Lu}\p{L}*)*`;
/** Words that never continue the name of a law: the sentence goes on. */
const AFTER_NAME =
  "và|hoặc|được|thì|có|của|về|đối|theo|quy|để|cho|khi|nếu|là|các|những|trong|như|trừ|số|tại|mà|nhưng|phải|do|đã|không|bằng|" +
  "từ|ban|này|hiện|năm|đang|bao|sư|pháp|ở|với|bởi|ngay|trước|sau|hưởng|cùng|điểm|khoản|[Đđ]iều|Chương|Mục|Phụ|" +
  KINDS.replaceAll("Bộ luật|Luật|", "Bộ|Luật|");
const NAME_WORD = String.raw`(?!(?:${AFTER_NAME})(?!\p{L}))\p{L}+`;

/** What may stand between two steps of the same reference. */
const JOINT = /^(?:\s|,|;|và|hoặc|của|tại|thuộc|đến|từ|(?:Mục|Chương|Phụ lục)\s+[\dIVXLC]+)*$/u;

export type Step =
  | { kind: "points"; labels: string[] }
  | { kind: "clauses"; labels: string[] }
  | { kind: "articles"; labels: string[] }
  | { kind: "own-clause" }
  | { kind: "own-article" }
  | { kind: "own-law" }
  | { kind: "numbered-law"; number: string }
  | { kind: "named-law"; name: string; year: string | null };

export type WrittenStep = Step & { start: number; end: number };

/** The steps of every reference in a text, in groups: the steps of a group belong together. */
export type ReadSteps = (text: string) => WrittenStep[][];

/** `titles`: names of the laws that are here; some hold a comma or an "and" and end where no rule could tell. */
export function createStepReader(titles: readonly string[]): ReadSteps {
  const known = [...new Set(titles)].sort((a, b) => b.length - a.length).map(inAnyCase);
  const pattern = new RegExp(String.raw`(?<![\p{L}\d])(?:${steps(known).join("|")})`, "gu");
  return (text) => {
    const groups: WrittenStep[][] = [];
    let end = -1;
    for (const match of text.matchAll(pattern)) {
      const step = { ...toStep(match), start: match.index, end: match.index + match[0].length };
      const group = groups.at(-1);
      if (group && JOINT.test(text.slice(end, step.start))) group.push(step);
      else groups.push([step]);
      end = step.end;
    }
    return groups;
  };
}

/** The kinds of step, in the order they are tried where several could begin. */
function steps(known: readonly string[]): string[] {
  const numbered = String.raw`(?:${KINDS})(?:\s+${NAME_WORD}){0,12}?\s+(?:số\s*:?\s*)?(?<number>${NUMBER})`;
  const titled = String.raw`(?<title>${known.join("|")})(?!\p{L})(?:\s+(?:số\s+)?(?<titleNumber>${NUMBER})|\s+năm\s+(?<year>\d{4}))?`;
  return [
    `(?<point>${list("[Đđ]iểm", POINT)})`,
    String.raw`(?<ownClause>[Kk]hoản\s+này)`,
    `(?<clause>${list("[Kk]hoản", CLAUSE)})`,
    String.raw`(?<ownArticle>[Đđ]iều\s+này)`,
    `(?<article>${list("[Đđ]iều", ARTICLE)})`,
    String.raw`(?<ownLaw>(?:${KINDS})\s+này)`,
    ...(known.length > 0 ? [titled] : []),
    numbered,
    String.raw`(?<name>(?:Bộ luật|Luật|Pháp lệnh)(?:\s+${NAME_WORD}){1,12})`,
  ];
}

function toStep({ groups = {} }: RegExpMatchArray): Step {
  const labels = (written: string) =>
    written
      .replace(/[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Cc]ác/gu, " ")
      .split(/[\s,;]+|và|hoặc/u)
      .filter((label) => label !== "");
  if (groups.point) return { kind: "points", labels: labels(groups.point) };
  if (groups.ownClause) return { kind: "own-clause" };
  if (groups.clause) return { kind: "clauses", labels: labels(groups.clause) };
  if (groups.ownArticle) return { kind: "own-article" };
  if (groups.article) return { kind: "articles", labels: labels(groups.article) };
  if (groups.ownLaw) return { kind: "own-law" };
  const number = groups.number ?? groups.titleNumber;
  if (number) return { kind: "numbered-law", number };
  return { kind: "named-law", name: groups.title ?? groups.name ?? "", year: groups.year ?? null };
}

/** Older texts write "Luật bảo hiểm xã hội" and newer ones "Luật Bảo hiểm xã hội". */
function inAnyCase(title: string): string {
  return title
    .replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
    .replace(/\s+/gu, String.raw`\s+`);
}
