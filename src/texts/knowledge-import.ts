/** What `knowledge import` tells the officer who brings an agreement: what was written, what to look at, or why not. */
export const knowledgeImportTexts = {
  written: (file: string, articles: number) => `Đã viết bản nháp ${file}: ${articles} điều.`,
  notServed:
    "Trợ lý CHƯA dùng bản này. Anh/chị đọc đối chiếu với bản đã ký, sửa chỗ sai, rồi ghi tên mình vào dòng reviewedBy và chạy “npm run --silent knowledge -- check”.",
  converted: (font: string) =>
    `Tệp dùng phông chữ cũ (${font}); tôi đã đổi sang Unicode. Chữ hoa có dấu có thể sai, xin đọc kỹ các tên điều.`,
  proposals: (count: number) => `Đề nghị ${count} dòng “so sánh” (đọc lại từng dòng, sai thì xóa):`,
  doubts: (count: number) => `${count} dòng tôi không chắc:`,
  noDoubts: "Không có dòng nào phải ngờ, nhưng vẫn cần người đọc lại.",
  guessed: (keys: string) => `Không tìm thấy trong tệp, xin điền ở đầu bản nháp: ${keys}.`,
  keys: {
    employer: "tên doanh nghiệp (employer)",
    signedOn: "ngày ký (signedOn)",
    effectiveFrom: "ngày có hiệu lực (effectiveFrom)",
    effectiveUntil: "ngày hết hạn (effectiveUntil)",
  },
  atDraft: (draftLine: number, sourceLine: number) => `dòng ${draftLine} (tệp gốc dòng ${sourceLine})`,
  atSource: (sourceLine: number) => `tệp gốc dòng ${sourceLine}`,
  doubt: {
    "opening-left-out": "phần mở đầu, không đưa vào",
    "ending-left-out": "phần ký tên cuối văn bản, không đưa vào",
    "article-gap": "số điều nhảy cách, có thể thiếu điều",
    "article-not-next": "số điều không liền",
    "title-missing": "điều không có tên",
    "clause-not-next": "số khoản không liền với khoản trước",
    "point-not-next": "chữ của điểm không liền với điểm trước",
    "number-counted-by-word": "số do Word tự đánh, tôi đánh lại",
    "text-outside": "chữ đứng ngoài các điều",
    "broken-line": "có thể là nửa sau của dòng trên",
    "chapter-without-title": "chương không có tên",
  },
  refused: {
    "not-found": "Không thấy tệp này.",
    "unknown-kind": "Chỉ đọc được tệp .docx, .pdf, .txt và .md.",
    "not-what-it-says": "Nội dung tệp không đúng với phần đuôi tên tệp. Mở lại bằng Word rồi lưu thành .docx hoặc PDF.",
    "old-word": "Đây là tệp Word kiểu cũ (.doc). Mở bằng Word rồi chọn “Lưu thành” .docx.",
    "too-big": "Tệp lớn quá 20 MB, thường là bản chụp. Cần bản có chữ: tệp Word gốc, hoặc PDF xuất từ Word.",
    encrypted: "Tệp có mật khẩu. Bỏ mật khẩu rồi làm lại.",
    scanned: "Đây là bản chụp, không có chữ để đọc. Cần tệp Word gốc, PDF xuất từ Word, hoặc gõ lại.",
    damaged: "Tệp hỏng, không mở được. Mở bằng Word rồi lưu lại.",
    empty: "Tệp không có chữ nào.",
    "legacy-font":
      "Tệp dùng phông chữ hoặc bảng mã cũ mà tôi không đổi được. Chuyển sang Unicode (ví dụ bằng UniKey) rồi làm lại.",
    "no-articles": "Tôi không tìm thấy các “Điều 1”, “Điều 2”… trong tệp. Đây có phải thỏa ước không?",
    "already-there": "Đã có tệp cùng tên trong knowledge/agreements. Đổi tên hoặc xóa tệp cũ trước.",
  },
} as const;
