import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isServed } from "../../../src/knowledge/index.ts";
import { findLegacyFont, toUnicode } from "../../../src/knowledge/import/legacy-letters.ts";
import { doubtsOf, docxOf, importBytes, refusalOf } from "../../support/imports.ts";

const pdf = (name: string) => readFileSync(`tests/fixtures/imports/${name}`);

const WORD = [
  "CÔNG TY TNHH DỆT THỬ NGHIỆM",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Kon Tum, ngày 20 tháng 12 năm 2025",
  "Căn cứ Bộ luật Lao động số 45/2019/QH14;",
  "Chương I",
  "NHỮNG QUY ĐỊNH CHUNG",
  "Điều 1. Thời hạn",
  "1. Thỏa ước này có hiệu lực 03 năm, từ ngày 01/01/2026.",
  "Điều 2: Tiền lương làm thêm giờ",
  "1. Làm thêm vào ngày thường được trả 150%.",
  "2. Làm thêm vào ngày nghỉ hằng tuần được trả 220%.",
  "Chương II. PHÚC LỢI",
  "Điều 3. Nghỉ việc riêng",
  "Khoản 1. Được nghỉ hưởng nguyên lương khi:",
  "a) Kết hôn: nghỉ 05 ngày;",
  "b) Con kết hôn: nghỉ 02 ngày;",
  "– Người ở xa được thêm ngày đi đường.",
  "Điều 4. Ăn ca",
  "Tiền ăn giữa ca 25.000 đồng một suất.",
  "ĐẠI DIỆN NGƯỜI SỬ DỤNG LAO ĐỘNG",
  "Nguyễn Văn Thử",
];

const shape = (
  articles: readonly {
    number: string;
    title: string;
    clauses: readonly { number: string | null; points: readonly { label: string }[] }[];
  }[],
) =>
  articles.map(({ number, title, clauses }) => [
    `${number} ${title}`,
    clauses.map((clause) => `${clause.number ?? "–"}${clause.points.map(({ label }) => label).join("")}`).join(" "),
  ]);

