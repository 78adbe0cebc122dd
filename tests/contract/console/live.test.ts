import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimCase, transferCase } from "../../../src/casework/index.ts";
import { findStaff, scopeOf } from "../../../src/union/index.ts";
import { MORNING, startConsole, type StaffConsole, type Visit } from "../../support/console.ts";
import { openEvents } from "../../support/web-chat.ts";

let desk: StaffConsole;
let lanId: number;
let lan: Visit;
let stranger: Visit;
beforeAll(async () => {
  desk = await startConsole();
  lanId = await desk.hire("officer", "kcn", "Lan");
  lan = await desk.signIn(lanId);
  stranger = await desk.signIn(await desk.hire("officer", "xa"));
});
afterAll(async () => {
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

/** Listens as an open page does; from then on it hears everything. */
async function listen(visit: Visit, since = "") {
  const headers = { cookie: visit.cookie, accept: "text/event-stream" };
  const events = await openEvents(`${desk.baseUrl}/staff/su-kien?tu=${since}`, headers);
  await events.nextOf("ready");
  return events;
}
const scopeOfLan = async () => {
  const staff = await findStaff(desk.db, lanId);
  if (!staff) throw new Error("Lan is staff");
  return scopeOf(desk.db, staff, "2026-11-23");
};

describe("an open page", () => {
  it("hears of a new case, of what happens to it, and of its leaving; without a word of it", async () => {
    const events = await listen(lan);
    const { id } = await desk.report({ unitId: "kcn" });
    expect(await events.nextOf("changed")).toEqual({ event: "changed", id: null, data: {} });
    const scope = await scopeOfLan();
    await desk.db.transaction((tx) => claimCase(tx, scope, id, MORNING));
    expect(await events.nextOf("changed")).not.toBeNull();
    await desk.db.transaction((tx) =>
      transferCase(
        tx,
        scope,
        id,
        { unitId: "xa", reason: "Thuộc địa bàn xã" },
        { now: MORNING, notify: async () => {} },
      ),
    );
    expect(await events.nextOf("changed")).not.toBeNull();
    events.close();
  });

  it("hears nothing of the cases of other units", async () => {
    const [theirs, ours] = [await listen(stranger), await listen(lan)];
    await desk.report({ unitId: "kcn" });
    expect(await ours.nextOf("changed")).not.toBeNull(); // the news went out
    let heard = false;
    void theirs.nextOf("changed").then(
      (event) => (heard = event !== null),
      () => {},
    );
    await desk.report({ unitId: "kcn" });
    expect(await ours.nextOf("changed")).not.toBeNull();
    expect(heard).toBe(false);
    ours.close();
    theirs.close();
  });

  it("hears of what happened while it was loading", async () => {
    const shownAt = MORNING.getTime() + 60_000;
    desk.clock.now = new Date(shownAt + 1000);
    await desk.report({ unitId: "kcn" });
    const events = await listen(lan, String(shownAt));
    expect(await events.nextOf("changed")).not.toBeNull();
    events.close();
    desk.clock.now = MORNING;
  });

  it("ends with its session, and is no stream for who is not signed in", async () => {
    const anybody = await fetch(`${desk.baseUrl}/staff/su-kien`, { headers: { accept: "text/event-stream" } });
    expect(anybody.status).toBe(401);
    const other = await desk.signIn(lanId);
    const events = await listen(other);
    await other.post("/staff/dang-xuat");
    await desk.report({ unitId: "kcn" });
    expect(await events.nextOf("changed")).toBeNull();
  });
});
