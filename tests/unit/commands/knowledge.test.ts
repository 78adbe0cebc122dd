import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyKnowledge, FIXTURE_DAY, type KnowledgeCopy } from "../../support/knowledge.ts";
import { runCommandFile } from "../../support/run-command.ts";

const runKnowledge = (...given: string[]) => runCommandFile("knowledge", given);

describe("npm run knowledge -- check", { timeout: 60_000 }, () => {
  let copy: KnowledgeCopy;
  beforeEach(() => {
    copy = copyKnowledge();
  });
  afterEach(() => copy.remove());

  it("ends well over a sound folder, and badly once something in it is wrong", async () => {
    const sound = await runKnowledge("check", "--knowledge", copy.folder, "--on", FIXTURE_DAY);
    expect(sound).toMatchObject({ code: 0, stderr: "" });
    expect(sound.stdout).toContain("0 lỗi, 0 cảnh báo");

    copy.plant("answers/luong.md", "300% = 390%", "300% = 400%");
    const spoilt = await runKnowledge("check", "--knowledge", copy.folder, "--on", FIXTURE_DAY);
    expect(spoilt.code).toBe(1);
    expect(spoilt.stdout).toMatch(/^LỖI \[answers\] answers\/luong\.md:7: .*sai/mu);
  });

  it("gives the same as one JSON object", async () => {
    copy.plant("law/01-2020-QH14.md", '["4"]', "[]");
    const { code, stdout } = await runKnowledge("check", "--json", "--knowledge", copy.folder, "--on", FIXTURE_DAY);
    const report: unknown = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(report).toMatchObject({
      errors: 1,
      warnings: 0,
      counts: { documents: 2, phrasings: 16, answers: 3 },
      findings: [{ severity: "error", file: "law/01-2020-QH14.md", line: 1, rule: "articles" }, {}, {}, {}],
    });
  });

  it("explains itself when asked, and when called wrongly", async () => {
    expect(await runKnowledge("--help")).toMatchObject({ code: 0, stderr: "" });
    for (const wrong of [["chek"], ["check", "--on", "tomorrow"]]) {
      const { code, stdout, stderr } = await runKnowledge(...wrong);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).not.toBe("");
    }
  });
});

describe("npm run knowledge -- import", { timeout: 60_000 }, () => {
  let copy: KnowledgeCopy;
  beforeEach(() => {
    copy = copyKnowledge();
  });
  afterEach(() => copy.remove());

  it("writes a draft, says what to look at, and refuses a second one of the name and a file without articles", async () => {
    copy.write(
      "thoa-uoc.txt",
      "Mở đầu.\nĐiều 1. Ăn ca\n1. Tiền ăn giữa ca 25.000 đồng.\nĐiều 2. Thi hành\n1. Thi hành ngay.",
    );
    const bring = (file: string) =>
      runKnowledge("import", `${copy.folder}/${file}`, "--unit", "cdcs-thu", "--knowledge", copy.folder);
    const first = await bring("thoa-uoc.txt");
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toContain("2 điều.");
    expect(first.stdout).toMatch(/tệp gốc dòng 1: phần mở đầu, không đưa vào: Mở đầu\./u);
    expect(first.stdout).toContain("tiền ăn giữa ca = 25.000 đồng");
    expect(first.stdout).toContain("Trợ lý CHƯA dùng bản này");
    const second = await bring("thoa-uoc.txt");
    expect(second).toMatchObject({ code: 1, stdout: "" });
    expect(second.stderr).toMatch(/^Đã có tệp cùng tên/u);
    copy.write("noi-quy.txt", "Nội quy.");
    expect((await bring("noi-quy.txt")).stderr).toMatch(/^Tôi không tìm thấy các “Điều 1”/u);
    expect(await runKnowledge("import", "a.docx")).toMatchObject({ code: 2, stdout: "" });
  });
});
