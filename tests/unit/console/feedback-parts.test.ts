import { describe, expect, it } from "vitest";
import { createSubjectOf } from "../../../src/console/feedback/answer-subject.ts";
import { commonWords } from "../../../src/console/feedback/common-words.ts";
import { readPeriod } from "../../../src/console/feedback/feedback-period.ts";
import { createNamesEmployer, maskWords } from "../../../src/console/feedback/mask-words.ts";
import { readKnowledge } from "../../../src/knowledge/index.ts";

const iso = ({ from, until }: { from: Date; until: Date }) => [from.toISOString(), until.toISOString()];

describe("a period", () => {
  it("is compared with as many days of the month before as have passed", () => {
    const month = readPeriod("thang-nay", new Date("2026-11-23T02:00:00Z"));
    expect(iso(month)).toEqual(["2026-10-31T17:00:00.000Z", "2026-11-30T17:00:00.000Z"]);
    expect(iso(month.before)).toEqual(["2026-09-30T17:00:00.000Z", "2026-10-23T02:00:00.000Z"]);
    expect([month.firstOn, month.lastOn]).toEqual(["2026-11-01", "2026-11-23"]);
  });

  it("is compared with no day of its own where the month before was shorter", () => {
    const { from, before } = readPeriod("thang-nay", new Date("2026-03-31T02:00:00Z"));
    expect(before.until).toEqual(from);
  });

  it("begins in the year before where it must, on Vietnam's calendar", () => {
    const january = new Date("2026-12-31T18:00:00Z"); // 01:00 on 1 January in Việt Nam
    expect(readPeriod("thang-nay", january).firstOn).toBe("2027-01-01");
    expect(readPeriod("thang-truoc", january)).toMatchObject({ firstOn: "2026-12-01", lastOn: "2026-12-31" });
    expect(readPeriod("quy-nay", january).firstOn).toBe("2027-01-01");
    const quarter = readPeriod("quy-truoc", january);
    expect([quarter.firstOn, quarter.lastOn]).toEqual(["2026-10-01", "2026-12-31"]);
    expect(iso(quarter.before)).toEqual(["2026-06-30T17:00:00.000Z", "2026-09-30T17:00:00.000Z"]);
  });
});

describe("what an answer was", () => {
  const knowledge = readKnowledge(new URL("../../fixtures/knowledge", import.meta.url).pathname);
  const subjectOf = createSubjectOf(knowledge, "2026-11-23");
  const place = (article: string, clause: string | null = "1", law = "01/2020/QH14") => ({
    law,
    article,
    clause,
    point: null,
  });
  const [written] = knowledge.answers.filter(({ question }) => question.startsWith("Sinh con"));
  const text = written?.text ?? "";

  it("is the checked answer whose words it holds, whatever stands before them", () => {
    const announced = `Tôi hiểu anh/chị hỏi: nghỉ đẻ\n${text.slice(0, 85)}`;
    expect(subjectOf({ mode: "curated", text: announced, places: [place("3")] })).toMatchObject({
      kind: "curated",
      question: "Sinh con được nghỉ mấy tháng?",
    });
  });

  it("is the clause where the words were rewritten since and several answers cite the same", () => {
    const old = { mode: "curated" as const, text: "Lời cũ đã sửa.", places: [place("3")] };
    expect(knowledge.answers.filter(({ references }) => references[0]?.article === "3")).toHaveLength(2);
    expect(subjectOf(old)).toMatchObject({ kind: "quoted", place: { article: "3", clause: "1" } });
  });

  it("is the checked answer where only one cites just the same", () => {
    const [overtime] = knowledge.answers.filter(({ question }) => question.startsWith("Tăng ca"));
    const places = [...(overtime?.references ?? [])].reverse();
    expect(subjectOf({ mode: "curated", text: "Lời cũ.", places })).toMatchObject({ question: overtime?.question });
  });

  it("is a calculation apart from a quotation of the same clause, and gone where the article is", () => {
    const quoted = subjectOf({ mode: "extracted", text, places: [place("2")] });
    const calculated = subjectOf({ mode: "calculated", text, places: [place("2")] });
    expect([quoted.kind, calculated.kind, quoted.key === calculated.key]).toEqual(["quoted", "calculated", false]);
    for (const gone of [place("99"), place("1", null, "thoa-uoc-da-bo")]) {
      expect(subjectOf({ mode: "extracted", text, places: [gone] })).toEqual({ kind: "gone", key: "gone" });
    }
  });
});

describe("words of workers", () => {
  it.each([
    ["chị Nguyễn Thị Hồng ơi 0905 123 456", "chị [tên] ơi [số điện thoại]"],
    ["cty TNHH Giày Đại Phát, nợ lương", "cty [nơi làm], nợ lương"],
    ["lương 12000000 mã 445566", "lương [số] mã [số]"],
    ["tăng ca 3 tiếng, lương 8 triệu", "tăng ca 3 tiếng, lương 8 triệu"],
  ])("are masked for staff: %s", (said, shown) => {
    expect(maskWords(said)).toBe(shown);
  });

  it("name an employer by its proper name, with or without marks, and not by a word it merely holds", () => {
    const names = createNamesEmployer(["Công ty TNHH MTV Cao su Kon Tum", "Bimixa", "Công ty May"]);
    expect(names("lam o cao su kon tum 3 nam")).toBe(true);
    expect(names("BIMIXA nợ lương")).toBe(true);
    for (const said of ["đi cạo mủ cao su", "công nhân may tăng ca", "bimixat"])
      expect([said, names(said)]).toEqual([said, false]);
  });

  it("are common where enough different people said them, with marks where anybody typed those", () => {
    const said = (person: string, text: string) => ({ person, text });
    const common = commonWords(
      [
        said("a", "em muốn ly hôn ạ"),
        said("b", "muon ly hon"),
        said("c", "lí hôn, chia đất"),
        said("d", "chia đất. chia đất"),
        said("d", "chia đất"),
      ],
      3,
    );
    expect(common).toEqual([{ typed: "ly hôn", key: "li hon", people: 3 }]);
  });

  it("are common once where the same people said them in one breath", () => {
    const said = ["a", "b", "c"].map((person) => ({ person, text: "nghỉ thai sản" }));
    expect(commonWords(said, 3)).toHaveLength(1);
  });

  it("are never common across what was masked", () => {
    const said = ["a", "b", "c"].map((person) => ({ person, text: "lương [tên] chậm" }));
    expect(commonWords(said, 3)).toEqual([]);
  });
});
