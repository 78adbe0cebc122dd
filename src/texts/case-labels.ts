import { clockNames, outcomeNames, severityNames, statusNames, topicNames } from "./casework.ts";
import type { ChannelName } from "../vocabulary/message.ts";

/** What the words of a case are called where staff read them. */
export const caseLabels = {
  topics: topicNames,
  severities: severityNames,
  clocks: clockNames,
  statuses: statusNames,
  outcomes: outcomeNames,
  abouts: {
    employer: "Công ty",
    "own-unit-head": "Người đứng đầu công đoàn nơi làm việc",
    "union-committee": "Người của công ty trong ban chấp hành",
    other: "Việc khác",
  },
  channels: {
    web: "trang hỏi đáp",
    zalo: "Zalo",
    messenger: "Messenger",
    terminal: "máy chủ",
  } satisfies Record<ChannelName, string>,
} as const;
