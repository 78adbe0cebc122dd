import { type Severity, Topic } from "../../casework/index.ts";
import type { Knowledge, ScopeGroup } from "../../knowledge/index.ts";
import type { Turn } from "../turn.ts";
import { findCall } from "../call-for-help.ts";
import type { IntakeForm } from "./intake-form.ts";

const SEVERITY: Partial<Record<Topic, Severity>> = {
  "wage-arrears": "high",
  "unpaid-insurance": "high",
  dismissal: "high",
  safety: "high",
  proposal: "low",
  "good-example": "low",
};

export function topicOf({ caseTopic }: ScopeGroup): Topic {
  return Topic.catch("other").parse(caseTopic);
}

/** How grave a report is by its topic; danger is urgent whatever its topic. */
export function severityOf(topic: Topic): Severity {
  return SEVERITY[topic] ?? "normal";
}

/** The form of somebody who asked for a person first, with the topic of what they then told. */
export function withTopic(turn: Turn, form: IntakeForm, knowledge: Knowledge): IntakeForm {
  if (form.topic !== "other") return form;
  const group = findCall("report", knowledge, turn.question);
  return group ? { ...form, topic: topicOf(group), severity: severityOf(topicOf(group)) } : form;
}
