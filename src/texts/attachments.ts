/** What stands in the place of a file, and what it is called when it is saved. */
export const attachmentTexts = {
  /** Without marks: it is a file's name. */
  fileName: { image: "anh", audio: "ghi-am", video: "video", file: "tep" },
  states: {
    waiting: "Đang tải về…",
    failed: "Không tải được từ ứng dụng nhắn tin. Nhờ người gửi gửi lại.",
    refused: {
      host: "Không tải: nơi lưu tệp không nằm trong danh sách cho phép.",
      address: "Không tải: địa chỉ tệp không an toàn.",
      type: "Không giữ: loại tệp này không được nhận.",
      "too-large": "Không giữ: tệp quá lớn.",
      unreadable: "Không giữ: ảnh bị hỏng, không mở được.",
      gone: "Không tải được: ứng dụng nhắn tin không còn giữ tệp.",
    },
  },
} as const;
