/**
 * The Vietnamese words by which a rewritten question is laid beside the
 * message it was made from. They are never shown to anyone.
 */

/** Words of one line mean the same here. A line that only one of the two texts touches is a circumstance added or lost. */
export const CIRCUMSTANCES: readonly (readonly string[])[] = [
  ["thử việc", "thời gian thử"],
  ["học nghề", "tập nghề", "học việc", "thực tập"],
  ["thời vụ", "mùa vụ"],
  ["đêm", "ca ba", "ca 3"],
  ["lễ", "tết"],
  ["chủ nhật", "nghỉ hằng tuần", "nghỉ hàng tuần"],
  ["thai", "bầu", "chửa", "sinh", "đẻ", "sanh", "thai sản"],
  ["sảy", "sẩy", "phá thai", "hư thai"],
  ["vợ", "lao động nam", "chồng"],
  ["ốm", "bệnh", "đau", "viện"],
  ["tai nạn", "té", "thương tật"],
  ["chết", "qua đời", "tử vong", "tuất", "mai táng", "tử tuất"],
  ["hưu", "già", "lớn tuổi", "cao tuổi"],
  ["thất nghiệp", "bhtn"],
  ["chưa thành niên", "vị thành niên", "nhỏ tuổi"],
  ["nước ngoài"],
  ["nghỉ việc", "thôi việc", "nghỉ làm", "nghỉ ngang", "sa thải", "đuổi", "đuổi việc", "cho nghỉ việc", "cho thôi việc",
    "chấm dứt hợp đồng", "chấm dứt hợp đồng lao động", "mất việc", "mất việc làm"],
  ["kỷ luật", "phạt", "khiển trách", "trừ lương", "trừ tiền", "khấu trừ"],
  ["đình công", "lãn công", "ngừng việc tập thể"],
  ["chuyển việc", "điều chuyển", "chuyển người lao động", "chuyển chỗ", "làm công việc khác", "làm việc khác"],
  ["tạm ứng", "ứng lương", "ứng tiền", "ứng"],
  ["thưởng"],
  ["tăng ca", "làm thêm", "ngoài giờ", "làm thêm giờ"],
  ["công đoàn", "đoàn phí", "đoàn viên"],
  ["quấy rối", "sờ", "gạ", "sàm sỡ"],
  ["rút", "một lần", "1 lần"],
  ["bồi thường", "đền"],
  ["phép", "nghỉ hằng năm", "nghỉ hàng năm", "phép năm"],
]; // prettier-ignore

export const WORKER_WORDS = [
  "tôi", "tui", "em", "mình", "tụi em", "bọn em", "chúng tôi", "cháu", "anh em", "chị em", "người lao động", "công nhân",
  "nhân viên", "anh chị", "lao động nữ", "lao động nam", "thợ",
] as const; // prettier-ignore
export const EMPLOYER_WORDS = [
  "người sử dụng lao động", "công ty", "cty", "doanh nghiệp", "xí nghiệp", "nhà máy", "sếp", "chủ", "giám đốc", "quản lý", "xưởng",
  "bên sử dụng lao động", "ông chủ", "bà chủ", "tổ trưởng", "quản đốc",
] as const; // prettier-ignore
/** Right after who it happens to, it says that the other one acts. */
export const PASSIVE = "bị";
export const NEGATIONS = [
  "không",
  "chưa",
  "chẳng",
  "chả",
  "đừng",
  "cấm",
  "khỏi",
  "hổng",
  "hông",
  "hok",
  "ko",
  "đéo",
  "đâu có",
];
/** At the end of a sentence these ask, and deny nothing. */
export const ASKING_END =
  /(?:[\s,]+(?:hay|hoặc|có|phải|được))?\s+(?:không|chưa|ko|hông|hok|k)(?:\s+(?:ạ|vậy|nhỉ|nha|hả|thế|ta|nhé|em|anh|chị|trợ lý|mọi người))*\s*(?=[?.!,;]|$)/giu;
/** Say nothing of what is asked about; two texts that share only these share nothing. */
export const SAID_ANYWAY = [
  "người", "lao", "động", "công", "ty", "sử", "dụng", "được", "không", "phải", "bao", "nhiêu", "mấy", "gì", "nào", "sao", "thế",
  "em", "tôi", "mình", "anh", "chị", "hỏi", "xin", "ạ", "ơi", "giúp", "biết", "muốn", "cần", "làm", "ai", "đi", "này", "đây", "hả",
  "chưa", "luật", "quy", "định", "theo", "nếu", "khi", "tiền", "ngày", "tháng", "năm", "lâu", "doanh", "nghiệp", "quyền", "lợi", "hưởng",
] as const; // prettier-ignore
