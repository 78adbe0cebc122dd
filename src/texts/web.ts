import type { CalendarDate } from "../vocabulary/calendar.ts";
import { formatDate } from "./format.ts";

/** Every sentence of the page a worker uses, its widget, its article pages and its refusals. */
export const webTexts = {
  name: "Trợ lý Công đoàn",
  pageTitle: "Trợ lý Công đoàn – hỏi về lương, giờ làm, hợp đồng, bảo hiểm",
  pageDescription:
    "Hỏi đáp pháp luật lao động cho đoàn viên, người lao động. Trả lời kèm điều luật, miễn phí, không cần cài đặt.",
  tagline: "Hỏi đáp kèm điều luật",
  skipToComposer: "Đến ô nhập câu hỏi",
  noScript:
    "Trang này cần JavaScript để trò chuyện. Anh/chị bật JavaScript trong trình duyệt, hoặc nhắn Zalo, gọi cán bộ công đoàn nơi mình làm việc.",

  /** The words the page itself needs; sent along with it as JSON. */
  page: {
    welcome: [
      "Chào anh/chị, tôi là **trợ lý tự động của Công đoàn**. Anh/chị hỏi gì về lương, giờ làm, nghỉ phép, hợp đồng, bảo hiểm… cứ nhắn, có dấu hay không dấu đều được. Việc gì tôi không chắc, tôi chuyển cán bộ công đoàn.",
      "Tin nhắn được lưu để trả lời và giúp anh/chị. Xem hoặc xóa bất cứ lúc nào: bấm “Dữ liệu của tôi” ở cuối trang, hoặc nhắn “dữ liệu của tôi”.",
    ],
    examples: ["Làm thêm ngày lễ được bao nhiêu?", "Nghỉ việc báo trước mấy ngày?", "Một năm được nghỉ phép mấy ngày?"],
    examplesLabel: "Câu hỏi ví dụ",
    choicesLabel: "Chọn nhanh",
    askPerson: "Gặp cán bộ công đoàn",
    myDataMessage: "dữ liệu của tôi",
    log: "Nội dung trò chuyện",
    you: "Anh/chị",
    assistant: "Trợ lý",
    officer: "cán bộ công đoàn",
    sources: "Căn cứ:",
    typing: "Trợ lý đang trả lời",
    typingLong: "Đang đọc luật để trả lời kỹ hơn…",
    sending: "Đang gửi…",
    notSent: "Chưa gửi được. Tin nhắn vẫn giữ ở đây và sẽ tự gửi lại.",
    refused: "Không gửi được",
    files: { image: "Ảnh", audio: "Ghi âm", video: "Video", file: "Tệp" },
    fileFailed: "Chưa gửi được tệp này. Anh/chị kiểm tra mạng rồi gửi lại giúp tôi.",
    retry: "Gửi lại ngay",
    offline: "Không có mạng. Anh/chị cứ viết, khi có mạng tin nhắn sẽ tự gửi.",
    reconnecting: "Mất kết nối với máy chủ, đang nối lại…",
    backOnline: "Đã nối lại.",
    counter: "{used}/{limit} ký tự",
    tooLong: "Dài quá {limit} ký tự nên chưa gửi được. Anh/chị bớt {over} ký tự, hoặc chia làm nhiều tin.",
    newMessages: "Có tin mới",
    articleLoading: "Đang mở điều luật…",
    articleFailed: "Chưa mở được điều luật này. Anh/chị thử lại, hoặc mở ở trang riêng.",
    forgetting: "Đang xóa…",
    forgotten: "Đã xóa toàn bộ cuộc trò chuyện trên trang này. Anh/chị có thể hỏi lại từ đầu.",
    forgetFailed: "Chưa xóa được. Anh/chị kiểm tra mạng rồi thử lại.",
    noCookies:
      "Trình duyệt đang chặn cookie nên trang chưa nhận được tin nhắn. Anh/chị cho phép cookie của trang này rồi tải lại trang.",
  },

  composer: { label: "Câu hỏi của anh/chị", placeholder: "Nhập câu hỏi…", send: "Gửi", file: "Gửi ảnh hoặc ghi âm" },
  closeWidget: "Đóng khung trò chuyện",
  openWidget: "Mở khung trò chuyện",

  myData: {
    open: "Dữ liệu của tôi",
    title: "Dữ liệu của anh/chị",
    kept: "Trang này giữ lại: những tin nhắn anh/chị gửi, câu trả lời đã nhận, và một mã ngẫu nhiên lưu trên máy này để nhận ra cuộc trò chuyện. Trang không hỏi và không biết tên, số điện thoại của anh/chị, trừ khi anh/chị tự viết ra.",
    purpose: "Chỉ dùng để trả lời anh/chị. Không bán, không gửi cho công ty nơi anh/chị làm việc.",
    view: "Xem dữ liệu đang lưu",
    erase: "Xóa toàn bộ",
    confirmTitle: "Xóa toàn bộ cuộc trò chuyện?",
    confirm:
      "Mọi tin nhắn của cuộc trò chuyện này sẽ bị xóa khỏi máy chủ và không lấy lại được. Câu hỏi đang chờ trả lời cũng bị hủy.",
    confirmErase: "Xóa, tôi chắc chắn",
    cancel: "Giữ lại",
    close: "Đóng",
  },
  footer: "Thông tin tham khảo. Việc quan trọng, hãy hỏi thêm cán bộ công đoàn.",

  article: {
    close: "Đóng",
    openPage: "Mở trang riêng",
    heading: (name: string, lawTitle: string) => `${name} ${lawTitle}`,
    documentLine: (lawTitle: string, law: string) => `${lawTitle} (số ${law})`,
    inForce: (from: CalendarDate, until: CalendarDate | null) =>
      until === null
        ? `Áp dụng từ ${formatDate(from)} đến nay`
        : `Áp dụng từ ${formatDate(from)} đến trước ${formatDate(until)}`,
    notYet: (from: CalendarDate) => `Chưa áp dụng: có hiệu lực từ ${formatDate(from)}`,
    lapsed: (period: string) => `${period} (nay không còn áp dụng)`,
    amendedBy: (by: string) => `Được sửa đổi bởi: ${by}`,
    cautions: "Lưu ý",
    otherWordings: "Các thời kỳ khác của điều này",
    shown: "đang xem",
    noWording: (on: CalendarDate) =>
      `Ngày ${formatDate(on)} điều này chưa có hoặc không còn hiệu lực. Anh/chị xem thời kỳ khác ở dưới.`,
    back: "Hỏi Trợ lý Công đoàn",
    printed: "Trích từ Trợ lý Công đoàn. Khi cần dùng chính thức, hãy đối chiếu với văn bản đã công bố.",
  },

  notFound: {
    title: "Không tìm thấy trang này",
    article:
      "Trợ lý chưa có điều luật này, hoặc địa chỉ bị gõ sai. Anh/chị cứ hỏi bằng lời, trợ lý sẽ tìm điều luật giúp.",
    page: "Địa chỉ này không có trên trang. Anh/chị về trang chính để hỏi.",
    home: "Về trang hỏi đáp",
  },

  widgetRefused: {
    title: "Không mở được khung trò chuyện ở đây",
    text: "Trang web đang mở khung này chưa được Công đoàn cho phép. Anh/chị mở thẳng trang của Trợ lý Công đoàn để hỏi.",
  },

  /** What a refused request is answered with; the page shows it as a message. */
  refusals: {
    empty: "Tin nhắn chưa có chữ nào. Anh/chị viết câu hỏi rồi gửi giúp tôi.",
    unreadable: "Tôi không đọc được tin nhắn này. Anh/chị viết lại thành chữ giúp tôi.",
    tooLong: (limit: number) =>
      `Tin nhắn dài quá ${limit.toLocaleString("vi-VN")} ký tự nên tôi chưa nhận. Anh/chị viết gọn lại hoặc chia làm nhiều tin.`,
    fileTooLarge: "Ảnh hoặc ghi âm này nặng quá 10 MB nên tôi chưa nhận. Anh/chị gửi ảnh nhỏ hơn giúp tôi.",
    fileRefused: "Tôi chỉ nhận ảnh và ghi âm. Tệp này tôi không mở được, anh/chị gửi ảnh chụp giúp tôi.",
    malformed: "Máy chủ không hiểu yêu cầu này. Anh/chị tải lại trang rồi thử lại.",
    notAllowed: "Yêu cầu này không đến từ trang của Trợ lý Công đoàn nên không được nhận.",
    noSession: "Cuộc trò chuyện này đã hết hạn. Anh/chị tải lại trang để tiếp tục.",
    tooMany: (seconds: number) =>
      `Anh/chị nhắn nhanh quá nên tôi chưa kịp nhận. Xin chờ ${seconds} giây, tin nhắn sẽ tự gửi lại.`,
    tooManyReads: (seconds: number) => `Có quá nhiều yêu cầu cùng lúc. Anh/chị thử lại sau ${seconds} giây.`,
    unavailable:
      "Máy chủ đang trục trặc nên chưa nhận được tin nhắn. Tin nhắn vẫn giữ trên máy của anh/chị và sẽ tự gửi lại.",
  },
} as const;
