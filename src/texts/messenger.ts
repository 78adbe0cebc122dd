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
