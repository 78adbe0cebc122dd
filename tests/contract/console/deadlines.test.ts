import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  DEFAULT_POLICIES,
  getCasePrefix,
  getPolicy,
  getTopicRule,
  getWorkingCalendar,
} from "../../../src/casework/index.ts";
import { agreementReviewTexts } from "../../../src/texts/console-agreements.ts";
import { deadlineTexts } from "../../../src/texts/console-deadlines.ts";
import { anUnfavourableClause } from "../../support/agreements.ts";
import { startConsole, type StaffConsole, type Visit } from "../../support/console.ts";

const PATH = "/staff/thoi-han";
let desk: StaffConsole;
let chief: Visit;
let lower: Visit;
let auditor: Visit;
beforeAll(async () => {
  desk = await startConsole({ more: { listUnfavourableClauses: () => [anUnfavourableClause("may")] } });
  chief = await desk.signIn(await desk.hire("administrator", "tinh"));
  lower = await desk.signIn(await desk.hire("administrator", "kcn"));
  auditor = await desk.signIn(await desk.hire("auditor", "tinh"));
});
afterAll(async () => {
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

const POLICY = {
  muc: "normal",
  unassigned: "2",
  "unassigned-don-vi": "hour",
  firstReply: "1",
  "firstReply-don-vi": "day",
  nextReply: "90",
  "nextReply-don-vi": "minute",
  resolution: "8",
  "resolution-don-vi": "day",
  resolutionAfterMove: "3",
  "resolutionAfterMove-don-vi": "day",
  closingReminderDays: "2",
  closingEndDays: "6",
  silentDays: "4",
};
const outcome = async (visit: Visit, name: string, fields: Record<string, string>) => {
  const response = await visit.post(`${PATH}/${name}`, fields);
  return response.headers.get("location")?.split("xong=")[1] ?? response.status;
};

describe("deadlines", () => {
  it("are set for a severity in working hours and days, and stand in the log", async () => {
    expect(await outcome(chief, "muc", POLICY)).toBe("saved");
    expect(await getPolicy(desk.db, "normal")).toEqual({
      aroundTheClock: false,
      unassigned: 120,
      firstReply: 450,
      nextReply: 90,
      resolution: 8 * 450,
      resolutionAfterMove: 3 * 450,
      closingReminderDays: 2,
      closingEndDays: 6,
      silentDays: 4,
    });
    expect(await chief.text(PATH)).toContain("8 ngày làm việc");
    expect(await auditor.text("/staff/nhat-ky/quan-tri")).toContain("đổi thời hạn mức “Bình thường”");
  });

  it.each([
    ["a reply that may take longer than the whole", { resolution: "2", "resolution-don-vi": "hour" }, "wrong-order"],
    ["somebody named after the reply is due", { unassigned: "2", "unassigned-don-vi": "day" }, "wrong-order"],
    ["closing before the reminder", { closingReminderDays: "6" }, "wrong-order"],
    ["nothing", { firstReply: "" }, "wrong-number"],
    ["less than nothing", { firstReply: "-1" }, "wrong-number"],
    ["a year and more", { resolution: "400" }, "wrong-number"],
    ["an unknown severity", { muc: "terrible" }, "wrong-number"],
  ])("are refused with the reason: %s", async (_name, wrong, why) => {
    const before = await getPolicy(desk.db, "normal");
    expect(await outcome(chief, "muc", { ...POLICY, ...wrong })).toBe(why);
    expect(await getPolicy(desk.db, "normal")).toEqual(before);
  });

  it("change where a topic begins, and who sees it", async () => {
    expect(await outcome(chief, "viec", { viec: "insult", cap: "superior", muc: "high", kin: "1" })).toBe("saved");
    expect(await getTopicRule(desk.db, "insult")).toEqual({
      startLevel: "superior",
      leastSeverity: "high",
      restrictedRole: "custodian",
    });
    expect(await outcome(chief, "viec", { viec: "insult", cap: "grassroots", muc: "" })).toBe("saved");
    expect(await getTopicRule(desk.db, "insult")).toEqual({
      startLevel: "grassroots",
      leastSeverity: null,
      restrictedRole: null,
    });
    expect(await outcome(chief, "viec", { viec: "insult", cap: "central", muc: "" })).toBe("wrong-number");
  });

  it("know a day the province closes, not one that is past", async () => {
    expect(await outcome(chief, "ngay", { ngay: "2026-12-14", mo: "nghi", "ghi-chu": "Đại hội" })).toBe("saved");
    expect((await getWorkingCalendar(desk.db)).dayOf("2026-12-14").isOpen).toBe(false);
    expect(await chief.text(PATH)).toContain("thứ Hai 14/12/2026");
    expect(await outcome(chief, "ngay", { ngay: "2026-11-20", mo: "nghi" })).toBe("wrong-day");
    expect(await outcome(chief, "ngay", { ngay: "2031-01-01", mo: "nghi" })).toBe("wrong-day");
  });

  it("give the codes of new cases their letters", async () => {
    expect(await outcome(chief, "ma", { "don-vi": "tinh", chu: "đắk" })).toBe("wrong-prefix");
    expect(await outcome(chief, "ma", { "don-vi": "tinh", chu: "kon" })).toBe("saved");
    expect(await getCasePrefix(desk.db, "tinh")).toBe("KON");
    expect((await desk.report()).code).toMatch(/^KON-2611-/u);
  });

  it("are read, and not changed, by an administrator below the top", async () => {
    const page = await lower.text(PATH);
    expect(page).toContain(deadlineTexts.readOnly);
    expect(page).not.toContain(`action="${PATH}/muc"`);
    expect(await outcome(lower, "muc", { ...POLICY, muc: "low" })).toBe(404);
    expect(await getPolicy(desk.db, "low")).toEqual(DEFAULT_POLICIES.low);
  });
});

describe("agreements less favourable than the law", () => {
  it("are told to those who answer for the unit or keep its knowledge: the clause, the law's place, and why", async () => {
    for (const [role, unitId] of [
      ["unit-head", "may"],
      ["coordinator", "tinh"],
      ["editor", "kcn"],
    ] as const) {
      const visit = await desk.signIn(await desk.hire(role, unitId));
      const page = await visit.text("/staff/thoa-uoc");
      expect([role, page.includes("Người thử việc hưởng 80% lương.")]).toEqual([role, true]);
      expect(page).toContain("Thấp hơn luật: 80%, trong khi luật là ít nhất 85%.");
      expect(page).toContain("/van-ban/45%2F2019%2FQH14/26?on=2026-11-23");
    }
  });

  it("are private to their unit", async () => {
    for (const role of ["unit-head", "editor"] as const) {
      const visit = await desk.signIn(await desk.hire(role, "xa"));
      expect(await visit.text("/staff/thoa-uoc")).toContain(agreementReviewTexts.emptyTitle);
    }
    const officer = await desk.signIn(await desk.hire("officer", "may"));
    expect((await officer.get("/staff/thoa-uoc")).status).toBe(404);
  });
});