describe("importing an agreement", () => {
  it("turns a Word file into a draft that nobody serves until it is read", async () => {
    const { imported, agreement, text } = await importBytes("Thoa uoc.docx", await docxOf(WORD));
    expect(imported.file).toMatch(/agreements\/thu-nghiem-2026\.md$/u);
    expect(agreement.meta).toMatchObject({
      unit: "cdcs-thu-nghiem",
      employer: "Công ty TNHH Dệt Thử Nghiệm",
      signedOn: "2025-12-20",
      effectiveFrom: "2026-01-01",
      effectiveUntil: "2029-01-01",
      checkedOn: "2026-11-30",
      source: "Thoa uoc.docx",
      isSample: false,
    });
    expect(isServed(agreement)).toBe(false);
    expect(shape(agreement.articles)).toEqual([
      ["1 Thời hạn", "1"],
      ["2 Tiền lương làm thêm giờ", "1 2"],
      ["3 Nghỉ việc riêng", "1ab"],
      ["4 Ăn ca", "–"],
    ]);
    expect(agreement.articles.map(({ chapter }) => chapter)).toEqual([
      "Chương I NHỮNG QUY ĐỊNH CHUNG",
      "Chương I NHỮNG QUY ĐỊNH CHUNG",
      "Chương II PHÚC LỢI",
      "Chương II PHÚC LỢI",
    ]);
    expect(text).not.toContain("Nguyễn Văn Thử");
    expect(imported.guessed).toEqual([]);
  });

  it("proposes the comparison lines that follow from the words, and each of them stands", async () => {
    const { agreement, imported, lines } = await importBytes("a.docx", await docxOf(WORD));
    expect(agreement.unread).toEqual([]);
    expect(
      agreement.comparisons.map(
        ({ comparable, amount, stands }) => `${comparable.name} = ${amount.written}${stands ? "" : "!"}`,
      ),
    ).toEqual([
      "làm thêm ngày thường = 150%",
      "làm thêm ngày nghỉ hằng tuần = 220%",
      "nghỉ kết hôn = 05 ngày",
      "nghỉ khi con kết hôn = 02 ngày",
      "tiền ăn giữa ca = 25.000 đồng",
    ]);
    for (const { draftLine, text } of imported.proposals) expect(lines[draftLine - 1]).toBe(`> so sánh: ${text}`);
  });

  it("lists what it left out and what it doubts, with the lines of draft and file", async () => {
    const doubtful = [
      ...WORD.slice(0, 11),
      "4. Khoản này nhảy số.",
      "2. Số này đã có.",
      ...WORD.slice(11, 13),
      "1. Một.",
      "c) Điểm này nhảy chữ.",
      "Điều 7. Điều này nhảy số",
      "1. Hết.",
    ];
    const { imported, lines } = await importBytes("a.docx", await docxOf(doubtful));
    expect(doubtsOf(imported, "opening-left-out").map(({ text }) => text)).toEqual(WORD.slice(0, 4));
    const found = imported.doubts.filter(({ draftLine }) => draftLine !== null);
    expect(found.map(({ doubt, text }) => `${doubt}: ${text}`)).toEqual([
      "clause-not-next: 4. Khoản này nhảy số.",
      "clause-not-next: 2. Số này đã có.",
      "point-not-next: c) Điểm này nhảy chữ.",
      "article-gap: Điều 7. Điều này nhảy số",
    ]);
    for (const { draftLine, text } of found) expect(lines[(draftLine ?? 0) - 1]).toContain(text);
  });

  it("restores the numbers that Word counts itself, and doubts them", async () => {
    const { agreement, imported } = await importBytes(
      "a.docx",
      await docxOf([
        "Điều 1. Nghỉ việc riêng",
        { item: "Người lao động được nghỉ khi:", level: 0 },
        { item: "Kết hôn: nghỉ 05 ngày;", level: 1 },
        { item: "Con kết hôn: nghỉ 02 ngày.", level: 1 },
        { item: "Báo trước cho tổ trưởng.", level: 0 },
        "Điều 2. Thi hành",
        "1. Thi hành ngay.",
      ]),
    );
    expect(shape(agreement.articles)[0]).toEqual(["1 Nghỉ việc riêng", "1ab 2"]);
    expect(doubtsOf(imported, "number-counted-by-word")).toHaveLength(4);
  });

  it("reads a PDF: broken lines joined, running heads, feet and page numbers gone, other ways of numbering", async () => {
    const { agreement, text, imported } = await importBytes("gach.pdf", pdf("gach-thu-nghiem.pdf"));
    expect(shape(agreement.articles)).toEqual([
      ["1 Thời hạn", "1 2"],
      ["2 Tiền lương làm thêm giờ", "1 2"],
      ["3 Nghỉ việc riêng", "1ab 2"],
      ["4 Ăn ca", "–"],
      ["5 Thực hiện", "1"],
    ]);
    expect(agreement.articles[1]?.clauses[0]?.text).toBe(
      "1. Làm thêm vào ngày nghỉ hằng tuần được trả 230% đơn giá tiền lương của công việc đang làm, trả cùng kỳ lương tháng đó;",
    );
    expect(agreement.articles[0]?.clauses[1]?.text).toBe("2. Điều 35 của Bộ luật Lao động vẫn được áp dụng.");
    expect(agreement.articles[3]?.text.match(/^- Việc số/gmu)).toHaveLength(14);
    expect(text).not.toMatch(/Trang \d|^Thỏa ước Công ty Gạch Thử Nghiệm$/mu);
    expect(agreement.meta).toMatchObject({
      effectiveFrom: "2026-04-01",
      effectiveUntil: "2028-04-01",
      signedOn: "2026-03-15",
    });
    expect(doubtsOf(imported, "ending-left-out").length).toBeGreaterThan(0);
    expect(agreement.comparisons.map(({ comparable }) => comparable.name)).toContain("làm thêm ngày nghỉ hằng tuần");
  });

  it("reads plain text, decomposed letters and the Latin Ð among them", async () => {
    const text = WORD.join("\n").normalize("NFD").replaceAll("Điều", "\u00d0iều".normalize("NFD"));
    const { agreement, text: draft } = await importBytes("a.txt", text);
    expect(draft).toBe(draft.normalize("NFC"));
    expect(agreement.articles).toHaveLength(4);
  });

  it("converts old fonts and says so", async () => {
    const tcvn3 =
      "§iÒu 1. Thêi h¹n\n1. Tháa ­íc cã hiÖu lùc 03 n¨m.\n§iÒu 2. TiÒn l­¬ng\n1. Lµm thªm ngµy lÔ ®­îc tr¶ 300%.";
    const { imported, agreement } = await importBytes("a.txt", tcvn3);
    expect(imported.convertedFrom).toBe("TCVN3");
    expect(agreement.articles[1]?.text).toBe("1. Làm thêm ngày lễ được trả 300%.");
  });

  it("names what it could not find, and takes an employer given by hand", async () => {
    const { imported } = await importBytes("a.txt", "Điều 1. Một\n1. Hai.\nĐiều 2. Ba\n1. Bốn.");
    expect(imported.guessed).toEqual(["employer", "signedOn", "effectiveFrom", "effectiveUntil"]);
  });
});

