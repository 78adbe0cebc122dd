/** What `doctor` tells whoever keeps the program running: what is well, and what to do about what is not. */
export const doctorTexts = {
  states: { fine: "✓", attention: "!", broken: "✗" },
  allWell: "Mọi thứ đều ổn.",
  notWell: (count: number) => `Có ${count} việc phải sửa (dòng có dấu ✗).`,

  node: {
    name: "Node.js",
    fine: (version: string) => `phiên bản ${version}`,
    old: (version: string, least: string) => `phiên bản ${version} quá cũ: cài Node.js ${least} trở lên`,
  },
  config: {
    name: "Cấu hình",
    fine: "các giá trị trong .env hợp lệ",
    missing: (names: string, reason: string) =>
      `thiếu hoặc sai ${names}: mở tệp .env, điền hoặc xóa cho đủ bộ (${reason})`,
    unreadable: (reason: string) => `không đọc được: ${reason}`,
  },
  dataDir: {
    name: "Thư mục dữ liệu",
    fine: (folder: string) => `ghi được vào ${folder}`,
    notYet: (folder: string) => `${folder} chưa có, chương trình sẽ tạo khi chạy lần đầu`,
    notWritable: (folder: string) =>
      `không ghi được vào ${folder}: cấp quyền ghi cho người dùng chạy chương trình, hoặc đổi DATA_DIR`,
  },
  disk: {
    name: "Ổ đĩa",
    fine: (free: string) => `còn trống ${free}`,
    low: (free: string) => `chỉ còn trống ${free}: nên dọn bớt`,
    full: (free: string) => `chỉ còn trống ${free}: dọn ngay, khi hết chỗ tin nhắn sẽ không lưu được`,
    unknown: "không xem được còn trống bao nhiêu",
  },
  database: {
    name: "Cơ sở dữ liệu",
    notYet: "chưa có, chương trình sẽ tạo khi chạy lần đầu",
    running: "chương trình đang chạy và đang giữ cơ sở dữ liệu: bình thường",
    fine: (tables: number) => `mở được, đủ ${tables} bước cập nhật bảng`,
    behind: (count: number) => `mở được; ${count} bước cập nhật bảng sẽ chạy khi khởi động chương trình`,
    newer: (names: string) => `do phiên bản mới hơn tạo ra (${names}): cài lại phiên bản mới của chương trình`,
    changed: (names: string) => `bước cập nhật đã chạy bị sửa sau đó (${names}): lấy lại tệp gốc`,
    damaged: (folder: string) =>
      `không mở được cơ sở dữ liệu trong ${folder}: phục hồi thư mục từ bản sao lưu, hoặc đặt DATA_DIR khác`,
    unreachable: (code: string) =>
      `không nối được tới PostgreSQL (${code}): xem DATABASE_URL, máy chủ có chạy không, tường lửa có chặn không`,
    failed: (code: string) => `không kiểm tra được (${code})`,
  },
  knowledge: {
    name: "Kho kiến thức",
    fine: (documents: number, answers: number, warnings: number) =>
      `đọc được: ${documents} văn bản, ${answers} câu trả lời, ${warnings} cảnh báo`,
    errors: (count: number, first: string) => `${count} lỗi, lỗi đầu: ${first}. Chạy: npm run knowledge -- check`,
    failed: (folder: string) => `không đọc được thư mục ${folder}: xem KNOWLEDGE_DIR`,
  },
  deliveries: {
    name: "Tin gửi đi",
    fine: "không có tin nào bị kẹt",
    undelivered: (lost: number, held: number) =>
      `${lost} tin không gửi được, ${held} tin đang giữ lại: xem và gửi lại ở trang cán bộ, mục “Tin chưa gửi được”`,
    trouble: (channel: string, code: string, since: Date) =>
      `${channel} từ chối mã truy cập (${code}) từ ${since.toISOString().slice(0, 16).replace("T", " ")} UTC: cấp quyền lại cho ứng dụng`,
  },
  oidc: {
    name: "Đăng nhập bằng tài khoản tổ chức (OIDC)",
    fine: (issuer: string, address: string) => `nối được tới ${issuer}; địa chỉ quay về phải khai ở đó là ${address}`,
    unreachable: (issuer: string) =>
      `không nối được tới ${issuer}: xem OIDC_ISSUER, dịch vụ có chạy không, tường lửa có chặn không. Cán bộ vẫn vào được bằng mã gửi qua e-mail hoặc Zalo`,
    notOidc: (issuer: string) => `${issuer} không phải dịch vụ OpenID Connect: xem OIDC_ISSUER`,
    other: (issuer: string, found: string) =>
      `OIDC_ISSUER là ${issuer} nhưng dịch vụ tự xưng là ${found}: ghi cho khớp`,
  },
  channels: {
    web: "Trang hỏi đáp",
    zalo: "Zalo",
    messenger: "Messenger",
    model: "Mô hình ngôn ngữ",
    mail: "Thư điện tử",
    webFine: (address: string) => `sẽ mở ở ${address}`,
    off: "chưa cài đặt (không bắt buộc)",
    unchecked: "đã cài đặt, chưa kiểm tra được mã truy cập",
    unknown: "chưa xem được vì cấu hình sai",
  },
};
