import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mergeCases } from "../../../src/casework/index.ts";
import { caseTexts } from "../../../src/texts/console-case.ts";
import { undeliveredTexts } from "../../../src/texts/console-records.ts";
import { deliveryReason } from "../../../src/texts/delivery-reasons.ts";
import { findStaff, scopeOf } from "../../../src/union/index.ts";
import { startConsole, type StaffConsole, type Visit } from "../../support/console.ts";

let desk: StaffConsole;
let lan: Visit;
let lanId: number;
let foreign: Visit;
beforeAll(async () => {
  desk = await startConsole();
  lanId = await desk.hire("officer", "kcn", "Lan");
  lan = await desk.signIn(lanId);
  foreign = await desk.signIn(await desk.hire("officer", "xa"));
});
afterAll(async () => {
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

/** A case with one answer that came to nothing; answers with the numbers of both. */
async function anAnswerThat(status: "failed" | "rejected" | "held", code: string, unitId = "kcn") {
  const { id } = await desk.report({ unitId });
  const visit = unitId === "kcn" ? lan : foreign;
  await visit.post(`/staff/vu-viec/${id}/tra-loi`, { loi: "Chào anh, tôi xem rồi." });
  const { rows } = await desk.db.query<{ id: number }>(
    `UPDATE outbound_messages SET status = $1, error_code = $2 WHERE id = (SELECT max(id) FROM outbound_messages)
     RETURNING id`,
    [status, code],
  );
  return { caseId: id, messageId: rows[0]?.id ?? 0 };
}
const statusOf = async (id: number) =>
  (await desk.db.query<{ status: string }>("SELECT status FROM outbound_messages WHERE id = $1", [id])).rows[0]?.status;

describe("a message that did not arrive", () => {
  it.each([
    ["failed", "ZALO_UNREACHABLE"],
    ["rejected", "MESSENGER_PERSON_UNAVAILABLE"],
    ["held", "ZALO_WINDOW_CLOSED"],
  ] as const)("stands in its case with the reason in plain words and the button: %s", async (status, code) => {
    const { caseId, messageId } = await anAnswerThat(status, code);
    const page = await lan.text(`/staff/vu-viec/${caseId}`);
    expect(page).toContain(deliveryReason(status, code));
    expect(page).not.toContain(code);
    expect(page).toContain(`/staff/vu-viec/${caseId}/gui-lai/${messageId}`);
    const again = await lan.post(`/staff/vu-viec/${caseId}/gui-lai/${messageId}`);
    expect(again.headers.get("location")).toBe(`/staff/vu-viec/${caseId}?xong=resent`);
    expect(await statusOf(messageId)).toBe("waiting");
    const twice = await lan.post(`/staff/vu-viec/${caseId}/gui-lai/${messageId}`);
    expect(twice.headers.get("location")).toContain("not-resent");
  });

  it("is sent again only out of its own case", async () => {
    const ours = await anAnswerThat("failed", "ZALO_FAILED");
    const theirs = await anAnswerThat("failed", "ZALO_FAILED", "xa");
    expect((await lan.post(`/staff/vu-viec/${ours.caseId}/gui-lai/${theirs.messageId}`)).status).toBe(404);
    expect((await foreign.post(`/staff/vu-viec/${ours.caseId}/gui-lai/${ours.messageId}`)).status).toBe(404);
    expect([await statusOf(ours.messageId), await statusOf(theirs.messageId)]).toEqual(["failed", "failed"]);
  });

  it("is found on the list however many of other units are newer, and page by page", async () => {
    const ours = await anAnswerThat("failed", "ZALO_FAILED");
    const theirs = await anAnswerThat("failed", "ZALO_FAILED", "xa");
    const copy = (id: number, count: number) =>
      desk.db.query(
        `INSERT INTO outbound_messages (channel, recipient_id, message, status, error_code)
         SELECT channel, recipient_id, message, 'failed', 'ZALO_FAILED' FROM outbound_messages, generate_series(1, $2)
          WHERE id = $1`,
        [id, count],
      );
    await copy(theirs.messageId, 700);
    const first = await lan.text("/staff/tin-chua-gui");
    expect(first).toContain(`/staff/tin-chua-gui/${ours.messageId}/gui-lai`);
    expect(first).not.toContain("?truoc=");

    await copy(ours.messageId, 60);
    const newest = await lan.text("/staff/tin-chua-gui");
    expect(newest).not.toContain(`/staff/tin-chua-gui/${ours.messageId}/gui-lai`);
    const next = /\/staff\/tin-chua-gui\?truoc=\d+/u.exec(newest)?.[0] ?? "";
    const older = await lan.text(next);
    expect(older).toContain(`/staff/tin-chua-gui/${ours.messageId}/gui-lai`);
    expect(older).toContain(undeliveredTexts.newest);

    expect((await lan.post(`/staff/tin-chua-gui/${theirs.messageId}/gui-lai`)).status).toBe(404);
    const again = await lan.post(`/staff/tin-chua-gui/${ours.messageId}/gui-lai`);
    expect(again.headers.get("location")).toContain("xong=resent");
  });
});

describe("a merged case", () => {
  it("says beside the reply that it reaches the reporters of both", async () => {
    const { id: kept } = await desk.report({ unitId: "kcn" });
    const { id: gone } = await desk.report({ unitId: "kcn" });
    expect(await lan.text(`/staff/vu-viec/${kept}`)).not.toContain(caseTexts.reply.toAll(1));
    const staff = await findStaff(desk.db, lanId, "2026-11-23");
    if (!staff) throw new Error("nobody");
    const scope = await scopeOf(desk.db, staff, "2026-11-23");
    const acting = { now: desk.clock.now, say: async () => 0, notify: async () => {} };
    await desk.db.transaction((tx) => mergeCases(tx, scope, gone, kept, acting));
    expect(await lan.text(`/staff/vu-viec/${kept}`)).toContain(caseTexts.reply.toAll(1));
  });
});
