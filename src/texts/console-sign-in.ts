/** Signing in to the staff console, its first set-up, and the pages of one's own account. */
export const signInTexts = {
  title: "Đăng nhập",
  lead: "Dành cho cán bộ công đoàn. Không dùng mật khẩu: mỗi lần đăng nhập, anh/chị nhận một mã dùng một lần.",
  email: "Địa chỉ e-mail công việc",
  by: { label: "Nhận mã qua", email: "E-mail", zalo: "Zalo" },
  send: "Gửi mã cho tôi",
  oidc: "Đăng nhập bằng tài khoản của tổ chức",
  or: "hoặc",
  noChannel:
    "Máy chủ chưa nối với e-mail hay Zalo nên chưa gửi được mã. Anh/chị xin người quản trị một đường dẫn đăng nhập dùng một lần.",
  code: {
    title: "Nhập mã đăng nhập",
    sent: "Nếu địa chỉ này có tài khoản, mã gồm 6 chữ số đang được gửi đến. Mã dùng được trong 15 phút, một lần.",
    label: "Mã 6 chữ số",
    submit: "Đăng nhập",
    again: "Chưa nhận được? Xin mã mới",
    wrong: "Mã chưa đúng hoặc đã hết hạn. Anh/chị nhập lại, hoặc xin mã mới.",
    orLink: "Hoặc bấm vào đường dẫn trong tin nhắn.",
  },
  link: {
    title: "Đăng nhập",
    lead: "Đường dẫn này đăng nhập một lần cho người giữ nó. Bấm nút dưới đây để tiếp tục.",
    submit: "Đăng nhập",
    spent: "Đường dẫn này đã dùng rồi hoặc đã hết hạn. Anh/chị xin mã mới.",
  },
  signedOut: "Anh/chị đã đăng xuất trên máy này.",
  expired: "Phiên làm việc đã kết thúc. Đăng nhập lại để tiếp tục.",
  secondFactor: {
    title: "Bước xác thực thứ hai",
    lead: "Mở ứng dụng xác thực trên điện thoại và nhập mã đang hiện. Mất điện thoại thì nhập một mã dự phòng.",
    label: "Mã xác thực hoặc mã dự phòng",
    submit: "Tiếp tục",
    wrong: "Mã chưa đúng, hoặc đã dùng rồi. Sau 5 lần sai, anh/chị phải đăng nhập lại từ đầu.",
  },
  oidcFailed:
    "Không đăng nhập được bằng tài khoản của tổ chức. Tài khoản đó chưa được cấp quyền ở đây, hoặc đã hết hạn.",
  setUp: {
    title: "Thiết lập lần đầu",
    lead: "Chưa có cán bộ nào. Người điền trang này trở thành quản trị viên đầu tiên, và mời những người khác.",
    name: "Họ và tên",
    email: "Địa chỉ e-mail",
    unit: "Đơn vị cao nhất",
    unitName: "Tên tổ chức công đoàn (ví dụ: Liên đoàn Lao động tỉnh …)",
    submit: "Tạo quản trị viên",
    spent:
      "Đường dẫn thiết lập này đã dùng rồi hoặc đã hết hạn. Khởi động lại máy chủ để có đường dẫn mới, nếu vẫn chưa có cán bộ nào.",
  },
  /** Sent by e-mail or Zalo. */
  message: {
    subject: "Mã đăng nhập bàn làm việc công đoàn",
    shortText: (code: string, minutes: number) =>
      `Mã đăng nhập bàn làm việc công đoàn: ${code}\nDùng một lần, trong ${minutes} phút, trên máy đã xin mã. Đừng đưa mã cho ai.`,
    text: (code: string, link: string, minutes: number) =>
      `Mã đăng nhập của anh/chị: ${code}\nHoặc mở: ${link}\nDùng một lần, trong ${minutes} phút. Nếu anh/chị không đăng nhập, bỏ qua tin này và đừng đưa mã cho ai.`,
  },
  /** Printed at the first start. */
  printedSetUp: (link: string) =>
    `Chưa có cán bộ nào. Tạo quản trị viên đầu tiên tại (dùng một lần, trong 24 giờ): ${link}`,
} as const;

export const accountTexts = {
  title: "Tài khoản của tôi",
  who: "Tôi là",
  roles: "Vai trò",
  noRole: "Chưa được giao vai trò nào. Anh/chị báo người quản trị.",
  sessions: {
    title: "Nơi đang đăng nhập",
    lead: "Thấy nơi lạ thì kết thúc nó ngay. Phiên tự kết thúc sau 8 giờ không dùng, và sau 7 ngày.",
    here: "máy này",
    since: (when: string) => `đăng nhập ${when}`,
    seen: (when: string) => `dùng lần cuối ${when}`,
    end: "Kết thúc",
    endOf: (device: string) => `Kết thúc phiên trên ${device}`,
    endOthers: "Kết thúc mọi phiên khác",
    unknownDevice: "Thiết bị không rõ",
  },
  secondFactor: {
    title: "Xác thực hai bước",
    off: "Đang tắt. Bật lên thì mỗi lần đăng nhập cần thêm một mã trên điện thoại: người lấy được e-mail của anh/chị cũng không vào được.",
    on: "Đang bật.",
    left: (count: number) => `Còn ${count} mã dự phòng chưa dùng.`,
    begin: "Bật xác thực hai bước",
    remove: "Tắt",
    removeTitle: "Tắt xác thực hai bước",
    removeLead:
      "Nhập mã đang hiện trên ứng dụng xác thực, hoặc một mã dự phòng. Sau đó chỉ cần mã gửi qua e-mail hoặc Zalo.",
    enrolTitle: "Bật xác thực hai bước",
    steps: [
      "Cài một ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, Aegis…).",
      "Quét mã vuông dưới đây, hoặc gõ khóa bên cạnh vào ứng dụng.",
      "Nhập mã 6 chữ số mà ứng dụng hiện ra.",
    ],
    qr: "Mã vuông để ứng dụng xác thực quét",
    key: "Khóa",
    code: "Mã 6 chữ số",
    confirm: "Xác nhận và bật",
    wrong: "Mã chưa đúng. Chờ mã mới hiện ra rồi nhập lại.",
    codesTitle: "Mã dự phòng",
    codesLead: "Ghi ra giấy và cất kỹ. Mỗi mã dùng một lần khi mất điện thoại. Trang này chỉ hiện một lần.",
    codesDone: "Tôi đã ghi lại",
  },
  done: {
    ended: "Đã kết thúc phiên.",
    "others-ended": "Đã kết thúc mọi phiên khác.",
    "second-factor-off": "Đã tắt xác thực hai bước.",
    "second-factor-wrong": "Mã chưa đúng nên chưa có gì thay đổi.",
  },
} as const;
