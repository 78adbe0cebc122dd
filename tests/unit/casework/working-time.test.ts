import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingMinutes,
  createWorkingCalendar,
  isWorkingTime,
  nextWorkingMorning,
  workingMinutesBetween,
} from "../../../src/casework/index.ts";
import { vietnamDate } from "../../../src/vocabulary/calendar.ts";

const calendar = createWorkingCalendar();
/** An instant by the clock in Vietnam. */
const at = (local: string): Date => new Date(`${local.replace(" ", "T")}:00+07:00`);
const after = (local: string, minutes: number): string =>
  new Date(addWorkingMinutes(calendar, at(local), minutes).getTime() + 7 * 3600_000)
    .toISOString()
    .slice(0, 16)
    .replace("T", " ");
const closed = (year: number): string[] => {
  const days: string[] = [];
  for (
    let day = new Date(`${year}-01-01T00:00:00Z`);
    day.getUTCFullYear() === year;
    day.setUTCDate(day.getUTCDate() + 1)
  ) {
    const on = day.toISOString().slice(0, 10);
    const is = calendar.dayOf(on);
    if (!is.isOpen && is.because !== "weekly-rest") days.push(on);
  }
  return days;
};

describe("working time", () => {
  it("counts office hours only, over the midday break and the night", () => {
    expect(after("2026-11-25 09:00", 60)).toBe("2026-11-25 10:00");
    expect(after("2026-11-25 11:00", 60)).toBe("2026-11-25 14:00");
    expect(after("2026-11-25 16:30", 60)).toBe("2026-11-26 08:00");
    expect(after("2026-11-25 12:15", 0)).toBe("2026-11-25 13:30");
  });

  it("passes over weekends and the Day of Vietnamese Culture", () => {
    expect(after("2026-11-27 16:30", 60)).toBe("2026-11-30 08:00");
    expect(after("2026-11-23 16:30", 60)).toBe("2026-11-25 08:00");
    expect(after("2025-11-24 09:00", 60)).toBe("2025-11-24 10:00"); // an ordinary Monday the year before
  });

  it("passes over Tết, with the days in lieu of those that fall on a weekend", () => {
    expect(after("2027-02-04 16:30", 60)).toBe("2027-02-12 08:00");
    expect(after("2026-02-13 16:30", 60)).toBe("2026-02-23 08:00");
    expect(after("2025-01-24 16:30", 60)).toBe("2025-02-03 08:00");
  });

  it("knows every day off of 2025 to 2027", () => {
    expect(closed(2025)).toEqual(
      [
        ...["01-01", "01-27", "01-28", "01-29", "01-30", "01-31", "04-07", "04-30", "05-01", "05-02", "09-01", "09-02"],
      ].map((day) => `2025-${day}`),
    );
    expect(closed(2026)).toEqual(
      [
        "01-01",
        "01-02",
        "02-16",
        "02-17",
        "02-18",
        "02-19",
        "02-20",
        "04-26",
        "04-27",
        "04-30",
        "05-01",
        "08-31",
        "09-01",
        "09-02",
        "11-24",
      ].map((day) => `2026-${day}`),
    );
    expect(closed(2027)).toEqual(
      [
        "01-01",
        "02-05",
        "02-06",
        "02-07",
        "02-08",
        "02-09",
        "02-10",
        "02-11",
        "04-16",
        "04-30",
        "05-01",
        "05-03",
        "09-02",
        "09-03",
        "11-24",
      ].map((day) => `2027-${day}`),
    );
  });

  it("gives a weekly rest day back on the next working day, but not for 24 November", () => {
    expect(calendar.dayOf("2026-04-27")).toEqual({ isOpen: false, because: "in-lieu", isOfficial: true });
    expect(calendar.dayOf("2029-11-24")).toMatchObject({ isOpen: false, because: "culture" }); // a Saturday
    expect(calendar.dayOf("2029-11-26").isOpen).toBe(true);
  });

  it("works the Saturday that a day off was swapped for", () => {
    expect(calendar.dayOf("2026-08-22")).toEqual({ isOpen: true, because: "swapped", isOfficial: true });
    expect(after("2026-08-21 16:30", 60)).toBe("2026-08-22 08:00");
    expect(calendar.dayOf("2026-08-29").isOpen).toBe(false);
  });

  it("marks what is only expected", () => {
    expect(calendar.dayOf("2027-02-08")).toEqual({ isOpen: false, because: "tet", isOfficial: false });
    expect(calendar.dayOf("2026-02-17")).toMatchObject({ isOfficial: true });
  });

  it("lets a province open or close a day", () => {
    const own = createWorkingCalendar({
      overrides: [
        { on: "2027-02-10", isOpen: true },
        { on: "2026-12-31", isOpen: false },
      ],
    });
    expect([own.dayOf("2027-02-10").isOpen, own.dayOf("2026-12-31").isOpen]).toEqual([true, false]);
    expect([calendar.dayOf("2027-02-10").isOpen, calendar.dayOf("2026-12-31").isOpen]).toEqual([false, true]);
  });

  it("never ends on a closed day, and counts back what it counted forward", () => {
    const instant = fc.date({ min: at("2025-01-01 00:00"), max: at("2027-12-01 00:00"), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 9000 }), (from, minutes) => {
        const until = addWorkingMinutes(calendar, from, minutes);
        expect(calendar.dayOf(vietnamDate(until)).isOpen).toBe(true);
        expect(until >= from).toBe(true);
        expect(workingMinutesBetween(calendar, from, until)).toBeCloseTo(minutes, 3);
      }),
      { numRuns: 300 },
    );
  });

  it("says whether the office is open, and when next", () => {
    expect(isWorkingTime(calendar, at("2026-11-25 08:00"))).toBe(true);
    expect(isWorkingTime(calendar, at("2026-11-25 12:00"))).toBe(false);
    expect(isWorkingTime(calendar, at("2026-11-24 08:00"))).toBe(false);
    expect(nextWorkingMorning(calendar, at("2026-11-23 08:00"))).toEqual(at("2026-11-25 07:30"));
  });
});
