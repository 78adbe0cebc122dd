/** Words of the files in which the union tree goes in and out, and what is said about them. */

/** Each sheet's name for people; either name is accepted, with or without marks. */
export const sheetNames = {
  units: "Đơn vị",
  areas: "Địa bàn",
  enterprises: "Doanh nghiệp",
  staff: "Cán bộ",
  roles: "Vai trò",
  handlers: "Phân công",
  absences: "Vắng mặt",
} as const;

/** Each column's headings in Vietnamese: the first is written, all are accepted, as is the English one. */
export const columnHeadings: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "units.id": ["Mã đơn vị", "Mã"],
  "units.name": ["Tên đơn vị", "Tên"],
  "units.level": ["Cấp"],
  "units.parent": ["Trực thuộc", "Mã đơn vị cấp trên", "Cấp trên"],
  "units.merged_into": ["Sáp nhập vào"],
  "units.former_names": ["Tên cũ", "Tên gọi khác"],
  "areas.unit": ["Mã đơn vị", "Đơn vị"],
  "areas.place": ["Xã, phường", "Xã phường", "Địa bàn"],
  "areas.province": ["Tỉnh", "Tỉnh, thành phố"],
  "areas.former_names": ["Tên cũ", "Địa danh cũ"],
  "enterprises.id": ["Mã doanh nghiệp", "Mã"],
  "enterprises.name": ["Tên doanh nghiệp", "Tên"],
  "enterprises.other_names": ["Tên gọi khác", "Tên khác"],
  "enterprises.unit": ["Mã đơn vị", "Đơn vị", "Công đoàn"],
  "enterprises.commune": ["Xã, phường", "Xã phường"],
  "enterprises.industrial_park": ["Khu công nghiệp", "KCN"],
  "staff.email": ["Email", "Thư điện tử"],
  "staff.name": ["Họ tên", "Họ và tên"],
  "staff.zalo": ["Mã Zalo", "Zalo"],
  "staff.left_on": ["Nghỉ từ ngày", "Ngày nghỉ"],
  "roles.email": ["Email", "Thư điện tử"],
  "roles.role": ["Vai trò"],
  "roles.unit": ["Mã đơn vị", "Đơn vị"],
  "handlers.unit": ["Mã đơn vị", "Đơn vị"],
  "handlers.topic": ["Chủ đề", "Lĩnh vực"],
  "handlers.email": ["Email", "Thư điện tử"],
  "absences.email": ["Email", "Thư điện tử"],
  "absences.substitute": ["Người thay (email)", "Người thay"],
  from: ["Từ ngày", "Hiệu lực từ"],
  until: ["Đến trước ngày", "Hết hiệu lực từ", "Đến ngày"],
  sample: ["Mẫu", "Dữ liệu mẫu"],
};

/** What may be written for a level; the first is how it is shown. */
export const levelNames = {
  central: ["trung ương", "tổng liên đoàn"],
  provincial: ["cấp tỉnh", "tỉnh", "tỉnh, thành phố"],
  superior: ["cấp trên trực tiếp cơ sở", "cấp trên cơ sở", "xã, phường", "khu công nghiệp", "huyện"],
  grassroots: ["cơ sở", "công đoàn cơ sở", "nghiệp đoàn cơ sở"],
} as const;

export const roleNames = {
  officer: ["cán bộ tiếp nhận", "cán bộ", "cán bộ công đoàn"],
  "unit-head": ["phụ trách đơn vị", "chủ tịch", "trưởng đơn vị"],
  coordinator: ["điều phối cấp tỉnh", "điều phối"],
  custodian: ["người giữ danh tính", "giữ danh tính"],
  editor: ["biên tập kiến thức", "biên tập"],
  auditor: ["kiểm tra nhật ký", "kiểm tra", "giám sát"],
  administrator: ["quản trị", "quản trị hệ thống"],
} as const;

export const yesWords = ["có", "x", "true", "1", "yes", "đúng"] as const;
export const noWords = ["không", "false", "0", "no", "sai"] as const;
/** Written where a flag is set. */
export const YES = "có";

const quoted = (values: readonly string[]) => values.map((value) => `“${value}”`).join(", ");
const days = (from: string, until: string | null) => (until ? `từ ${from} đến trước ${until}` : `từ ${from}`);

