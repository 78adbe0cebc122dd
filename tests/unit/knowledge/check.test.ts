import { describe, expect, it } from "vitest";
import type { Severity } from "../../../src/knowledge/index.ts";
import { findAfter, type KnowledgeCopy } from "../../support/knowledge.ts";

const LAW = "law/01-2020-QH14.md";
const DECREE = "law/02-2021-ND-CP.md";
const ASKED = "phrasings/01-2020-QH14.md";
const ANSWERS = "answers/luong.md";
const BELIEFS = "answers/nghi-sinh.md";

const REPORT = "## ép tăng ca\n> kind: report\n> case: agreement-broken\n";

type Planted = [
  what: string,
  severity: Severity,
  rule: string,
  said: RegExp,
  spoil: (copy: KnowledgeCopy) => void,
  at?: string,
];

/** Each rule with the smallest change to a sound folder that breaks it; `at` are words of the line that must be named. */
const PLANTED: Planted[] = [
  [
    "a file without front matter",
    "error",
    "readable",
    /front matter/,
    (copy) => copy.write("lexicon/words.md", "- a -> b\n"),
  ],
  [
    "a front matter with an unknown key",
    "error",
    "readable",
    /colour|Unrecognized/,
    (copy) => copy.plant(LAW, "kind: code", "kind: code\ncolour: red"),
  ],
  [
    "a heading that is none",
    "error",
    "readable",
    /heading/,
    (copy) => copy.plant(LAW, "### Điều 5.", "### Điểu 5."),
    "### Điểu 5.",
  ],
  [
    "text that is not composed Unicode",
    "error",
    "readable",
    /NFC/,
    (copy) => copy.plant(LAW, "Người lao động", "Người lao động".normalize("NFD")),
  ],
  [
    "an unknown note",
    "error",
    "readable",
    /unknown note/,
    (copy) => copy.plant(LAW, "> sửa đổi bởi:", "> thay đổi bởi:"),
    "thay đổi bởi",
  ],
  [
    "a period that ends before it begins",
    "error",
    "readable",
    /ends before/,
    (copy) => copy.plant(LAW, "đến trước 2024-07-01", "đến trước 2020-07-01"),
  ],
  [
    "the same document in two files",
    "error",
    "readable",
    /đã có trong/,
    (copy) => copy.plant(DECREE, '02/2021/NĐ-CP"\nkind', '01/2020/QH14"\nkind'),
  ],
  [
    "a document that takes effect before it was issued",
    "error",
    "readable",
    /issued/,
    (copy) => copy.plant(LAW, "issuedOn: 2020-06-01", "issuedOn: 2022-06-01"),
  ],

  ["an article number that is gone", "error", "articles", /thiếu Điều 4/, (copy) => copy.plant(LAW, '["4"]', "[]")],
  [
    "a missing article that is there",
    "error",
    "articles",
    /missingArticles ghi Điều 5/,
    (copy) => copy.plant(LAW, '["4"]', '["4", "5"]'),
  ],
  [
    "a clause that is gone",
    "error",
    "articles",
    /sau khoản 1 là khoản 3/,
    (copy) => copy.plant(LAW, "2. Số giờ làm thêm không quá 40 giờ trong 01 tháng.\n\n", ""),
    "3. Chính phủ",
  ],
  [
    "a first clause that is not the first",
    "error",
    "articles",
    /khoản đầu tiên là khoản 2/,
    (copy) => copy.plant(LAW, "1. Bộ luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2021.\n\n", ""),
  ],
  [
    "a clause number that does not go on",
    "error",
    "articles",
    /số khoản 2 không tăng/,
    (copy) => copy.plant(LAW, "3. Chính phủ", "2. Chính phủ"),
    "2. Chính phủ",
  ],
  [
    "points out of order",
    "warning",
    "articles",
    /gặp điểm e, chờ điểm đ/,
    (copy) => copy.plant(LAW, "đ) Mức khác", "e) Mức khác"),
    "e) Mức khác",
  ],

  [
    "two wordings for one day",
    "error",
    "periods",
    /chồng lên/,
    (copy) => copy.plant(LAW, "> áp dụng: từ 2024-07-01", "> áp dụng: từ 2024-06-01"),
  ],
  [
    "a hole between two wordings",
    "error",
    "periods",
    /không có bản nào áp dụng từ 01\/07\/2024 đến trước 01\/09\/2024/,
    (copy) => copy.plant(LAW, "> áp dụng: từ 2024-07-01", "> áp dụng: từ 2024-09-01"),
  ],
  [
    "a wording that goes on after its document",
    "error",
    "periods",
    /vượt ra ngoài/,
    (copy) => {
      copy.plant(LAW, "effectiveUntil: null", "effectiveUntil: 2028-01-01");
      copy.plant(LAW, "> áp dụng: từ 2024-07-01", "> áp dụng: 2024-07-01 đến trước 2030-01-01");
    },
  ],
  [
    "a day of checking that has not come",
    "error",
    "periods",
    /chưa tới/,
    (copy) => copy.plant(LAW, "checkedOn: 2025-01-01", "checkedOn: 2031-01-01"),
  ],
  [
    "a successor that begins on another day",
    "warning",
    "periods",
    /có hiệu lực từ 01\/02\/2021/,
    (copy) => copy.plant(LAW, "effectiveUntil: null", 'effectiveUntil: 2026-12-01\nreplacedBy: "02/2021/NĐ-CP"'),
  ],
  [
    "an article that stops without a word",
    "warning",
    "periods",
    /hết áp dụng trước/,
    (copy) => copy.plant(LAW, "> áp dụng: từ 2024-07-01", "> áp dụng: 2024-07-01 đến trước 2025-01-01"),
  ],
  [
    "an article that begins late without a word",
    "warning",
    "periods",
    /sau ngày văn bản có hiệu lực/,
    (copy) =>
      copy.plant(LAW, "### Điều 5. Hiệu lực thi hành\n", "### Điều 5. Hiệu lực thi hành\n> áp dụng: từ 2022-01-01\n"),
  ],

  [
    "a reference to a point that is not there",
    "warning",
    "references",
    /điểm c khoản 2 Điều 3/,
    (copy) => copy.plant(DECREE, "điểm b khoản 2 Điều 3", "điểm c khoản 2 Điều 3"),
    "điểm c khoản 2",
  ],
  [
    "a reference to a law that is not here",
    "note",
    "references",
    /Bộ luật Dân sự/,
    (copy) => copy.plant(DECREE, "2. Mức tiền ăn ca", "2. Theo Điều 5 của Bộ luật Dân sự, mức tiền ăn ca"),
  ],
  [
    "a reference to an article that was left out",
    "note",
    "references",
    /chưa có trong bản này của 01\/2020\/QH14: Điều 4/,
    (copy) => copy.plant(DECREE, "2. Mức tiền ăn ca", "2. Theo Điều 4 của Bộ luật Lao động, mức tiền ăn ca"),
  ],

  [
    "a phrasing of an article that is not there",
    "error",
    "phrasings",
    /không có Điều 9/,
    (copy) => copy.plant(ASKED, "## Điều 3", "## Điều 9"),
    "- sinh con được nghỉ mấy tháng",
  ],
  [
    "a phrasing of an article no longer in force",
    "error",
    "phrasings",
    /không còn/,
    (copy) => copy.plant(LAW, "> áp dụng: từ 2024-07-01", "> áp dụng: 2024-07-01 đến trước 2025-01-01"),
  ],
  [
    "a phrasing of a clause that is not there",
    "error",
    "phrasings",
    /không có khoản 7 Điều 2/,
    (copy) => copy.plant(ASKED, "mấy giờ [khoản 2]", "mấy giờ [khoản 7]"),
    "[khoản 7]",
  ],
  [
    "a phrasing of a point that is not there",
    "error",
    "phrasings",
    /không có điểm g khoản 1/,
    (copy) => copy.plant(ASKED, "[khoản 1 điểm a]", "[khoản 1 điểm g]"),
    "[khoản 1 điểm g]",
  ],
  [
    "the same phrasing under two articles",
    "error",
    "phrasings",
    /cũng đứng dưới Điều 2/,
    (copy) => copy.plant(ASKED, "- nghỉ ở cữ có lương không", "- Lương ngoài giờ tính thế nào?"),
    "Lương ngoài giờ",
  ],
  [
    "the same phrasing twice",
    "warning",
    "phrasings",
    /đã có ở/,
    (copy) =>
      copy.plant(ASKED, "- nghỉ ở cữ có lương không", "- nghỉ ở cữ có lương không\n- Nghỉ ở cữ có lương không?"),
    "Nghỉ ở cữ",
  ],
  [
    "too few phrasings",
    "warning",
    "phrasings",
    /mới có 7/,
    (copy) => copy.plant(ASKED, "- nghỉ ở cữ có lương không\n", ""),
  ],
  [
    "an article nobody has asked for",
    "note",
    "phrasings",
    /3 điều chưa có cách hỏi nào: 1, 5, 6/,
    (copy) => copy.plant(LAW, "2. Việc xử phạt", "### Điều 6. Xử phạt\n\n1. Việc xử phạt"),
  ],

  [
    "an everyday word with two meanings",
    "warning",
    "lexicon",
    /đã có nghĩa khác/,
    (copy) => copy.plant("lexicon/words.md", "- nghỉ đẻ,", "- tăng ca -> tiền lương\n- nghỉ đẻ,"),
    "tăng ca -> tiền lương",
  ],
  [
    "an abbreviation with two meanings on two lines",
    "warning",
    "lexicon",
    /“hd” đã có nghĩa khác/,
    (copy) => copy.plant("lexicon/abbreviations.md", "- cd ->", "- hd -> hoạt động\n- cd ->"),
  ],
  [
    "a synonym of two concepts",
    "warning",
    "lexicon",
    /“nhiêu” đã có nghĩa khác/,
    (copy) => copy.plant("lexicon/synonyms.md", "- (bỏ)", "- giá = nhiêu\n- (bỏ)"),
  ],
  [
    "a term that is no word of the law",
    "warning",
    "lexicon",
    /“làm thêm giờ nghỉ” không có/,
    (copy) => copy.plant("lexicon/words.md", "-> làm thêm giờ", "-> làm thêm giờ nghỉ"),
  ],

  [
    "an answer that is too long",
    "error",
    "answers",
    /\d+ chữ, nhiều nhất 90/,
    (copy) => copy.plant(ANSWERS, "Được nghỉ **6 tháng**", `${"rất ".repeat(80)}Được nghỉ **6 tháng**`),
  ],
  [
    "a citation of a point that is not there",
    "error",
    "answers",
    /không có điểm g khoản 1 Điều 2/,
    (copy) => copy.plant(ANSWERS, "khoản 1 điểm d", "khoản 1 điểm g"),
  ],
  [
    "a citation of an article not yet in force that day",
    "error",
    "answers",
    /không có khoản 1 Điều 3.*01\/01\/2020/,
    (copy) => copy.plant(ANSWERS, "Điều 3 khoản 1\n", "Điều 3 khoản 1\n> từ: 2020-01-01\n> đến trước: 2020-01-03\n"),
  ],
  [
    "a number that no citation holds",
    "error",
    "answers",
    /số 8 không/,
    (copy) => copy.plant(ANSWERS, "nghỉ **6 tháng**", "nghỉ **8 tháng**"),
  ],
  [
    "a number in words that no citation holds",
    "error",
    "answers",
    /số tám không/,
    (copy) => copy.plant(ANSWERS, "nghỉ **6 tháng**", "nghỉ **tám tháng**"),
  ],
  [
    "a share where the law counts",
    "error",
    "answers",
    /số 6% không/,
    (copy) => copy.plant(ANSWERS, "nghỉ **6 tháng**", "nghỉ **6%**"),
  ],
  ["a wrong calculation", "error", "answers", /sai/, (copy) => copy.plant(ANSWERS, "300% = 390%", "300% = 400%")],
  [
    "a calculation that is none",
    "error",
    "answers",
    /không đọc được phép tính/,
    (copy) => copy.plant(ANSWERS, "300% + 30%", "300% 30%"),
  ],
  [
    "an input that no citation holds",
    "error",
    "answers",
    /số 50% trong phép tính/,
    (copy) => copy.plant(ANSWERS, "300% + 30% + 20% × 300% = 390%", "300% + 50% + 20% × 200% = 390%"),
  ],
  [
    "a cited wording that changes",
    "warning",
    "answers",
    /đổi từ 01\/07\/2024/,
    (copy) => copy.plant(ANSWERS, "checkedOn: 2025-01-01", "checkedOn: 2024-01-01"),
  ],
  [
    "a related answer that is not there",
    "warning",
    "answers",
    /không có câu trả lời nào tên/,
    (copy) => copy.plant(ANSWERS, "> liên quan: Sinh con được", "> liên quan: Sinh đôi được"),
  ],
  [
    "two answers of one name",
    "error",
    "answers",
    /đã có ở/,
    (copy) => copy.plant(ANSWERS, "## Sinh con được nghỉ mấy tháng?", "## Tăng ca ngày lễ được trả bao nhiêu"),
  ],
  [
    "one way of asking for two answers",
    "warning",
    "answers",
    /cách hỏi “nghỉ đẻ bao lâu”/,
    (copy) => copy.plant(ANSWERS, "> hỏi: trực tết", "> hỏi: nghỉ đẻ bao lâu; trực tết"),
  ],
  [
    "the number of an article in an answer",
    "warning",
    "answers",
    /đừng viết số điều/,
    (copy) => copy.plant(ANSWERS, "Làm thêm ngày lễ được", "Theo Điều 2, làm thêm ngày lễ được"),
  ],

  [
    "a wrong belief that its words do not find",
    "error",
    "premises",
    /không nhận ra “nghỉ đẻ 3 tháng phải không”/,
    (copy) => copy.plant(BELIEFS, "|nghỉ đẻ ≠6/7 tháng", ""),
    "## Nghỉ sinh chỉ 4 tháng?",
  ],
  [
    "a true belief that the words of a wrong one find",
    "error",
    "premises",
    /“nghỉ sinh 6 tháng đúng không” không phải hiểu lầm/,
    (copy) => copy.plant(BELIEFS, "nghỉ sinh ≠6/7 tháng", "nghỉ sinh ≠7 tháng"),
  ],
  [
    "a correction that does not begin with it",
    "error",
    "premises",
    /câu đầu phải nói ngay/,
    (copy) => copy.plant(BELIEFS, "Không phải: sinh con được", "Sinh con được"),
  ],
  [
    "a wrong belief put in too few ways",
    "error",
    "premises",
    /mới có 2 câu/,
    (copy) => copy.plant(BELIEFS, "; nghỉ ở cữ 5 tháng đúng không", ""),
  ],
  [
    "a wrong belief without questions near it",
    "error",
    "readable",
    /needs all of/,
    (copy) => copy.plant(BELIEFS, "> không phải: nghỉ sinh 6", "> tính: nghỉ sinh 6"),
  ],
  [
    "a number in a correction that the law does not say",
    "error",
    "answers",
    /số 8 không có/,
    (copy) => copy.plant(BELIEFS, "Không phải: sinh con được nghỉ **6 tháng**", "Không phải: được nghỉ **8 tháng**"),
  ],

  [
    "a scope kind that does not exist",
    "error",
    "readable",
    /no such kind/,
    (copy) => copy.plant("scope/khac.md", "kind: greeting", "kind: hello"),
  ],
  [
    "an example of two kinds",
    "error",
    "scope",
    /cũng là ví dụ của/,
    (copy) => copy.plant("scope/khac.md", "- alo", "- Vượt đèn đỏ bị phạt bao nhiêu?"),
    "Vượt đèn đỏ",
  ],
  [
    "a report's law that no answer has",
    "error",
    "scope-law",
    /không có câu trả lời nào tên/,
    (copy) => copy.plant("scope/khac.md", "- alo", `- alo\n\n${REPORT}> law: Tăng ca ngày lễ thì sao?\n- ép làm lễ`),
    "## ép tăng ca",
  ],
  [
    "a report's law that has changed since its answer was checked",
    "error",
    "scope-law",
    /không câu nào ở dòng “law” còn đúng/,
    (copy) => {
      copy.plant(ANSWERS, "checkedOn: 2025-01-01", "checkedOn: 2023-01-01");
      copy.plant("scope/khac.md", "- alo", `- alo\n\n${REPORT}> law: Sinh con được nghỉ mấy tháng?\n- ép đẻ`);
    },
    "## ép tăng ca",
  ],
  [
    "a report of which no law is known",
    "warning",
    "scope-law",
    /chưa có dòng “law”/,
    (copy) => copy.plant("scope/khac.md", "- alo", `- alo\n\n${REPORT}- ép làm lễ`),
    "## ép tăng ca",
  ],
  [
    "an example given twice",
    "warning",
    "scope",
    /đã có ở/,
    (copy) => copy.plant("scope/khac.md", "- alo", "- alo\n- Alo!"),
  ],
  [
    "an example of another field that asks for the law",
    "warning",
    "scope",
    /cũng là cách hỏi/,
    (copy) => copy.plant("scope/khac.md", "- quên mang bằng lái có sao không", "- nghỉ ở cữ có lương không"),
  ],
];

