/** The grammar of Vietnamese legal documents and of the notes under a heading: the one place that names them. */

/** "### Điều 98. Tiền lương làm thêm giờ": the kind, number and title of an article, a section of a plan, or an annex. */
export const ARTICLE_HEADING = /^### (Điều|Mục|Phụ lục)(?: ([^.\s]+(?:\.\d+)*|mở đầu))?(?:\. (.+))?$/u;
export const CHAPTER_HEADING = /^# (.+)$/u;
export const SECTION_HEADING = /^## (.+)$/u;
export const NOTE = /^> ([^:]+): (.*)$/u;

export const NOTES = {
  period: "áp dụng",
  amendedBy: "sửa đổi bởi",
  repealed: "bãi bỏ",
  caution: "lưu ý",
  partial: "một phần",
  seeAlso: "xem thêm",
  computed: "bảng tính lại",
} as const;

/** "> so sánh: tăng ca chủ nhật = 220%" under a clause of an agreement. */
export const COMPARISON = "so sánh";

/** "2021-01-01 đến trước 2026-01-01" or "từ 2026-01-01". */
export const PERIOD_BOUNDED = /^(\d{4}-\d{2}-\d{2}) đến trước (\d{4}-\d{2}-\d{2})$/u;
export const PERIOD_OPEN = /^từ (\d{4}-\d{2}-\d{2})$/u;

export const CLAUSE_START = /^(\d+[a-zđ]?)\. (?=\S)/u;
export const POINT_START = /^([a-zđ]\d?)\) (?=\S)/u;

/** "*[khoản 1, khoản 2: chưa có trong bản này]*": clauses that an excerpt leaves out. */
export const LEFT_OUT = /^\*\[(.+): chưa có trong bản này\]\*$/u;

export const ARTICLE_WORD = "Điều";
export const CLAUSE_WORD = "khoản";
export const POINT_WORD = "điểm";

/** Heading of a phrasings file: "## Điều 98" or "## Mục II.1". */
export const PHRASING_HEADING = /^## (Điều|Mục|Phụ lục)(?: (\S+(?: đầu)?))?$/u;
/** "… [khoản 1]" or "… [khoản 1 điểm c]" at the end of a phrasing. */
export const PHRASING_CLAUSE = /\s*\[khoản (\d+[a-zđ]?)(?: điểm ([a-zđ]\d?))?\]$/u;
export const PHRASING_POINT_ONLY = /\s*\[điểm ([a-zđ]\d?)\]$/u;

/** The number an article is called by: "98" for Điều 98, "Mục II.1", "Phụ lục I". */
export function articleNumber(kind: string, number: string | undefined): string {
  if (kind === ARTICLE_WORD) return number ?? "";
  return number ? `${kind} ${number}` : kind;
}

/** "Điều 98", "Mục II.1", "Phụ lục I": how a person names an article of this number. */
export function articleName(number: string): string {
  return /^\d/u.test(number) ? `${ARTICLE_WORD} ${number}` : number;
}

/** A citation in an answer: "45/2019/QH14 Điều 98 khoản 1 điểm c". */
export const CITED =
  /^(\S+) (Điều|Mục|Phụ lục)(?: (\d+[a-zđ]?|[IVX]+(?:\.\d+)*|mở đầu|kết))?(?: khoản (\d+[a-zđ]?))?(?: điểm ([a-zđ]\d?))?$/u;
export const CITED_DOCUMENT = /^\S+\/\S+$/u;
