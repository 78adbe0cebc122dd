import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createKnowledge, type Knowledge, KnowledgeFileError, openKnowledge } from "../../../src/knowledge/index.ts";
import { openSnapshots, type Snapshots } from "../../../src/knowledge/snapshots.ts";
import { copyKnowledge, FIXTURE_DAY, type KnowledgeCopy } from "../../support/knowledge.ts";

const LAW = "law/01-2020-QH14.md";

const SCOPE_OF_ONE = "---\ntype: scope\n---\n\n## thêm\n\n> kind: greeting\n\n- chào buổi sáng\n";

/** Everything the program can learn of a question. */
function learn({ read, search, matchAnswers, matchScope, matchCues }: Knowledge) {
  return ["lam them ngay le duoc tra bao nhieu", "nghỉ thai sản mấy tháng", "vượt đèn đỏ", "xin chào"].map((text) => {
    const question = read(text);
    return [question, search(question, FIXTURE_DAY), matchAnswers(question), matchScope(question), matchCues(question)];
  });
}

function learnCalls({ read, recogniseCalls }: Knowledge) {
  return ["máy kẹp tay rồi", "nợ lương hai tháng", "chào buổi sáng", "cho gặp người"].map((text) =>
    recogniseCalls(read(text)),
  );
}

describe("a snapshot of the knowledge", () => {
  let copy: KnowledgeCopy;
  let kept: string;
  let found: boolean[];
  let snapshots: Snapshots;
  beforeEach(() => {
    copy = copyKnowledge();
    kept = mkdtempSync(join(tmpdir(), "snapshots-"));
    found = [];
    const { find, ...others } = openSnapshots(kept, { fromBytes: 0 });
    snapshots = {
      ...others,
      find(files) {
        const snapshot = find(files);
        found.push(snapshot !== null);
        return snapshot;
      },
    };
  });
  afterEach(() => {
    copy.remove();
    rmSync(kept, { recursive: true });
  });
  const load = () => createKnowledge(copy.folder, snapshots);
  const keptFiles = () => readdirSync(kept).map((name) => join(kept, name));

  it("is left by the first load, and gives the next the same to the last digit", () => {
    const built = load();
    const read = load();
    expect(found).toEqual([false, true]);
    expect(learn(read)).toEqual(learn(built));
    const { findArticle: _findArticle, listWordings: _listWordings, findDocument: _findDocument, ...text } = read.text;
    expect(built.text).toMatchObject(text);
    expect(read.text.findArticle("01/2020/QH14", "3", "2024-07-01")).toEqual(
      built.text.findArticle("01/2020/QH14", "3", "2024-07-01"),
    );
  });

  it("is of these files only: a reload after a change reads the change", async () => {
    load();
    const store = openKnowledge(copy.folder, snapshots);
    copy.plant(LAW, "ít nhất bằng 300%", "ít nhất bằng 400%");
    const { text } = await store.reload();
    expect(found).toEqual([false, true, false]);
    expect(text.findArticle("01/2020/QH14", "2", FIXTURE_DAY)?.text).toContain("400%");
  });

  it("is not asked where a file was added or taken away", () => {
    load();
    copy.write("scope/them.md", SCOPE_OF_ONE);
    expect(load().text.scope).toHaveLength(3);
    rmSync(join(copy.folder, "scope/them.md"));
    load();
    expect(found).toEqual([false, false, true]);
  });

  it("does not hide a file that cannot be read, which stops the load by file, line and reason", () => {
    load();
    copy.plant(LAW, "### Điều 5.", "### Điểu 5.");
    expect(load).toThrow(KnowledgeFileError);
    expect(load).toThrow(/law\/01-2020-QH14.md:\d+: not an article heading/);
    copy.plant(LAW, "### Điểu 5.", "### Điều 5.");
    expect(() => load()).not.toThrow();
    expect(found).toEqual([false, false, false, true]);
  });

  it.each<[what: string, damage: (bytes: Buffer) => Buffer]>([
    ["one flipped bit in it", (bytes) => bytes.fill((bytes.at(-9) ?? 0) ^ 1, bytes.length - 9, bytes.length - 8)],
    ["one flipped bit in its checksum", (bytes) => bytes.fill((bytes.at(3) ?? 0) ^ 1, 3, 4)],
    ["its end cut off", (bytes) => bytes.subarray(0, -100)],
    ["nothing in it", () => Buffer.alloc(0)],
  ])("with %s is not trusted: the knowledge is built again", (_what, damage) => {
    const sound = learn(load());
    for (const path of keptFiles()) writeFileSync(path, damage(readFileSync(path)));
    expect(learn(load())).toEqual(sound);
    load();
    expect(found).toEqual([false, false, true]); // and was kept anew
  });

  it("of another knowledge is not trusted under this one's name", () => {
    load();
    const [other = ""] = keptFiles();
    copy.plant(LAW, "ít nhất bằng 300%", "ít nhất bằng 400%");
    load();
    const [own = ""] = keptFiles().filter((path) => path !== other);
    renameSync(other, own);
    expect(load().text.findArticle("01/2020/QH14", "2", FIXTURE_DAY)?.text).toContain("400%");
    expect(found).toEqual([false, false, false]);
  });

  it("is done without where the folder cannot be written", () => {
    const unwritable = openSnapshots(join(copy.folder, LAW), { fromBytes: 0 });
    const once = createKnowledge(copy.folder, unwritable);
    expect(learn(createKnowledge(copy.folder, unwritable))).toEqual(learn(once));
  });

  it("makes room for new ones", () => {
    for (let change = 0; change < 10; change++) {
      copy.write("lexicon/them.md", `---\ntype: lexicon\n---\n\n- chữ ${change} -> nghĩa\n`);
      load();
    }
    expect(keptFiles()).toHaveLength(8);
    load();
    expect(found.at(-1)).toBe(true);
  });

  it("is not kept of a knowledge as small as this one, unless asked for", () => {
    createKnowledge(copy.folder, openSnapshots(kept));
    expect(keptFiles()).toEqual([]);
  });
});