export const unionExchangeTexts = {
  problem: (file: string, row: number | null, column: string | null, message: string) =>
    [file, ...(row === null ? [] : [`dòng ${row}`]), ...(column === null ? [] : [`cột ${column}`])].join(", ") +
    `: ${message}`,

  noSuchFile: "không tìm thấy tệp hay thư mục này",
  nothingToRead: "không có tệp .csv hay .xlsx nào để đọc",
  unreadable: "không đọc được tệp này; tệp có thể bị hỏng hoặc không đúng định dạng",
  notUtf8: "tệp không phải mã UTF-8; trong Excel hãy chọn Lưu dưới dạng → CSV UTF-8",
  brokenCsv: "dòng này có dấu ngoặc kép không khép lại; hãy mở tệp bằng Excel và lưu lại dạng CSV UTF-8",
  unknownSheet: (names: readonly string[]) =>
    `tên này không phải của bảng nào nên được bỏ qua; các bảng là ${quoted(names)}`,
  missingColumn: (name: string) => `thiếu cột “${name}”`,
  unknownColumn: (name: string, names: readonly string[]) => `không có cột “${name}”; các cột là ${quoted(names)}`,
  columnTwice: (name: string) => `cột “${name}” có hai lần`,
  tooManyCells: "dòng này có nhiều ô hơn dòng tiêu đề",

  required: "ô này không được để trống",
  badId: (value: string) =>
    `“${value}” không dùng làm mã được; mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ kcn-hoa-binh`,
  badDate: (value: string) => `“${value}” không phải là ngày; hãy viết như 01/07/2025`,
  badEmail: (value: string) => `“${value}” không phải là địa chỉ email`,
  badFlag: (value: string) => `“${value}” không hiểu được; hãy ghi “có” hoặc để trống`,
  badLevel: (value: string, names: readonly string[]) => `không có cấp “${value}”; các cấp là ${quoted(names)}`,
  badRole: (value: string, names: readonly string[]) => `không có vai trò “${value}”; các vai trò là ${quoted(names)}`,
  badTopic: (value: string, names: readonly string[]) => `không có chủ đề “${value}”; các chủ đề là ${quoted(names)}`,
  tooLong: (most: number) => `ô này dài quá ${most} ký tự`,

  untilNotAfterFrom: (from: string, until: string) => `ngày hết ${until} phải sau ngày bắt đầu ${from}`,
  rowTwice: (row: number) => `trùng với dòng ${row}`,
  rowElsewhere: (file: string, row: number) => `trùng với dòng ${row} của ${file}`,
  emailTwice: (email: string, row: number) => `email ${email} đã có ở dòng ${row}; mỗi người một email riêng`,
  zaloTwice: (other: string) => `mã Zalo này đã là của ${other}`,
  unitMissing: (id: string) => `không có đơn vị “${id}”`,
  unitNotThen: (id: string, on: string) => `vào ngày ${on} chưa có hoặc không còn đơn vị “${id}”`,
  inDatabase: (sheet: string) => `bảng ${sheet} đang có trong hệ thống`,
  parentIsSelf: "đơn vị không thể trực thuộc chính nó",
  parentRing: (ids: readonly string[], on: string) =>
    `vào ngày ${on} các đơn vị trực thuộc vòng tròn: ${ids.join(" → ")}`,
  parentLower: (parent: string) => `đơn vị cấp trên “${parent}” lại ở cấp thấp hơn`,
  mergedWithoutEnd: "có nơi sáp nhập vào thì phải có ngày hết hiệu lực",
  mergedRing: (ids: readonly string[]) => `các đơn vị sáp nhập vòng tròn: ${ids.join(" → ")}`,
  mergedIntoNothing: (id: string, on: string) => `vào ngày ${on} đơn vị nhận sáp nhập “${id}” chưa có hoặc không còn`,
  periodsOverlap: (id: string, from: string, until: string | null) =>
    `thời gian của đơn vị “${id}” chồng lên giai đoạn ${days(from, until)}`,
  areaOverlaps: (unit: string, from: string, until: string | null) =>
    `nơi này đã thuộc đơn vị “${unit}” ${days(from, until)}`,
  staffMissing: (email: string) => `không có cán bộ nào có email ${email}`,
  substituteIsSelf: "người thay không thể là chính người vắng",
  roleOverlaps: (from: string, until: string | null) => `vai trò này đã có ${days(from, until)}`,
  absenceOverlaps: (from: string, until: string | null) => `người này đã ghi vắng ${days(from, until)}`,

  stranded: (email: string, unit: string, successor: string | null) =>
    `${email} còn việc ở đơn vị “${unit}” đã hết hiệu lực nên không nhận được vụ việc nào` +
    (successor ? `; hãy giao việc ở “${successor}” nếu người này vẫn làm` : ""),

  added: (sheet: string, what: string) => `  + ${sheet}: thêm ${what}`,
  changed: (sheet: string, what: string, fields: readonly string[]) =>
    `  ~ ${sheet}: sửa ${what}: ${fields.join("; ")}`,
  removed: (sheet: string, what: string) => `  - ${sheet}: bỏ ${what}`,
  field: (column: string, before: string, after: string) => `${column} “${before}” → “${after}”`,
  counts: (sheet: string, added: number, changed: number, removed: number, same: number) =>
    `${sheet}: thêm ${added}, sửa ${changed}, bỏ ${removed}, giữ nguyên ${same}`,
  noChange: "Không có gì thay đổi.",
  dryRun: "Đây là bản xem trước, chưa có gì được ghi. Bỏ --dry-run để ghi thật.",
  done: "Đã ghi xong.",
  refused: (count: number) => `Có ${count} lỗi nên không ghi gì cả. Hãy sửa các dòng trên rồi nhập lại.`,
  exported: (file: string, rows: number) => `${file}: ${rows} dòng`,
} as const;
