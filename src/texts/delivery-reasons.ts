type Reason = keyof typeof reasons;

const reasons = {
  window:
    "Đã hết thời gian kênh này cho phép nhắn trước. Tin tự gửi ngay khi người lao động nhắn tiếp. Việc gấp thì anh/chị gọi điện.",
  quota: "Tài khoản Zalo của công đoàn đã hết hạn mức tin. Tin tự gửi khi người lao động nhắn tiếp.",
  repair:
    "Kênh không cho chúng ta gửi tin, do mã truy cập hoặc cài đặt. Người phụ trách kỹ thuật phải sửa; sửa xong tin tự gửi.",
  inbox: "Cuộc trò chuyện này đang được trả lời trong hộp thư của Trang Facebook. Tin gửi khi bên đó trả lại.",
  network: "Đã gửi nhiều lần mà mạng hoặc máy chủ của kênh không nhận. Anh/chị bấm Gửi lại.",
  person:
    "Kênh báo người này không nhận được tin: đã chặn, bỏ quan tâm hoặc không dùng tài khoản đó nữa. Gửi lại thường không được; anh/chị gọi điện nếu có số.",
  unfit: "Kênh không nhận tin có nội dung hoặc độ dài như vậy. Anh/chị viết lại ngắn hơn rồi gửi tin mới.",
  unknown: "Gửi nhiều lần không được. Anh/chị bấm Gửi lại; nếu vẫn vậy, báo người phụ trách kỹ thuật.",
  held: "Tin đang được giữ lại và tự gửi khi người lao động nhắn tiếp.",
} as const;

const OF_CODE: Readonly<Record<string, Reason>> = {
  ZALO_WINDOW_CLOSED: "window",
  ZALO_PAID: "quota",
  ZALO_QUOTA: "quota",
  ZALO_TOKEN: "repair",
  ZALO_MISCONFIGURED: "repair",
  ZALO_RATE_LIMITED: "network",
  ZALO_PACED: "network",
  ZALO_UNREACHABLE: "network",
  ZALO_NO_ANSWER: "network",
  ZALO_FAILED: "network",
  ZALO_REFUSED: "person",
  ZALO_UNFIT: "unfit",
  MESSENGER_WINDOW_CLOSED: "window",
  MESSENGER_OWNED_BY_OTHER: "inbox",
  MESSENGER_TOKEN_DEAD: "repair",
  MESSENGER_NOT_PERMITTED: "repair",
  MESSENGER_PAGE_RESTRICTED: "repair",
  MESSENGER_TEMPORARY: "network",
  MESSENGER_TOO_FAST: "network",
  MESSENGER_APP_LIMIT: "network",
  MESSENGER_ANSWERING_BY_ITSELF: "network",
  MESSENGER_UNREACHABLE: "network",
  MESSENGER_PERSON_UNAVAILABLE: "person",
  MESSENGER_BAD_REQUEST: "unfit",
  MESSENGER_REFUSED: "unfit",
  CHANNEL_NOT_SET_UP: "repair",
};

/** Why a message of ours did not arrive and what follows from it, as an officer reads it; codes stay in the log. */
export function deliveryReason(status: "held" | "rejected" | "failed", code: string | null): string {
  const known = OF_CODE[code ?? ""];
  if (known) return reasons[known];
  return reasons[status === "held" ? "held" : status === "rejected" ? "person" : "unknown"];
}
