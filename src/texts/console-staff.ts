import { formatInstant } from "./format-instant.ts";

/** The page on which an administrator ends roles and work, and takes off a second factor that was lost. */
export const keptStaffTexts = {
  back: "Về trang Tổ chức",
  open: (name: string) => `Sửa vai trò và tài khoản của ${name}`,
  openShort: "Sửa",
  self: "Đây là tài khoản của chính anh/chị. Muốn đổi, nhờ một quản trị viên khác.",
  notWholly:
    "Người này còn làm ở đơn vị ngoài phạm vi của anh/chị. Anh/chị chỉ kết thúc được vai trò ở đơn vị của mình; việc khác nhờ quản trị viên cấp trên.",
  roles: {
    title: "Vai trò",
    end: "Thôi vai trò",
    endOf: (role: string, unit: string) => `Thôi vai trò ${role} ở ${unit}`,
    says: "Người này mất quyền của vai trò này ngay. Vụ việc họ đang giữ theo vai trò này được giao cho người khác trong vài phút; người nhận được báo. Những gì đã làm vẫn đứng tên họ.",
    submit: "Thôi vai trò này",
  },
  secondFactor: {
    title: "Xác thực hai bước",
    off: "Người này chưa bật xác thực hai bước.",
    on: "Đang bật.",
    label: "Mất điện thoại và mất cả mã dự phòng",
    says: "Gặp hoặc gọi cho chính người này trước khi làm: kẻ xấu hay giả cách mất điện thoại. Xác thực hai bước sẽ tắt, họ bị đăng xuất ở mọi máy, và lần sau chỉ cần mã gửi qua e-mail hoặc Zalo. Việc này được ghi vào nhật ký, người đó được báo.",
    tick: "Tôi đã nói chuyện với chính người này",
    submit: "Tắt xác thực hai bước",
  },
  leave: {
    title: "Thôi làm",
    label: "Người này thôi làm công đoàn",
    lead: "Khi anh/chị bấm nút dưới đây:",
    says: [
      "Người này bị đăng xuất ngay và không đăng nhập được nữa.",
      "Mọi vai trò của họ kết thúc từ hôm nay.",
      "Vụ việc họ đang giữ không mất. Trong vài phút, máy giao cho người thay; không có thì giao người khác trong đơn vị; đơn vị không còn ai thì chuyển lên cấp trên. Người nhận được báo.",
      "Những gì họ đã làm vẫn đứng tên họ trong lịch sử.",
    ],
    tick: "Tôi hiểu những điều trên",
    submit: "Ghi nhận thôi làm",
  },
  done: {
    "second-factor-reset": "Đã tắt xác thực hai bước của người này và báo cho họ.",
    "second-factor-reset-untold":
      "Đã tắt xác thực hai bước. Chưa gửi được thư báo: anh/chị gọi cho họ biết. Họ cũng thấy việc này ở trang Tài khoản.",
    "role-ended": "Đã kết thúc vai trò.",
    "work-ended": "Đã ghi nhận thôi làm. Vụ việc người này giữ được giao cho người khác trong vài phút.",
    "not-ticked": "Cần đánh dấu ô xác nhận. Chưa có gì thay đổi.",
    "not-done": "Không làm được việc này nữa, có thể người khác vừa làm. Chưa có gì thay đổi.",
  },
  letter: {
    subject: "Xác thực hai bước của anh/chị đã được tắt",
    text: (name: string, by: string, when: Date) =>
      `Chào ${name},\n\n${by} (quản trị) đã tắt xác thực hai bước của anh/chị lúc ${formatInstant(when)}. Anh/chị bị đăng xuất ở mọi máy. Đăng nhập lại rồi bật xác thực hai bước trên điện thoại mới ở trang Tài khoản.\n\nNếu anh/chị không nhờ việc này, báo ngay người quản trị và lãnh đạo đơn vị.`,
  },
  /** On one's own account page, until it is turned on again. */
  wasReset: (by: string, when: string) =>
    `${by} đã tắt xác thực hai bước của anh/chị lúc ${when}. Anh/chị nên bật lại. Nếu không phải do anh/chị nhờ, báo ngay lãnh đạo đơn vị.`,
} as const;
