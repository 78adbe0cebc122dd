/** Messages that did not arrive, the log, and the canned answers. */
export const undeliveredTexts = {
  title: "Tin chưa gửi được",
  lead: "Tin của công đoàn mà kênh chưa nhận. Xem lý do, sửa xong thì bấm Gửi lại.",
  emptyTitle: "Mọi tin đều đã đến nơi",
  empty: "Khi Zalo, Messenger hay trang hỏi đáp không nhận một tin, tin đó hiện ra ở đây kèm lý do và nút gửi lại.",
  code: (code: string) => `mã lỗi ${code}`,
  noMoreTitle: "Không còn tin nào ở phần này",
  noMore: "Các tin cũ hơn không thuộc vụ việc của anh/chị, hoặc đã gửi được.",
  older: "Xem tin cũ hơn",
  newest: "Về tin mới nhất",
  noCase: "Không thuộc vụ việc nào",
  resend: "Gửi lại",
  resendOf: (id: number) => `Gửi lại tin số ${id}`,
  done: { resent: "Đang gửi lại.", "not-resent": "Tin này không còn gì để gửi lại." },
} as const;

export const auditTexts = {
  title: "Nhật ký mở danh tính",
  lead: "Ai đã mở tên người báo, khi nào, vì sao. Không ai sửa hay xóa được nhật ký này.",
  emptyTitle: "Chưa có ai mở danh tính",
  empty: "Mỗi lần người giữ danh tính mở tên một người báo, việc đó và lý do được ghi lại ở đây.",
  who: "Ai",
  when: "Lúc",
  case: "Vụ việc",
  unit: "Đơn vị",
  reason: "Lý do",
  more: "Xem cũ hơn",
} as const;

export const cannedTexts = {
  title: "Mẫu trả lời",
  lead: "Viết một lần, dùng nhiều lần. Mẫu của đơn vị dùng được ở mọi đơn vị bên dưới.",
  emptyTitle: "Chưa có mẫu trả lời",
  empty: "Người phụ trách đơn vị soạn mẫu cho những câu phải trả lời nhiều lần. Cán bộ sửa lại trước khi gửi.",
  cannotWrite: "Chỉ người phụ trách đơn vị hoặc điều phối cấp tỉnh soạn mẫu.",
  add: "Soạn mẫu mới",
  edit: "Sửa",
  name: "Tên mẫu",
  text: "Nội dung",
  topic: "Dùng cho việc",
  anyTopic: "Mọi việc",
  unit: "Đơn vị",
  save: "Lưu mẫu",
  remove: "Xóa mẫu",
  restore: "Lấy lại",
  placeholders:
    "Có thể đặt trong ngoặc nhọn, máy tự điền khi dùng: {ma} mã vụ việc, {can_bo} tên anh/chị, {don_vi} đơn vị, {cong_ty} công ty, {han} hạn gần nhất.",
  done: {
    saved: "Đã lưu mẫu.",
    removed: "Đã xóa mẫu.",
    refused: "Anh/chị không soạn được mẫu cho đơn vị này. Chưa có gì thay đổi.",
  },
} as const;
