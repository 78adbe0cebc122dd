import { severityNames, topicNames } from "./casework.ts";
import { formatDate } from "./format.ts";
import { organisationTexts } from "./console-organisation.ts";

type Facts = Readonly<Record<string, string | number | boolean | null>>;
const named = (names: Readonly<Record<string, string>>, value: Facts[string] | undefined): string =>
  names[String(value)] ?? String(value ?? "");
const who = (facts: Facts): string => String(facts["who"] ?? "");

/** The log of what administrators changed. */
export const staffActTexts = {
  logs: "Các nhật ký",
  title: "Nhật ký quản trị",
  lead: "Ai đã thêm, kết thúc vai trò, tắt xác thực hai bước của người khác, hoặc đổi thời hạn. Không ai sửa hay xóa được.",
  emptyTitle: "Chưa có thay đổi nào",
  empty: "Mỗi lần người quản trị đổi cán bộ hay thời hạn, việc đó được ghi lại ở đây.",
  acts: {
    "staff-added": (facts: Facts) => `thêm ${who(facts)} làm ${named(organisationTexts.roles, facts["role"])}`,
    "second-factor-reset": (facts: Facts) => `tắt xác thực hai bước của ${who(facts)}`,
    "role-ended": (facts: Facts) =>
      `kết thúc vai trò ${named(organisationTexts.roles, facts["role"])} của ${who(facts)}`,
    left: (facts: Facts) => `ghi nhận ${who(facts)} thôi làm`,
    "policy-set": (facts: Facts) => `đổi thời hạn mức “${named(severityNames, facts["severity"])}”`,
    "topic-rule-set": (facts: Facts) => `đổi cách nhận việc “${named(topicNames, facts["topic"])}”`,
    "working-day-set": (facts: Facts) =>
      `ghi ngày ${formatDate(String(facts["on"] ?? ""))} là ${facts["isOpen"] === true ? "ngày làm việc" : "ngày nghỉ"}`,
    "prefix-set": (facts: Facts) => `đổi chữ đầu mã vụ việc thành ${String(facts["prefix"] ?? "")}`,
  },
} as const;
