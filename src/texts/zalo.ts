/** What is read only where Zalo is the channel. */
export const zaloTexts = {
  webhookHere: "Đây là địa chỉ nhận tin từ Zalo. Mở bằng trình duyệt thì chỉ thấy dòng này: máy chủ đang chạy.",
  sources: "Căn cứ:",
  /** On a button: at most 100 characters. */
  openArticle: "Xem điều luật",
  fromOfficer: (name: string) => `${name} (cán bộ công đoàn):`,
  /** Above choices that became lines of text. */
  choose: "Anh/chị nhắn số để chọn:",

  doctor: {
    names: { tokens: "Zalo: mã truy cập", account: "Zalo: tài khoản OA", webhook: "Zalo: nhận tin" },
    tokens: {
      none: "chưa có: cấp quyền cho ứng dụng, điền ZALO_ACCESS_TOKEN và ZALO_REFRESH_TOKEN (docs/zalo.md, bước 6)",
      new: "cặp mã mới trong .env, chương trình sẽ nhận khi khởi động",
      unreadable:
        "không đọc được vì ZALO_APP_SECRET đã đổi: cấp quyền lại, điền cặp mã mới vào .env rồi khởi động lại (docs/zalo.md, bước 6)",
      alive: (until: string) => `còn dùng được đến ${until}, chương trình tự đổi mã trước đó`,
      aliveNow: "chương trình đang chạy và dùng được",
      late: (until: string) =>
        `đã quá hạn từ ${until} mà chưa đổi: chương trình có đang chạy không, máy chủ có gọi được oauth.zaloapp.com không`,
      dead: (since: string, code: string) =>
        `Zalo từ chối từ ${since} (lỗi ${code}), trợ lý không gửi được tin: quản trị viên OA cấp quyền lại, điền cặp mã mới vào .env rồi khởi động lại (docs/zalo.md, bước 6)`,
      deadNow:
        "chương trình đang chạy báo mã đã chết: quản trị viên OA cấp quyền lại, điền cặp mã mới vào .env rồi khởi động lại (docs/zalo.md, bước 6)",
      hidden: "chương trình đang chạy nhưng chưa báo về mã: xem lại sau một phút",
    },
    account: {
      fine: (name: string, packageName: string) => `“${name}”, gói ${packageName}`,
      unknownPackage: "không rõ",
      unverified: (name: string) =>
        `“${name}” chưa xác thực: Zalo chỉ mở đầy đủ cho OA đã xác thực (docs/zalo.md, bước 2)`,
      ended: (name: string, on: string) => `gói dịch vụ của “${name}” đã hết hạn ngày ${on}: gia hạn ở oa.zalo.me`,
      other: (id: string) => `mã truy cập là của OA khác (${id}): sửa ZALO_OA_ID, hoặc cấp quyền lại cho đúng OA`,
      unreachable: "không gọi được Zalo: xem mạng của máy chủ, tường lửa, ZALO_API_URL",
      refused: (code: string, advice: string) => `Zalo trả lỗi ${code}: ${advice}`,
    },
    /** What to do about the errors of Zalo that an IT person can repair. */
    advice: {
      "-32": "gọi quá nhiều trong một phút, thử lại sau; nếu lặp lại thì giảm ZALO_CALLS_PER_MINUTE",
      "-204": "OA đã bị khóa: đăng nhập oa.zalo.me để xem lý do",
      "-205": "không có OA này: xem lại ZALO_OA_ID",
      "-209": "ứng dụng chưa kích hoạt: bật ở developers.zalo.me",
      "-212": "ứng dụng chưa đăng ký quyền dùng API này (docs/zalo.md, bước 4)",
      "-216": "mã truy cập không còn hiệu lực; chương trình đang chạy sẽ tự đổi, nếu không thì cấp quyền lại (bước 6)",
      "-219": "ứng dụng đã bị gỡ khỏi OA: cấp quyền lại (bước 6)",
      "-220": "mã truy cập đã hết hạn; chương trình đang chạy sẽ tự đổi, nếu không thì cấp quyền lại (bước 6)",
      "-221": "OA phải được xác thực (bước 2)",
      "-223": "OA chưa cho ứng dụng quyền này: cấp quyền lại (bước 6)",
      "-224": "gói dịch vụ chưa có API: nâng gói (bước 3)",
      "-242": "ứng dụng đòi appsecret_proof: đặt ZALO_APP_SECRET_PROOF=true, hoặc tắt ở developers.zalo.me",
      "-320": "chưa nối Zalo Cloud Account: nối ở account.zalo.cloud",
      "-321": "Zalo Cloud Account hết tiền: nạp thêm",
    } as Readonly<Record<string, string>>,
    noAdvice: "xem bảng mã lỗi trong docs/zalo.md",
    webhook: {
      fine: (address: string) => `${address} trả lời đúng`,
      noHttps: "Zalo cần địa chỉ https: đặt PUBLIC_URL là địa chỉ https có tên miền của máy chủ",
      silent: (address: string) =>
        `${address} chưa trả lời: chạy chương trình, xem máy chủ web phía trước có chuyển /webhooks/zalo tới chương trình không`,
    },
  },
};