describe("checking the knowledge", () => {
  it("finds nothing to repair in a sound folder", () => {
    expect(findAfter(() => {}).filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it.each(PLANTED)("finds %s (%s)", (_what, severity, rule, said, spoil, at) => {
    let line: number | null = null;
    const found = findAfter((copy) => {
      spoil(copy);
      if (at === undefined) return;
      for (const file of [LAW, DECREE, ASKED, ANSWERS, BELIEFS, "scope/khac.md", "lexicon/words.md"]) {
        const here = copy.lineOf(file, at);
        if (here > 0) line = here;
      }
    });
    const matching = found.filter((each) => each.rule === rule && said.test(each.message));
    expect(matching, JSON.stringify(found, null, 1)).not.toEqual([]);
    expect(matching[0]?.severity).toBe(severity);
    expect(matching[0]?.line).toBeGreaterThan(0);
    if (line !== null) expect(matching[0]?.line).toBe(line);
  });

  it("goes on after a file it cannot read, and finds what is wrong in the others", () => {
    const found = findAfter((copy) => {
      copy.write("lexicon/words.md", "no front matter");
      copy.plant(LAW, '["4"]', "[]");
    });
    expect(found.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual([
      "readable",
      "articles",
    ]);
  });

  it("lets a gap stand where a note says that a clause was repealed", () => {
    const found = findAfter((copy) => {
      copy.plant(LAW, "2. Số giờ làm thêm không quá 40 giờ trong 01 tháng.\n\n", "");
      copy.plant(
        LAW,
        "### Điều 2. Tiền lương làm thêm giờ\n",
        "### Điều 2. Tiền lương làm thêm giờ\n> bãi bỏ: khoản 2 (Luật 05/2024/QH15)\n",
      );
    });
    expect(found.filter(({ rule }) => rule === "articles")).toEqual([]);
  });

  it("asks each phrasing with others held out when told to look deep", () => {
    const found = findAfter((copy) => copy.plant(ASKED, "- nghỉ ở cữ có lương không", "- xyz"), { deep: true });
    const retrieval = found.filter(({ rule }) => rule === "retrieval");
    expect(retrieval.map(({ message }) => message).join()).toContain("“xyz”");
    expect(findAfter(() => {}).filter(({ rule }) => rule === "retrieval")).toEqual([]);
  });

  it("says which step it is at", () => {
    const steps: string[] = [];
    findAfter(() => {}, { onStep: (step) => steps.push(step) });
    expect(steps).toEqual([
      "read",
      "articles",
      "periods",
      "references",
      "phrasings",
      "lexicon",
      "answers",
      "premises",
      "scope",
      "agreements",
    ]);
  });
});
