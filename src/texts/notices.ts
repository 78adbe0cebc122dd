import { clockNames, formatInstant, severityNames, topicNames } from "./casework.ts";

/** What staff are told of a case: code, topic, unit, deadline, link. Never a word or a name of a worker. */
const events = {
  "case-opened": "Có vụ việc mới",
  "worker-wrote": "Người lao động nhắn thêm",
  assigned: "Vụ việc được giao cho anh/chị",
  unassigned: "Vụ việc chưa có ai nhận",
  "clock-near": "Sắp đến hạn",
  "clock-missed": "Đã quá hạn, vụ việc chuyển lên cấp trên",
  "moved-up": "Vụ việc từ cấp dưới chuyển lên vì quá hạn hoặc chưa có người nhận",
  "moved-away": "Vụ việc đã chuyển cho người khác",
  transferred: "Vụ việc được chuyển đến đơn vị anh/chị",
  asked: "Đơn vị anh/chị được hỏi ý kiến",
  "ask-answered": "Đơn vị được hỏi đã trả lời",
  mentioned: "Đồng nghiệp nhắc đến anh/chị",
  "not-solved": "Người lao động cho biết chưa xong",
  closed: "Vụ việc đã khép lại",
  "half-dead": "Vụ việc đã lâu không có tin mới",
  "still-overdue": "Vụ việc vẫn đang quá hạn",
  "identity-opened": "Tên người phản ánh đã được mở",
} as const;

export type NoticeLine = {
  kind: keyof typeof events;
  code: string;
  topic: keyof typeof topicNames;
  severity: keyof typeof severityNames;
  unitName: string | null;
  clock: keyof typeof clockNames | null;
  dueAt: Date | null;
  url: string;
};

export const noticeTexts = {
  event: (kind: keyof typeof events): string => events[kind],
  line: ({ kind, code, topic, severity, unitName, clock, dueAt, url }: NoticeLine): string =>
    [
      `${events[kind]}: ${code}`,
      `Việc: ${topicNames[topic]} (${severityNames[severity].toLowerCase()})`,
      ...(unitName === null ? [] : [`Đơn vị: ${unitName}`]),
      ...(dueAt === null || clock === null
        ? []
        : [`Hạn: ${clockNames[clock].toLowerCase()} trước ${formatInstant(dueAt)}`]),
      `Mở xem: ${url}`,
    ].join("\n"),
  subject: (first: NoticeLine, count: number): string =>
    count === 1 ? `${first.code}: ${events[first.kind]}` : `${count} việc cần anh/chị xem`,
  greeting: (name: string): string => `Chào anh/chị ${name},`,
  footer:
    "Thư tự động của Trợ lý Công đoàn, xin đừng trả lời thư này. Nội dung vụ việc chỉ có trong bàn làm việc sau khi đăng nhập. Muốn nhận ít thư hơn, anh/chị chỉnh ở mục Thông báo.",
  sender: "Trợ lý Công đoàn",
} as const;
