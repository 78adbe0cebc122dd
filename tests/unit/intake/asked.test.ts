import { expect, it } from "vitest";
import { feedbackMigrations, listFeedbackBetween } from "../../../src/feedback/index.ts";
import { listAnswered, listUnanswered } from "../../../src/intake/index.ts";
import type { Queryable } from "../../../src/platform/database/index.ts";
import { aCitation, askedBack, curated, insertAsked, near, quoted, unsure } from "../../support/asked-questions.ts";
import { durableTables } from "../../support/database.ts";
import { describeOnEachEngine } from "../../support/engines.ts";

const NOVEMBER = { from: new Date("2026-10-31T17:00:00Z"), until: new Date("2026-11-30T17:00:00Z") };

await describeOnEachEngine(
  "what was asked",
  ({ db }) => {
    it("is read with what it was answered with, in the order of its citations", async () => {
      const id = await insertAsked(db, {
        sender: "lan",
        answer: quoted(aCitation({ article: "2", clause: null }), aCitation({ article: "3", point: "b" })),
        said: "wrong",
      });
      const [said] = await listFeedbackBetween(db, NOVEMBER);
      const [answered] = await listAnswered(db, [
        { channel: "zalo", externalId: said?.answered ?? "" },
        { channel: "web", externalId: said?.answered ?? "" },
        { channel: "zalo", externalId: "never-asked" },
      ]);
      expect(answered).toMatchObject({
        inboundMessageId: id,
        mode: "extracted",
        text: "Gần với câu hỏi nhất, Điều 2 ghi: …",
      });
      expect(answered?.places).toEqual([
        { law: "01/2020/QH14", article: "2", clause: null, point: null },
        { law: "01/2020/QH14", article: "3", clause: "1", point: "b" },
      ]);
    });

    it("is no answer where none was given", async () => {
      await insertAsked(db, { sender: "lan", answer: unsure(), said: "wrong" });
      const [said] = await listFeedbackBetween(db, NOVEMBER);
      expect(await listAnswered(db, [{ channel: "zalo", externalId: said?.answered ?? "" }])).toEqual([]);
    });

    it("went unanswered where it was not understood, with the article that came nearest, the newest first", async () => {
      await insertAsked(db, { sender: "lan", answer: askedBack(near("3")) });
      await insertAsked(db, { sender: "lan", answer: unsure("nothing-relevant", near("2")) });
      await insertAsked(db, { sender: "lan", answer: unsure("no-law-then") });
      await insertAsked(db, { sender: "lan", answer: unsure("other-field") });
      const found = await listUnanswered(db, NOVEMBER);
      expect(found.map(({ reason, nearest }) => [reason, nearest?.article ?? null])).toEqual([
        ["other-field", null],
        ["no-law-then", null],
        ["nothing-relevant", "2"],
        ["clarify", "3"],
      ]);
    });

    it("did not go unanswered where it was talk, an instruction, a step of a calculation, or answered", async () => {
      for (const reason of ["chit-chat", "unreadable", "instruction", "silent", "notice"] as const) {
        await insertAsked(db, { sender: "lan", answer: unsure(reason) });
      }
      await insertAsked(db, { sender: "lan", answer: askedBack({ confidence: 1 }) });
      await insertAsked(db, { sender: "lan", answer: curated() });
      expect(await listUnanswered(db, NOVEMBER)).toEqual([]);
    });

    it("did not go unanswered where the worker chose what was meant and was answered at once", async () => {
      await insertAsked(db, { sender: "lan", answer: askedBack() });
      await insertAsked(db, { sender: "other", answer: askedBack() });
      await insertAsked(db, { sender: "lan", answer: curated() });
      expect((await listUnanswered(db, NOVEMBER)).map(({ person }) => person)).toEqual(["zalo other"]);
      await insertAsked(db, { sender: "other", answer: unsure("chit-chat") });
      await insertAsked(db, { sender: "other", answer: curated() });
      expect(await listUnanswered(db, NOVEMBER)).toHaveLength(1);
    });

    it("is of the month in which it was asked in Việt Nam", async () => {
      const at = (instant: string) =>
        insertAsked(db, { sender: "lan", answer: unsure(), at: new Date(instant), said: "wrong" });
      await at("2026-10-31T16:59:59Z");
      const first = await at("2026-10-31T17:00:00Z");
      const last = await at("2026-11-30T16:59:59Z");
      await at("2026-11-30T17:00:00Z");
      expect((await listUnanswered(db, NOVEMBER)).map(({ inboundMessageId }) => inboundMessageId)).toEqual([
        last,
        first,
      ]);
      expect(await listFeedbackBetween(db, NOVEMBER)).toHaveLength(2);
    });

    it("comes from one person where two channels were joined", async () => {
      await insertAsked(db, { sender: "lan", answer: unsure() });
      await insertAsked(db, { sender: "lan-on-her-other-phone", answer: unsure() });
      const people = async () => new Set((await listUnanswered(db, NOVEMBER)).map(({ person }) => person)).size;
      expect(await people()).toBe(2);
      await db.query(
        `INSERT INTO identity_links (channel, sender_id, person)
         VALUES ('zalo', 'lan', 'p'), ('zalo', 'lan-on-her-other-phone', 'p')`,
      );
      expect(await people()).toBe(1);
    });

    it("is found by its index, without unpacking every turn", async () => {
      const plans = await db.transaction(async (tx) => {
        await tx.execute("SET LOCAL enable_seqscan = off");
        const explained: string[] = [];
        const explain: Queryable = {
          ...tx,
          async query(sql, params) {
            const { rows } = await tx.query<Record<string, string>>(`EXPLAIN ${sql}`, params);
            explained.push(rows.flatMap((row) => Object.values(row)).join("\n"));
            return { rows: [], rowCount: 0 };
          },
        };
        await listUnanswered(explain, NOVEMBER);
        return explained.join("\n");
      });
      expect(plans).toContain("turns_unanswered");
    });
  },
  [...durableTables, feedbackMigrations],
);
