/** What is said when somebody joins what they write on two channels. */
export const linkTexts = {
  choice: "Nối với kênh khác của tôi",
  code: (code: string) =>
    `Anh/chị nhắn mã **${code}** cho tôi ở kênh kia (Zalo, Messenger hoặc trang này) trong 15 phút. Sau đó cán bộ trả lời vụ việc ở cả hai nơi, và khi anh/chị xóa dữ liệu thì xóa ở cả hai.`,
  unknown: "Mã này không đúng hoặc đã quá 15 phút. Anh/chị lấy mã mới ở kênh kia: nhắn “dữ liệu của tôi”.",
  same: "Đây là mã của chính cuộc trò chuyện này. Anh/chị nhắn mã ở kênh kia giúp tôi.",
  linked: "Đã nối hai kênh của anh/chị. Vụ việc đang mở được trả lời ở cả hai nơi.",
} as const;
