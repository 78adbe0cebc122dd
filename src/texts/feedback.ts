/** What is said about an answer's being of use, or not. */
export const feedbackTexts = {
  thanks: "Cảm ơn anh/chị đã cho biết. Anh/chị cần gì cứ nhắn tôi.",
  sorry: "Xin lỗi anh/chị. Câu trả lời chưa đúng ở chỗ nào?",
  noted: "Cảm ơn anh/chị đã nói rõ, tôi đã ghi lại. Anh/chị có muốn cán bộ công đoàn xem trường hợp của mình không?",
  choices: {
    helpful: "👍 Hữu ích",
    wrong: "👎 Chưa đúng",
    noPerson: "Không cần",
  },
  reasons: {
    "not-my-case": "Không đúng với trường hợp của tôi",
    "not-my-question": "Không phải điều tôi hỏi",
    "wrong-in-law": "Tôi thấy sai luật",
    "hard-to-read": "Khó hiểu",
  },
} as const;
