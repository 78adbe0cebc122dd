/** The notices of one member of staff, in the console. */
export const consoleNoticeTexts = {
  title: "Thông báo",
  bell: (unread: number) => (unread === 0 ? "Thông báo" : `Thông báo, ${unread} chưa đọc`),
  lead: "Việc cần anh/chị xem. Mở vụ việc là thông báo của vụ đó được đánh dấu đã đọc.",
  emptyTitle: "Chưa có thông báo nào",
  empty: "Khi có vụ việc mới, khi được giao việc, được nhắc tên hay sắp lỡ hạn, thông báo hiện ra ở đây.",
  unread: "mới",
  readAll: "Đánh dấu đã đọc tất cả",
  out: "Vụ này nay không còn thuộc phần việc của anh/chị.",
  older: "Xem cũ hơn",
  preferences: {
    title: "Nhận thông báo ở đâu",
    lead: "Trên bàn làm việc luôn có đủ. Việc gấp gửi ngay bất cứ lúc nào, việc khác gửi trong giờ làm việc.",
    email: "Qua e-mail",
    zalo: "Qua Zalo",
    noZalo: "Tài khoản của anh/chị chưa gắn Zalo.",
    options: { all: "Tất cả", urgent: "Chỉ việc gấp", off: "Không gửi" },
    save: "Lưu",
  },
  done: { read: "Đã đánh dấu tất cả là đã đọc.", saved: "Đã lưu cách nhận thông báo." },
} as const;