describe("a model kept by its examples", () => {
  let copy: KnowledgeCopy;
  let kept: string;
  beforeEach(() => {
    copy = copyKnowledge();
    kept = mkdtempSync(join(tmpdir(), "models-"));
  });
  afterEach(() => {
    copy.remove();
    rmSync(kept, { recursive: true });
  });
  const load = () => createKnowledge(copy.folder, openSnapshots(kept, { fromExamples: 0 }));
  const models = () => readdirSync(kept).filter((name) => name.endsWith(".model"));
  const plantGreeting = () => copy.write("scope/them.md", SCOPE_OF_ONE);

  it("serves on where only the law changed, and gives what fitting anew would", () => {
    load();
    const before = models();
    copy.plant(LAW, "ít nhất bằng 300%", "ít nhất bằng 400%");
    const taken = load();
    expect(before.length).toBeGreaterThan(0);
    expect(models()).toEqual(before);
    rmSync(kept, { recursive: true });
    expect(learnCalls(load())).toEqual(learnCalls(taken));
  });

  it("is fitted anew where an example is added", () => {
    const before = learnCalls(load());
    const known = models();
    plantGreeting();
    expect(learnCalls(load())).not.toEqual(before);
    expect(models().length).toBeGreaterThan(known.length);
  });

  it("that is damaged is not trusted", () => {
    const sound = learnCalls(load());
    for (const name of models()) writeFileSync(join(kept, name), readFileSync(join(kept, name)).subarray(0, -1));
    expect(learnCalls(load())).toEqual(sound);
  });

  it("is not kept where learning takes no time", () => {
    createKnowledge(copy.folder, openSnapshots(kept));
    expect(models()).toEqual([]);
  });
});
