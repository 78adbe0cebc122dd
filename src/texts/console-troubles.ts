import type { ChannelName } from "../vocabulary/message.ts";

/** Told on every page of the console while a platform does not let us speak. */
export const troubleTexts = {
  names: {
    zalo: "Zalo",
    messenger: "Messenger",
    web: "Trang hỏi đáp",
    terminal: "Máy chủ",
  } satisfies Record<ChannelName, string>,
  label: (name: string) => `${name} đang không gửi được tin`,
  what: (name: string, since: string) => `${name} đang không gửi được tin từ ${since}.`,
  kept: "Tin được giữ lại, sẽ gửi khi sửa xong.",
  others:
    "Việc cần làm: báo người quản trị hoặc người phụ trách kỹ thuật ngay. Việc gấp thì gọi điện thẳng cho người lao động.",
  toDo: "Việc cần làm",
  steps: {
    zalo: [
      "Vào trang ứng dụng ở developers.zalo.me, mở đường dẫn cấp quyền bằng Zalo của quản trị viên OA, đồng ý, rồi lấy cặp mã mới.",
      "Trên máy chủ, thay cả hai dòng ZALO_ACCESS_TOKEN và ZALO_REFRESH_TOKEN trong tệp .env.",
      "Khởi động lại chương trình. Khi dòng báo này mất đi là đã gửi được; tin giữ lại tự gửi tiếp.",
    ],
    messenger: [
      "Trong Meta Business Suite, vào Cài đặt, Người dùng hệ thống, tạo mã mới rồi lấy mã của Trang.",
      "Trên máy chủ, ghi mã mới vào tệp .env, ở MESSENGER_PAGE_ACCESS_TOKEN.",
      "Khởi động lại chương trình. Khi dòng báo này mất đi là đã gửi được; tin giữ lại tự gửi tiếp.",
    ],
    web: ["Chạy lệnh npm run doctor trên máy chủ và làm theo dòng có dấu ✗."],
    terminal: ["Chạy lệnh npm run doctor trên máy chủ và làm theo dòng có dấu ✗."],
  } satisfies Record<ChannelName, readonly string[]>,
  document: "Hướng dẫn từng bước:",
  documents: {
    zalo: "docs/zalo.md, bước 6",
    messenger: "docs/messenger.md, mục 4",
    web: "README.md",
    terminal: "README.md",
  } satisfies Record<ChannelName, string>,
  code: (code: string) => `Mã lỗi: ${code}.`,
} as const;
