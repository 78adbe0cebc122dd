import { z } from "zod";
import { Policy, Severity, WORKING_DAY_MINUTES } from "../../casework/index.ts";

export const LENGTHS = ["unassigned", "firstReply", "nextReply", "resolution", "resolutionAfterMove"] as const;
export const COUNTS = ["closingReminderDays", "closingEndDays", "silentDays"] as const;
export const LengthUnit = z.enum(["minute", "hour", "day"]);
export type LengthUnit = z.infer<typeof LengthUnit>;

const minutesOf = (unit: LengthUnit, aroundTheClock: boolean): number =>
  ({ minute: 1, hour: 60, day: aroundTheClock ? 24 * 60 : WORKING_DAY_MINUTES })[unit];

/** A length in the largest unit that leaves nothing over: 450 working minutes are one day. */
export function asLength(minutes: number, aroundTheClock: boolean): { count: number; unit: LengthUnit } {
  const unit = (["day", "hour"] as const).find((each) => minutes % minutesOf(each, aroundTheClock) === 0) ?? "minute";
  return { count: minutes / minutesOf(unit, aroundTheClock), unit };
}

const MOST_DAYS = 200;

/** What the form of one severity sends: `firstReply` and `firstReply-don-vi` for each length. */
export function parsePolicyForm(
  body: unknown,
): { kind: "read"; severity: Severity; policy: Policy } | { kind: "wrong-number" | "wrong-order" } {
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(body);
  const severity = Severity.safeParse(fields["muc"]);
  const aroundTheClock = fields["ngay-dem"] === "1";
  const lengths = LENGTHS.map((name) => {
    const unit = LengthUnit.safeParse(fields[`${name}-don-vi`]);
    const count = z.coerce.number().int().positive().safeParse(fields[name]);
    return [name, unit.success && count.success ? count.data * minutesOf(unit.data, aroundTheClock) : null] as const;
  });
  const counts = COUNTS.map((name) => [name, Number(fields[name])] as const);
  const policy = Policy.safeParse({ aroundTheClock, ...Object.fromEntries([...lengths, ...counts]) });
  if (!severity.success || !policy.success) return { kind: "wrong-number" };
  const { unassigned, firstReply, resolution, closingReminderDays, closingEndDays } = policy.data;
  const longest = MOST_DAYS * minutesOf("day", aroundTheClock);
  if (lengths.some(([, minutes]) => (minutes ?? 0) > longest)) return { kind: "wrong-number" };
  if (unassigned > firstReply || firstReply > resolution || closingReminderDays >= closingEndDays) {
    return { kind: "wrong-order" };
  }
  return { kind: "read", severity: severity.data, policy: policy.data };
}
