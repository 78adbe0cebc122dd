/** Every sentence of the conversation around the answers. */
export const conversationTexts = {
  welcome:
    "Chào anh/chị, tôi là trợ lý tự động của Công đoàn. Tin nhắn được lưu để trả lời và giúp anh/chị; muốn xem hoặc xóa, nhắn “dữ liệu của tôi”.",
  empty: "Tôi chưa nhận được chữ nào. Anh/chị viết câu hỏi giúp tôi, có dấu hay không dấu đều được.",
  greeting:
    "Chào anh/chị. Anh/chị hỏi gì về lương, giờ làm, nghỉ phép, hợp đồng, bảo hiểm… cứ nhắn, có dấu hay không dấu đều được.",
  examples: ["Làm thêm ngày lễ được bao nhiêu?", "Nghỉ việc báo trước mấy ngày?", "Một năm được nghỉ phép mấy ngày?"],
  contactKept: "Cảm ơn anh/chị, tôi đã nhận thông tin liên hệ. Chỉ cán bộ phụ trách việc của anh/chị được xem.",
  understoodAs: (question: string) => `Tôi hiểu anh/chị hỏi: ${question}`,
  askIfMeant: (question: string) =>
    `Có phải anh/chị hỏi: ${question}\nĐúng thì bấm hoặc nhắn “Đúng”. Không phải thì anh/chị viết rõ hơn giúp tôi, hoặc chọn bên dưới.`,
  partHeading: (number: number, question: string) => `${number}. ${question}`,
  partUnclear: "Ý này tôi chưa chắc. Anh/chị hỏi riêng ý này giúp tôi, hoặc gặp cán bộ công đoàn.",
  danger:
    "Anh/chị lo cho an toàn của mình trước: rời chỗ nguy hiểm, tìm người ở gần. Cần công an gọi {police}, cháy gọi {fire}, cấp cứu gọi {ambulance}. Giữ lại tin nhắn, hình ảnh, tên người chứng kiến.",
  report: "Cảm ơn anh/chị đã báo. Anh/chị giữ lại bảng lương, hợp đồng, tin nhắn liên quan.",
  myData:
    "Tôi lưu tin nhắn của anh/chị và câu trả lời để hỗ trợ anh/chị. Muốn xóa hết, anh/chị nhắn “xóa dữ liệu của tôi”.",
  deletingData: "Tôi đang xóa tin nhắn và thông tin của anh/chị, xong tôi báo lại.",
  dataDeleted: "Tôi đã xóa tin nhắn và thông tin của anh/chị. Anh/chị cần gì cứ nhắn lại.",
  confirmDeletion: "Xóa hết tin nhắn và câu trả lời của anh/chị? Xóa rồi không lấy lại được.",
  noMore: "Phần này tôi đã nói hết. Anh/chị hỏi lại giúp tôi nếu cần.",
  noArticle: "Tôi không tìm thấy điều luật đó.",
  thanks: "Không có gì ạ. Anh/chị cần gì cứ nhắn tôi.",
  tooLong: (limit: number) => `Tin nhắn dài quá ${limit} chữ nên tôi chỉ đọc phần đầu.`,
  choices: {
    person: "Gặp cán bộ công đoàn",
    fullText: (article: string) => `Xem toàn văn ${article}`,
    deleteData: "Xóa dữ liệu của tôi",
    confirmDeletion: "Xóa hết",
    keepData: "Không xóa",
    more: "Xem thêm",
    askOther: "Hỏi việc khác",
    yes: "Đúng",
  },
} as const;
