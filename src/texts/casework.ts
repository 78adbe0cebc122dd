import type { CalendarDate } from "../vocabulary/calendar.ts";
import { formatDate } from "./format.ts";

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"] as const;

/** An instant as it is said in Vietnam: "16:30 thứ Ba 24/11/2026". */
export function formatInstant(at: Date): string {
  const local = new Date(at.getTime() + 7 * 3600_000).toISOString();
  const day: CalendarDate = local.slice(0, 10);
  return `${local.slice(11, 16)} ${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ""} ${formatDate(day)}`;
}

/** What cases are about, as people read it. */
export const topicNames = {
  "wage-arrears": "Nợ lương, chậm lương",
  "unpaid-insurance": "Nợ, trốn đóng bảo hiểm",
  "agreement-broken": "Làm trái thỏa ước, hợp đồng",
  food: "Bữa ăn ca",
  safety: "An toàn, vệ sinh lao động",
  insult: "Xúc phạm, đối xử tệ",
  "sexual-harassment": "Quấy rối tình dục",
  violence: "Bạo lực, đe dọa",
  accident: "Tai nạn lao động",
  "forced-labour": "Cưỡng bức lao động",
  "child-labour": "Lao động trẻ em",
  "locked-in": "Bị nhốt, không cho ra ngoài",
  "fire-leak": "Cháy nổ, rò rỉ hóa chất",
  stoppage: "Ngừng việc tập thể",
  "self-harm": "Có ý nghĩ tự làm hại mình",
  dismissal: "Sa thải, cho nghỉ việc",
  proposal: "Đề xuất với công đoàn",
  hardship: "Hoàn cảnh khó khăn",
  "good-example": "Gương tốt, việc hay",
  question: "Câu hỏi cần cán bộ trả lời",
  other: "Việc khác",
} as const;

export const severityNames = {
  urgent: "Khẩn cấp",
  high: "Quan trọng",
  normal: "Bình thường",
  low: "Không gấp",
} as const;

export const statusNames = {
  open: "Đang xử lý",
  closing: "Chờ người lao động xác nhận",
  closed: "Đã đóng",
  merged: "Đã gộp",
} as const;

export const outcomeNames = {
  solved: "Đã giải quyết, người lao động xác nhận",
  partly: "Giải quyết được một phần",
  "no-response": "Không phản hồi",
  withdrawn: "Người lao động không theo tiếp",
  ended: "Cán bộ kết thúc",
} as const;

export const clockNames = {
  "first-reply": "Trả lời lần đầu",
  "next-reply": "Trả lời tiếp",
  resolution: "Giải quyết xong",
} as const;

const roleNames = { custodian: "cán bộ giữ thông tin kín" } as const;

/** What a worker reads of their case. */
export const caseworkTexts = {
  askSolved: (code: string) =>
    `Vụ ${code}: việc của anh/chị đã xong chưa? Anh/chị bấm một nút bên dưới giúp chúng tôi.`,
  askSolvedAgain: (code: string, closesAt: Date) =>
    `Chúng tôi chưa nghe anh/chị trả lời về vụ ${code}. Nếu đến ${formatInstant(closesAt)} vẫn chưa có tin, chúng tôi tạm khép lại và ghi là chưa nhận được phản hồi. Anh/chị nhắn lại lúc nào cũng được.`,
  solvedChoices: { yes: "Đã xong", partly: "Mới được một phần", no: "Chưa xong" },
  thanksAskRating: (code: string) =>
    `Cảm ơn anh/chị đã cho biết. Vụ ${code} đã khép lại. Anh/chị thấy công đoàn giúp thế nào?`,
  ratingChoices: ["1 – Chưa hài lòng", "2", "3 – Tạm được", "4", "5 – Rất hài lòng"],
  movedUp: (code: string, unitName: string, replyBy: Date) =>
    `Xin lỗi anh/chị, vụ ${code} chưa được trả lời đúng hẹn. Vụ việc đã chuyển lên ${unitName}; chậm nhất ${formatInstant(replyBy)} sẽ có cán bộ trả lời anh/chị tại đây.`,
  reopened: (code: string) =>
    `Vụ ${code} được mở lại. Công đoàn cấp trên cũng đã được báo. Anh/chị nhắn thêm điều còn vướng nhé.`,
  closedSilently: (code: string) =>
    `Vụ ${code} tạm khép lại vì chúng tôi chưa nhận được phản hồi của anh/chị. Việc chưa xong thì anh/chị cứ nhắn lại, chúng tôi mở lại ngay.`,
  closedByStaff: (code: string) =>
    `Vụ ${code} đã được công đoàn kết thúc. Nếu anh/chị thấy chưa xong, bấm “Chưa xong” hoặc nhắn lại cho chúng tôi.`,
  merged: (code: string, intoCode: string) =>
    `Vụ ${code} được nhập chung vào vụ ${intoCode} vì cùng một việc. Từ nay cán bộ trả lời chung hai vụ tại đây; tên anh/chị vẫn được giữ như đã chọn.`,
  identityOpened: (code: string, reason: string) =>
    `Vụ ${code}: ${roleNames.custodian} đã mở tên và cách liên lạc của anh/chị. Lý do: ${reason}. Việc này được ghi vào sổ theo dõi. Anh/chị không đồng ý thì nhắn lại ngay cho chúng tôi.`,
} as const;
