/**
 * How workers write who they are and where they work: the one place of this
 * folder that names those words. Read only to take personal data out of a
 * question before it is sent to a model.
 */
import { UNMARKED } from "./unmarked-personal-words.ts";

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}]*`;
const ANY_WORD = String.raw`[\p{L}\p{M}]+`;
const NOT_NAME = String.raw`(?!(?:làm|ở|đang|hiện|năm|sinh|bị|muốn|hỏi|cần|có|được|là|công|nhân|quê|tại|và|thì|xin|không|đã|mới|vừa|số|sdt|đt|cho|ký|mang|bầu|người|lao|nhờ|nhưng|từ|bên|trong|với|mà|nghỉ|tuổi|gì|ai)(?![\p{L}\p{M}]))`;
const TITLE =
  "anh|chị|ông|bà|cô|chú|bác|em|bạn|dì|cậu|sếp|quản lý|giám đốc|tổ trưởng|chuyền trưởng|trưởng phòng|quản đốc|kế toán|đồng nghiệp|vợ tôi là|chồng tôi là|vợ tên|chồng tên|con tên";
const SURNAME =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lương|Mai|Tô|Cao|Châu|Lâm|Hà|Thái|Tạ|Phùng|Vương|Trương|Quách|Thạch|Kiều|Triệu|Từ|Nông|Lò|Sùng|Giàng";
const GIVEN =
  "lan|huệ|hương|hồng|tuấn|hùng|dũng|linh|trang|thảo|ngọc|tâm|thúy|thủy|hạnh|oanh|yến|loan|nga|dung|hoa|hoàng|long|sơn|minh|khánh|quân|cường|thắng|phong|phúc|vân|nhung|quỳnh|phượng|liên|hiền|bích|tú|vinh|kiên|đạt|trung|quang|lâm|tùng|diễm|kiều";
const EMPLOYER = "công ty|cty|c\\.ty|xí nghiệp|nhà máy|tập đoàn|hợp tác xã|doanh nghiệp|xưởng|cong ty";
const LEGAL_FORM =
  "tnhh|cổ phần|cp|mtv|một thành viên|hai thành viên|liên doanh|tư nhân|tm|dv|sx|xnk|thương mại|dịch vụ|sản xuất";
const STREET = "đường|phố|ngõ|ngách|hẻm|kiệt|duong|ngo|ngach|hem|kiet";
const PLACE = "phường|xã|thị trấn|quận|huyện|tp|thành phố|tỉnh|kcn|khu công nghiệp";

/** The kinds of personal data and their signs, in the order they are looked for. Group 1, where there is one, is kept. */
export const PERSONAL_DATA: readonly { kind: string; pattern: RegExp }[] = [
  { kind: "EMAIL", pattern: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  {
    kind: "DIA_CHI",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?:số nhà|nhà số|số)?\s*\d+[a-z]?(?:\/\d+[a-z]?)*\s*,?\s*(?:${STREET})\s+(?:\d+|${ANY_WORD})(?:\s+(?:\d+|${NAME_WORD})){0,4}(?:\s*,?\s*(?:${PLACE})\s+(?:\d+|${NAME_WORD}(?:\s+${NAME_WORD}){0,3}))*`,
      "giu",
    ),
  },
  {
    kind: "DIA_CHI",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?:số nhà|nhà số|${STREET}|ấp|thôn|khu phố|tổ dân phố)\s+\d+[a-z]?(?:\/\d+[a-z]?)*(?:\s*,?\s*(?:${STREET}|${PLACE})\s+(?:\d+|${ANY_WORD})(?:\s+${NAME_WORD}){0,3})*`,
      "giu",
    ),
  },
  {
    kind: "GIAY_TO",
    pattern:
      /((?<![\p{L}\d])(?:cmnd|cccd|cmt|căn cước(?: công dân)?|chứng minh(?: thư| nhân dân)?|hộ chiếu|stk|số tài khoản|tài khoản|mst|mã số thuế|mã (?:số )?bhxh|số sổ(?: bhxh)?|mã (?:số )?nhân viên|mã nv|msnv)(?: (?:của )?(?:tôi|em|mình))?(?: số)?(?: là)?\s*[:.]?\s*)[\p{L}]{0,4}\d(?:[ .-]?\d){3,18}/giu,
  },
  { kind: "DIEN_THOAI", pattern: /(?<![\d.,/])(?:\+\s?84|\(\+84\)|0)(?:[ .-]?\d){8,10}(?![\d/]|[.,]\d)/gu },
  {
    kind: "DIEN_THOAI",
    pattern:
      /(?<!\p{L})(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)(?:[ ,-]+(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)){8,11}(?!\p{L})/giu,
  },
  {
    kind: "GIAY_TO",
    pattern:
      /(?<![\d.,/])\d(?:[ -]?\d){8,19}(?![\d/]|[.,]\d|\s*(?:đồng|đ(?!\p{L})|vnđ|vnd|k(?!\p{L})|nghìn|ngàn|triệu|tr(?!\p{L})|tỷ|tỉ|%))/giu,
  },
  {
    kind: "NOI_LAM",
    pattern: new RegExp(
      String.raw`((?<![\p{L}])(?:${EMPLOYER})\s+(?:tên(?: là)?\s+)?)(?:(?:${LEGAL_FORM})(?![\p{L}])\s*)+(?:${NOT_NAME}[\p{L}\d&.-]+)(?:\s+(?:${NOT_NAME}[\p{L}\d&.-]+)){0,3}`,
      "giu",
    ),
  },
  {
    kind: "NOI_LAM",
    pattern: new RegExp(
      String.raw`((?<![\p{L}])(?:${caseless(EMPLOYER)})\s+)[\p{Lu}][\p{L}\d&.-]*(?:\s+[\p{Lu}\d][\p{L}\d&.-]*){0,5}`,
      "gu",
    ),
  },
  {
    kind: "NOI_LAM",
    pattern: new RegExp(
      String.raw`((?<![\p{L}])(?:${EMPLOYER})\s+)(?=[a-z]*(?:[fwjz]|[a-z]{8}|[^aeiouy\s]{4}|[bdghkqrsvlx](?![\p{L}])|[aeiou]{1,2}[^aeiou\s]{1,3}[aeiou]))[a-z\d]{3,}`,
      "gu",
    ),
  },
  {
    kind: "TEN",
    pattern: new RegExp(
      String.raw`((?<![\p{L}])(?:tên\s+(?:(?:của\s+)?(?:tôi|em|mình|anh|chị|cháu|con)\s+)?là|(?:tôi|em|mình|anh|chị|cháu)\s+tên(?:\s+là)?|họ tên|họ và tên|tên)\s*:?\s+)(?:${NOT_NAME}${ANY_WORD})(?:\s+(?:${NOT_NAME}${ANY_WORD})){0,3}`,
      "giu",
    ),
  },
  {
    kind: "TEN",
    pattern: new RegExp(
      String.raw`((?<![\p{L}])(?:tôi|Tôi|em|Em|mình|Mình|cháu|Cháu)\s+là\s+)${NAME_WORD}(?:\s+${NAME_WORD}){1,4}`,
      "gu",
    ),
  },
  {
    kind: "TEN",
    pattern: new RegExp(
      String.raw`((?<![\p{L}])(?:${caseless(TITLE)})\s+)(?!Chị|Anh|Em|Nội|Ngoại|TNHH)${NAME_WORD}(?:\s+${NAME_WORD}){0,4}`,
      "gu",
    ),
  },
  {
    kind: "TEN",
    pattern: new RegExp(
      String.raw`((?<![\p{L}])(?:anh|chị|ông|bà|cô|chú|bác)\s+)(?:${GIVEN})(?![\p{L}])(?!\s+(?:nghiệp|sinh|ốm|đình))`,
      "giu",
    ),
  },
  {
    kind: "TEN",
    pattern: new RegExp(
      String.raw`(?<![\p{L}]|\p{Lu}[\p{L}]*\s)(?!Hồ Chí Minh)(?:${SURNAME})(?:\s+${NAME_WORD}){1,4}(?![\p{L}])`,
      "gu",
    ),
  },
  ...UNMARKED,
];

/** Capital letters are the sign of a name, so these patterns look at case; the words before the name may have any. */
function caseless(words: string): string {
  return words.replace(/\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
