/** What is read only where Zalo is the channel. */
export const zaloTexts = {
  webhookHere: "Đây là địa chỉ nhận tin từ Zalo. Mở bằng trình duyệt thì chỉ thấy dòng này: máy chủ đang chạy.",
  sources: "Căn cứ:",
  /** On a button: at most 100 characters. */
  openArticle: "Xem điều luật",
  fromOfficer: (name: string) => `${name} (cán bộ công đoàn):`,
  /** Above choices that became lines of text. */
  choose: "Anh/chị nhắn số để chọn:",
};
