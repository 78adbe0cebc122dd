/**
 * Names, employers and streets as they are typed without capitals, mostly without marks: less sure signs, looked
 * for after the others. What is replaced without need costs the model a word; what is not leaves the process.
 */

/** Words that are no part of a name of a person or a company, and end one. */
const STOP =
  "la|là|lam|làm|o|ở|tai|tại|bi|bị|no|nợ|tra|trả|khong|không|ko|co|có|cho|bat|bắt|chua|chưa|da|đã|dang|đang|phai|phải|noi|nói|bao|bảo|toi|tôi|em|e|minh|mình|tui|thi|thì|ma|mà|nhung|nhưng|va|và|voi|với|tu|từ|den|đến|duoc|được|dc|muon|muốn|hoi|hỏi|het|hết|giu|giữ|ep|ép|thue|thuê|moi|mới|nay|này|do|đó|kia|cua|của|cham|chậm|dong|đóng|cat|cắt|giam|giảm|duoi|đuổi|doi|đổi|thuong|thường|tang|tăng|quan|quản|chuyen|chuyền|sinh|que|quê|sdt|so|số|sn|nam|năm|thang|tháng|ngay|ngày|luong|lương|nghi|nghỉ|viec|việc|xin|nho|nhờ|gi|gì|nao|nào|ai|sao|mua|ky|ký|chui|chửi|danh|đánh|cong|công|nhan|nhân|truong|trưởng|to|tổ|tnhh|het han|ban|bạn|hay|thu|lao|pho|nhu|như|ra|vao|vào|di|đi|ve|về|roi|rồi|mat|mất";
const WORD = String.raw`(?!(?:${STOP})(?![\p{L}]))[\p{L}]+`;
const words = (most: number) => String.raw`${WORD}(?:\s+${WORD}){0,${most - 1}}`;

const SURNAME =
  "nguyễn|nguyen|trần|tran|lê|le|phạm|pham|hoàng|hoang|huỳnh|huynh|phan|vũ|vu|võ|vo|đặng|dang|bùi|bui|đỗ|do|hồ|ho|ngô|ngo|dương|duong|lý|ly|đinh|dinh|trịnh|trinh|đoàn|doan|trương|truong|đào|dao|mai|cao|châu|chau|thái|thai|tạ|ta";
const MIDDLE =
  "thị|thi|văn|van|hữu|huu|đức|duc|duy|quốc|quoc|xuân|xuan|ngọc|ngoc|minh|hồng|hong|bích|bich|đình|dinh|hoài|hoai";
const GIVEN =
  "lan|hue|huong|tuan|hung|dung|linh|trang|thao|thuy|oanh|yen|loan|phuc|kieu|cuong|khanh|quynh|nhung|phuong|diem|hoang|tuyet|hien|hanh|hoa|ngoc|dat|vinh|kien|tung|vy|my|thu|duyen|dao|mai|cuc|sau|tu|nam|long|son|quan|thang";
/** Given names that mean little else after a title. */
const SURE_GIVEN =
  "lan|tuan|hung|linh|thao|huong|thuy|oanh|yen|loan|phuc|kieu|cuong|khanh|quynh|diem|hoang|tuyet|duyen";
const KIN = "em|toi|tôi|minh|mình|anh|chi|chị|chong|chồng|vo|vợ|con|chau|cháu|me|mẹ|ba|bo|bố";
const EMPLOYER = "cong ty|công ty|cty|ct|xi nghiep|xí nghiệp|nha may|nhà máy|xuong|xưởng|nong truong|nông trường";
const TRADE =
  "may mac|may|det may|dệt may|det|dệt|giay da|giày da|giay|giày|da giay|go|gỗ|xay dung|xây dựng|bao ve|bảo vệ|che bien|chế biến|cao su|dien tu|điện tử|thuc pham|thực phẩm|van tai|vận tải|thuy san|thủy sản|bao bi|bao bì|nhua|nhựa|co phan|cổ phần|cp";
const edge = String.raw`(?<![\p{L}])`;

export const UNMARKED: readonly { kind: string; pattern: RegExp }[] = [
  {
    kind: "TEN",
    pattern: new RegExp(
      String.raw`(${edge}(?:ten|tên)\s+(?:(?:cua|của)\s+)?(?:(?:${KIN})\s+)?(?:(?:la|là)\s+)?:?\s*)${words(4)}`,
      "giu",
    ),
  },
  {
    kind: "TEN",
    pattern: new RegExp(String.raw`(${edge}(?:ten|tên)\s+(?:${KIN})\s*:\s*)(?:${SURNAME})(?:\s+[\p{L}]+){1,3}`, "giu"),
  },
  {
    kind: "TEN",
    pattern: new RegExp(
      String.raw`(?<!tu |tự )${edge}(?:${SURNAME})\s+(?:${MIDDLE})\s+(?:(?:${MIDDLE})\s+)?(?:${GIVEN}|${WORD})(?![\p{L}])`,
      "giu",
    ),
  },
  {
    kind: "TEN",
    pattern: new RegExp(
      String.raw`(${edge}(?:toi|tôi|em|e|minh|mình|tui)\s+(?:la|là)\s+)(?:${GIVEN})(?=\s*(?:[,.;]|$)|\s+(?:lam|làm|o|ở|que|to|tổ|ben|bên)(?![\p{L}]))`,
      "giu",
    ),
  },
  {
    kind: "TEN",
    pattern: new RegExp(String.raw`(${edge}(?:anh|chi|ong|sep)\s+)(?:${SURE_GIVEN})(?![\p{L}])`, "giu"),
  },
  {
    kind: "NOI_LAM",
    pattern: new RegExp(
      String.raw`(${edge}(?:${EMPLOYER})\s+(?:(?:${TRADE})\s+)+)(?!(?:${TRADE})(?![\p{L}]))${words(3)}`,
      "giu",
    ),
  },
  {
    kind: "NOI_LAM",
    pattern: new RegExp(
      String.raw`(${edge}(?:lam|làm)\s+(?:o|ở|cho|tai|tại|ben|bên)\s+)(?=[a-z]*(?:[fwjz]|[a-z]{8}|[^aeiouy\s]{4}|[aeiou]{1,2}[^aeiou\s]{1,3}[aeiou]))[a-z\d]{4,}`,
      "gu",
    ),
  },
];