describe("letters of old fonts", () => {
  it.each([
    ["TCVN3", "C«ng ty vµ ng­êi lao ®éng tháa thuËn", "Công ty và người lao động thỏa thuận"],
    ["VNI", "Coâng ty vaø ngöôøi lao ñoäng thoûa thuaän nghæ pheùp", "Công ty và người lao động thỏa thuận nghỉ phép"],
  ] as const)("%s becomes Unicode", (font, written, meant) => {
    expect(findLegacyFont(written)).toBe(font);
    expect(toUnicode(written, font)).toBe(meant);
  });

  it.each(["Công ty và người lao động thỏa thuận", "The company and the workers agree", "cong ty va nguoi lao dong"])(
    "“%s” is left alone",
    (written) => {
      expect(findLegacyFont(written)).toBeNull();
    },
  );
});

describe("a file that cannot be imported is refused with its reason", () => {
  const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const ENCRYPTED_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>
%%EOF`;

  it.each<[string, string, Buffer | string]>([
    ["scanned", "a.pdf", pdf("ban-chup.pdf")],
    ["encrypted", "a.pdf", ENCRYPTED_PDF],
    ["damaged", "a.pdf", "%PDF-1.7\nrubbish"],
    ["not-what-it-says", "a.pdf", "Điều 1. Thời hạn"],
    ["not-what-it-says", "a.docx", "Điều 1. Thời hạn"],
    ["damaged", "a.docx", "PK\u0003\u0004rubbish"],
    ["encrypted", "a.docx", Buffer.concat([OLE, Buffer.from("EncryptedPackage", "utf16le")])],
    ["old-word", "a.docx", Buffer.concat([OLE, Buffer.from("WordDocument", "utf16le")])],
    ["old-word", "a.doc", "Điều 1"],
    ["unknown-kind", "a.xlsx", "Điều 1"],
    ["empty", "a.txt", ""],
    ["empty", "a.txt", "  \n 1 2 3"],
    ["not-what-it-says", "a.txt", Buffer.from([0x41, 0, 0x42])],
    ["legacy-font", "a.txt", Buffer.from([0xa7, 0x69, 0xd2, 0x75, 0x20, 0x31])],
    ["too-big", "a.txt", Buffer.alloc(20 * 1024 * 1024 + 1, 0x61)],
    ["no-articles", "a.txt", "Nội quy của công ty, không có điều nào."],
  ])("%s: %s", async (refusal, name, bytes) => {
    expect(await refusalOf(name, bytes)).toBe(refusal);
  });
});
