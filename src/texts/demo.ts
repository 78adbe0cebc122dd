/** Everything the demonstration says on the terminal. */
export const demoTexts = {
  filling: "Đang chuẩn bị bản dùng thử: cây công đoàn, cán bộ, vụ việc mẫu. Lần đầu mất chừng nửa phút…",
  folder: (dir: string) => `Dữ liệu dùng thử nằm ở: ${dir}`,
  invented: "Mọi người, mọi vụ việc trong đó đều bịa ra để làm mẫu. Không có gì được gửi ra khỏi máy này.",
  web: (address: string) => `Trang hỏi đáp của người lao động:   ${address}`,
  phones: (address: string) => `Điện thoại Zalo và Messenger giả:   ${address}`,
  console: (address: string) => `Trang cán bộ:                       ${address}/staff`,
  links:
    "Đường dẫn đăng nhập thử, mỗi đường dẫn dùng một lần trong 12 giờ (chạy lại lệnh để có đường dẫn mới; mỗi vai nên mở ở một cửa sổ ẩn danh riêng):",
  link: (name: string, role: string, unit: string, address: string) => `  ${name}, ${role}, ${unit}\n    ${address}`,
  end: "Bấm Ctrl+C để dừng. Lần sau chạy lại, mọi việc còn nguyên; thêm --fresh để làm lại từ đầu.",
  foreignFolder: (dir: string) =>
    `${dir} đã có dữ liệu khác, không phải bản dùng thử. Chọn thư mục khác bằng --data DIR.`,
} as const;
