/** What stands around our words on Messenger, and what the Page says of itself. */
export const messengerTexts = {
  officer: (name: string): string => `${name} (cán bộ công đoàn):`,
  sources: (labels: readonly string[]): string => ["Căn cứ:", ...labels.map((label) => `• ${label}`)].join("\n"),
  numbered: (number: number, title: string): string => `${number}. ${title}`,
  /** A number or an address for which there is no button. */
  toOpen: (title: string, opens: string): string => (title.includes(opens) ? `• ${title}` : `• ${title}: ${opens}`),
  openHere: "Anh/chị bấm vào đây:",

  profile: {
    greeting:
      "Trợ lý tự động của Công đoàn. Hỏi về lương, giờ làm, hợp đồng, bảo hiểm; trả lời kèm điều luật, miễn phí.",
    /** At most four; read as if the worker had typed them. */
    examples: [
      "Làm thêm ngày lễ được bao nhiêu?",
      "Nghỉ việc báo trước mấy ngày?",
      "Công ty nợ lương thì làm sao?",
      "Một năm được nghỉ phép mấy ngày?",
    ],
    menu: {
      ask: { title: "Đặt câu hỏi", typed: "Xin chào" },
      person: "Gặp cán bộ công đoàn",
      myData: { title: "Dữ liệu của tôi", typed: "dữ liệu của tôi" },
    },
  },

  setup: {
    notSetUp: "Messenger chưa cài đặt: điền đủ năm dòng MESSENGER_ trong tệp .env rồi chạy lại.",
    done: "Đã đặt lời chào, câu hỏi ví dụ, menu của Trang và đăng ký nhận tin nhắn. Kiểm tra lại: npm run doctor",
    tooOften: "Facebook chỉ cho đặt 10 lần trong 10 phút. Anh/chị chờ 10 phút rồi chạy lại lệnh này.",
  },

  doctor: {
    fine: (pageName: string): string => `nối với Trang “${pageName}”, mã truy cập dùng được, webhook đúng địa chỉ`,
    unreachable: "không gọi được Facebook: kiểm tra mạng của máy chủ và MESSENGER_GRAPH_URL",
    tokenDead: (code: string): string =>
      `mã truy cập của Trang không dùng được (lỗi ${code}): tạo mã mới, điền vào MESSENGER_PAGE_ACCESS_TOKEN rồi khởi động lại (docs/messenger.md, mục 4)`,
    wrongPage: (pageId: string): string =>
      `mã truy cập là của Trang khác (${pageId}): sửa MESSENGER_PAGE_ID hoặc MESSENGER_PAGE_ACCESS_TOKEN`,
    tokenExpires: (at: Date): string =>
      `mã truy cập sẽ hết hạn ngày ${at.toLocaleDateString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" })}: tạo mã không thời hạn (docs/messenger.md, mục 4)`,
    permissionMissing: (names: string): string => `mã truy cập thiếu quyền ${names} (docs/messenger.md, mục 4)`,
    notSubscribed: (fields: string): string =>
      `Trang chưa báo cho chương trình: ${fields}. Chạy: npm run messenger -- setup`,
    webhookElsewhere: (expected: string, found: string | null): string =>
      `địa chỉ webhook trong ứng dụng Facebook là ${found ?? "chưa đặt"}, cần là ${expected} (docs/messenger.md, mục 5)`,
    noProfile: "Trang chưa có lời chào và menu. Chạy: npm run messenger -- setup",
  },

  deletion: {
    title: "Yêu cầu xóa dữ liệu",
    requested: (at: Date): string =>
      `Trợ lý Công đoàn nhận yêu cầu này lúc ${at.toLocaleString("vi-VN", {
        timeZone: "Asia/Ho_Chi_Minh",
        dateStyle: "short",
        timeStyle: "short",
      })}.`,
    deleting: "Chúng tôi đang xóa tin nhắn và thông tin của anh/chị. Anh/chị mở lại trang này sau ít phút để xem.",
    deleted: "Tin nhắn và thông tin của anh/chị đã được xóa khỏi Trợ lý Công đoàn.",
    unmatched:
      "Facebook chưa cho chúng tôi biết cuộc trò chuyện nào là của anh/chị, nên chúng tôi chưa xóa được. Anh/chị mở Messenger, nhắn cho Trang “xóa dữ liệu của tôi”, tin nhắn sẽ được xóa ngay.",
    unknown: "Không có yêu cầu nào mang mã này. Anh/chị kiểm tra lại đường dẫn Facebook đã gửi.",
    code: (code: string): string => `Mã yêu cầu: ${code}`,
  },
} as const;
