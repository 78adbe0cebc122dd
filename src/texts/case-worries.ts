import { formatDeadline } from "./format.ts";

/** How a case goes, or went, with the name of who told it. */
const byIdentity = {
  named: "Anh/chị đã chọn nói rõ tên: cán bộ phụ trách thấy tên và số điện thoại.",
  confidential:
    "Anh/chị đã chọn giữ kín tên: tên và số điện thoại cất riêng, chỉ người giữ bí mật của công đoàn mở được khi có lý do; mở lần nào cũng ghi sổ và báo cho anh/chị.",
  anonymous: "Anh/chị đã chọn không nói tên: cán bộ chỉ thấy mã vụ việc và những gì anh/chị kể.",
} as const;

const staffReads = "chỉ cán bộ của công đoàn nhận việc và của công đoàn cấp trên đọc được";
const passBy = "Không muốn qua công đoàn ở công ty thì nhắn “không qua công đoàn công ty”.";

/** What a worker who is afraid of telling is answered: only what the program really does. */
export const worryTexts = {
  notSent: "Việc này chưa gửi cho ai.",

  /** Before anything is sent: what there is to choose. */
  exposed:
    "Lúc gửi, anh/chị chọn: nói rõ tên; **giữ kín tên** (cất riêng, chỉ người giữ bí mật của công đoàn mở được khi có lý do, mở lần nào cũng báo anh/chị); hoặc **không nói tên** (không ai được biết tên). Chi tiết nào chỉ mình anh/chị biết thì đừng viết, kẻo người khác đoán ra.",
  exposedOpen: (identity: keyof typeof byIdentity) =>
    `${byIdentity[identity]} Chi tiết nào chỉ mình anh/chị biết thì đừng viết, kẻo người khác đoán ra.`,
  company: `Tôi không gửi gì cho công ty, và công ty không đọc được tin ở đây. Lo bị đoán ra thì chọn **không nói tên**, và dặn cán bộ trước khi họ làm việc với công ty. ${passBy}`,
  companyOpen: (identity: keyof typeof byIdentity) =>
    `Tôi không gửi gì cho công ty, và công ty không đọc được tin ở đây. ${byIdentity[identity]} Lo bị đoán ra thì anh/chị dặn cán bộ trước khi họ làm việc với công ty.`,
  reader: `Tôi là trợ lý tự động, lưu tin để trả lời anh/chị. Gửi việc rồi thì ${staffReads}. ${passBy}`,
  readerOpen: `Vụ việc đã gửi: ${staffReads}. Công ty không đọc được tin ở đây.`,
  fired:
    "Anh/chị lo là phải. Tôi không gửi gì cho công ty. Anh/chị có thể chọn **giữ kín tên** hoặc **không nói tên**. Bị gây khó vì đã báo thì nhắn tôi ngay để chuyển cán bộ.",
  firedOpen: (identity: keyof typeof byIdentity) =>
    `Anh/chị lo là phải. Tôi không gửi gì cho công ty. ${byIdentity[identity]} Bị gây khó vì đã báo thì nhắn ngay ở đây, cán bộ sẽ đọc.`,
  cost: "Không tốn tiền: nhắn tôi, gửi việc và được cán bộ trả lời ở đây đều không thu phí. Sau này việc phải ra tòa thì chi phí thế nào anh/chị hỏi cán bộ.",
  time: "Gửi xong, tôi cho biết ngay nơi nào nhận và chậm nhất mấy giờ có cán bộ trả lời. Trễ hẹn thì việc tự chuyển lên công đoàn cấp trên và anh/chị được báo. Bao lâu xong còn tùy việc, tôi không hứa trước được.",
  timeOpen: ({ code, replyBy, solveBy, now }: { code: string; replyBy: Date | null; solveBy: Date; now: Date }) =>
    [
      replyBy === null
        ? `Vụ ${code} đang được cán bộ xử lý.`
        : `Vụ ${code}: chậm nhất **${formatDeadline(replyBy, now)}** có cán bộ trả lời anh/chị tại đây.`,
      `Hạn công đoàn tự đặt để giải quyết là ${formatDeadline(solveBy, now)}. Trễ hạn thì việc tự chuyển lên công đoàn cấp trên. Kết quả thế nào tôi không hứa trước được.`,
    ].join(" "),

  /** On a platform, whoever runs the union's page there reads its inbox. */
  platform: {
    zalo: "Trên Zalo, người quản trị trang của công đoàn cũng xem được hộp thư này.",
    messenger: "Trên Facebook, người quản trị trang của công đoàn cũng xem được hộp thư này.",
  },
  passedOn: (code: string) => `Tôi cũng đã chuyển câu này cho cán bộ phụ trách vụ ${code}.`,
} as const;
