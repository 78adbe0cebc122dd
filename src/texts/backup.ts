/** What is said when everything is put aside into a file, and brought back. */
export const backupTexts = {
  written: (path: string, rows: number, files: number) =>
    `Đã sao lưu ${rows.toLocaleString("vi-VN")} dòng dữ liệu và ${files.toLocaleString("vi-VN")} tệp vào ${path}.`,
  keepSafe:
    "Tệp này chứa mọi điều người lao động đã kể và khóa của chương trình: giữ ở nơi an toàn, không gửi qua thư hay Zalo. Tệp .env không nằm trong đó.",
  exists: (path: string) => `${path} đã có rồi. Chọn tên khác, không ghi đè bản sao lưu cũ.`,
  restored: (rows: number, files: number, createdAt: string) =>
    `Đã phục hồi ${rows.toLocaleString("vi-VN")} dòng dữ liệu và ${files.toLocaleString("vi-VN")} tệp, như lúc ${createdAt}.`,
  forgottenAgain: (people: number) => `Đã xóa lại dữ liệu của ${people} người đã yêu cầu xóa sau lúc sao lưu.`,
  noForgottenList:
    "Không thấy danh sách người đã yêu cầu xóa (da-xoa.jsonl). Nếu còn ở thư mục dữ liệu cũ, chép vào thư mục dữ liệu mới trước khi phục hồi.",
  notEmpty: (where: string) => `${where} đã có dữ liệu. Chỉ phục hồi vào chỗ trống: dời dữ liệu cũ đi nơi khác trước.`,
  nextStep: "Giờ chạy npm run doctor rồi npm start. Mã truy cập Zalo cũ có thể đã hết hiệu lực: doctor sẽ nói.",
  damaged:
    "Tệp sao lưu không còn nguyên vẹn, hoặc không phải tệp sao lưu của chương trình này. Không có gì bị thay đổi.",
  otherVersion: (version: number) =>
    `Tệp sao lưu viết theo kiểu ${version}, bản chương trình này không đọc được. Dùng bản mới hơn.`,
  newer: "Tệp sao lưu do một bản mới hơn của chương trình viết ra. Nâng cấp chương trình rồi phục hồi lại.",
  noSuchFile: (path: string) => `Không thấy tệp ${path}.`,
} as const;
