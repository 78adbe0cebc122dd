import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { Severity, type Topic } from "./case.ts";
import { WORKING_DAY_MINUTES } from "./working-time/working-calendar.ts";

const minutes = z.int().min(1).max(100_000);
const day = WORKING_DAY_MINUTES;

/** How long each clock of a case may run, in minutes: of working time, unless it runs around the clock. */
export const Policy = z.object({
  aroundTheClock: z.boolean(),
  firstReply: minutes,
  nextReply: minutes,
  resolution: minutes,
  /** A second chance of the unit above, once the resolution was missed below. */
  resolutionAfterMove: minutes,
  /** How long nobody may have taken it before somebody is named. */
  unassigned: minutes,
  /** Working days after which a worker who does not say whether it is solved is reminded, and then let be. */
  closingReminderDays: z.int().min(1).max(60),
  closingEndDays: z.int().min(1).max(60),
  /** Working days without a word from anybody, after which whoever holds it is reminded. */
  silentDays: z.int().min(1).max(60),
});
export type Policy = z.infer<typeof Policy>;

export const DEFAULT_POLICIES: Readonly<Record<Severity, Policy>> = {
  urgent: {
    aroundTheClock: true,
    firstReply: 60,
    nextReply: 4 * 60,
    resolution: 3 * 24 * 60,
    resolutionAfterMove: 24 * 60,
    unassigned: 15,
    closingReminderDays: 1,
    closingEndDays: 3,
    silentDays: 1,
  },
  high: {
    aroundTheClock: false,
    firstReply: 4 * 60,
    nextReply: day,
    resolution: 5 * day,
    resolutionAfterMove: 2 * day,
    unassigned: 2 * 60,
    closingReminderDays: 2,
    closingEndDays: 5,
    silentDays: 3,
  },
  normal: {
    aroundTheClock: false,
    firstReply: day,
    nextReply: 2 * day,
    resolution: 10 * day,
    resolutionAfterMove: 5 * day,
    unassigned: 4 * 60,
    closingReminderDays: 2,
    closingEndDays: 5,
    silentDays: 5,
  },
  low: {
    aroundTheClock: false,
    firstReply: 3 * day,
    nextReply: 5 * day,
    resolution: 20 * day,
    resolutionAfterMove: 10 * day,
    unassigned: day,
    closingReminderDays: 3,
    closingEndDays: 7,
    silentDays: 10,
  },
};

/** Where a topic starts, whatever its workplace, and who alone may see it. */
export const TopicRule = z.object({
  /** The lowest level of the union that may hold it; units below are bypassed. */
  startLevel: z.enum(["grassroots", "superior", "provincial"]),
  /** Only this role sees it, besides whoever holds it. */
  restrictedRole: z.enum(["custodian"]).nullable(),
  /** Less than this it is never. */
  leastSeverity: Severity.nullable(),
});
export type TopicRule = z.infer<typeof TopicRule>;

const ORDINARY: TopicRule = { startLevel: "grassroots", restrictedRole: null, leastSeverity: null };

export const DEFAULT_TOPIC_RULES: Readonly<Partial<Record<Topic, TopicRule>>> = {
  "sexual-harassment": { startLevel: "provincial", restrictedRole: "custodian", leastSeverity: "urgent" },
  "self-harm": { startLevel: "provincial", restrictedRole: "custodian", leastSeverity: "urgent" },
  "forced-labour": { startLevel: "superior", restrictedRole: null, leastSeverity: "urgent" },
  "child-labour": { startLevel: "superior", restrictedRole: null, leastSeverity: "urgent" },
  "locked-in": { startLevel: "superior", restrictedRole: null, leastSeverity: "urgent" },
  violence: { startLevel: "superior", restrictedRole: null, leastSeverity: "urgent" },
  accident: { startLevel: "grassroots", restrictedRole: null, leastSeverity: "urgent" },
  "fire-leak": { startLevel: "grassroots", restrictedRole: null, leastSeverity: "urgent" },
  stoppage: { startLevel: "superior", restrictedRole: null, leastSeverity: "urgent" },
};

/** The province's own policy for a severity, or the program's. */
export async function getPolicy(db: Queryable, severity: Severity): Promise<Policy> {
  const { rows } = await db.query("SELECT policy FROM case_policies WHERE severity = $1", [severity]);
  return rows[0] ? Policy.parse(rows[0].policy) : DEFAULT_POLICIES[severity];
}

export async function setPolicy(tx: Queryable, severity: Severity, policy: Policy): Promise<void> {
  await tx.query(
    `INSERT INTO case_policies (severity, policy) VALUES ($1, $2::jsonb)
       ON CONFLICT (severity) DO UPDATE SET policy = excluded.policy`,
    [severity, JSON.stringify(Policy.parse(policy))],
  );
}

export async function getTopicRule(db: Queryable, topic: Topic): Promise<TopicRule> {
  const { rows } = await db.query("SELECT rule FROM case_topic_rules WHERE topic = $1", [topic]);
  return rows[0] ? TopicRule.parse(rows[0].rule) : (DEFAULT_TOPIC_RULES[topic] ?? ORDINARY);
}

export async function setTopicRule(tx: Queryable, topic: Topic, rule: TopicRule): Promise<void> {
  await tx.query(
    `INSERT INTO case_topic_rules (topic, rule) VALUES ($1, $2::jsonb)
       ON CONFLICT (topic) DO UPDATE SET rule = excluded.rule`,
    [topic, JSON.stringify(TopicRule.parse(rule))],
  );
}

const SEVERITIES = Severity.options;

/** The graver of two. */
export function atLeast(severity: Severity, least: Severity | null): Severity {
  if (least === null) return severity;
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least) ? severity : least;
}
