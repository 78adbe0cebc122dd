/** What a worker reads when the program itself failed: never silence, never our plumbing. */
export const intakeTexts = {
  somethingWentWrong: (reference: string): string =>
    `Xin lỗi anh/chị, hệ thống đang gặp trục trặc nên chưa trả lời được tin nhắn vừa rồi. ` +
    `Anh/chị vui lòng gửi lại sau ít phút. Nếu việc gấp, hãy liên hệ trực tiếp cán bộ công đoàn nơi anh/chị làm việc. ` +
    `(Mã tham chiếu: ${reference})`,
};
