/** What is said of what came with a message. */
export const sentFileTexts = {
  picture:
    "Tôi đã giữ ảnh anh/chị gửi để cán bộ công đoàn xem; tôi không tự đọc được ảnh. Anh/chị nhắn thêm một câu: ảnh này là gì, anh/chị muốn hỏi điều gì?",
  file: "Tôi đã giữ tệp anh/chị gửi để cán bộ công đoàn xem; tôi không tự đọc được tệp. Anh/chị nhắn thêm một câu: tệp này là gì, anh/chị muốn hỏi điều gì?",
  voice: "Tôi chưa nghe được tin nhắn thoại này. Anh/chị gõ câu hỏi giúp tôi, có dấu hay không dấu đều được.",
  sticker: "Tôi chưa hiểu hình này. Anh/chị viết câu hỏi giúp tôi, có dấu hay không dấu đều được.",
  place: "Tôi đã nhận vị trí anh/chị gửi. Anh/chị cho biết thêm: có chuyện gì ở đó?",
  pictureKept: "Ảnh, tệp anh/chị gửi kèm tôi đã giữ để cán bộ công đoàn xem.",
  heard: (words: string) => `Tôi nghe được: “${words}”. Nếu chưa đúng, anh/chị nhắn chữ giúp tôi.`,
} as const;
