import type { FakeDraft } from "./fake-openai.ts";

const GOOD =
  "Làm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 150% tiền lương. Công ty không được trả thấp hơn.";
const text = (written: string) => (draft: FakeDraft) => ({ ...draft, text: written });
const citing = (passageId: string, quote?: string) => (draft: FakeDraft) => ({
  ...draft,
  citations: draft.citations.map((citation) => ({ passageId, quote: quote ?? citation.quote })),
});

/** Ways a model lies in a well-formed answer about overtime (p1 = Điều 98 khoản 1, p2 = Điều 35 khoản 1). */
export const LYING_MODES: Record<string, (draft: FakeDraft) => FakeDraft> = {
  "invented article": text("Theo Điều 99, làm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 150% tiền lương."),
  "invented decree": text("Theo Nghị định 12/2022/NĐ-CP, làm thêm giờ ngày thường anh/chị được trả ít nhất bằng 150%."),
  "invented citation id": citing("p7"),
  "no citation": (draft) => ({ ...draft, citations: [] }),
  "cites another passage": citing(
    "p2",
    "a) Ít nhất 45 ngày nếu làm việc theo hợp đồng lao động không xác định thời hạn;",
  ),
  "quote retold": citing("p1", "Làm thêm ngày thường thì được trả ít nhất 150 phần trăm"),
  "quote too short": citing("p1", "150%"),
  "changed number": text("Làm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 170% tiền lương."),
  "changed number in words": text(
    "Làm thêm giờ vào ngày thường anh/chị được trả ít nhất một trăm bảy mươi phần trăm tiền lương.",
  ),
  "number of another case": text("Làm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 200% tiền lương."),
  "dropped không": (draft) => ({
    ...draft,
    text: "Người lao động làm việc theo hợp đồng lao động xác định thời hạn báo trước ít nhất 45 ngày.",
    citations: [
      { passageId: "p2", quote: "a) Ít nhất 45 ngày nếu làm việc theo hợp đồng lao động không xác định thời hạn;" },
    ],
  }),
  "added không": text("Làm thêm giờ vào ngày thường anh/chị không được trả lương tính theo đơn giá tiền lương."),
  "swapped party": (draft) => ({
    ...draft,
    text: "Công ty phải báo trước cho người lao động ít nhất 45 ngày nếu hợp đồng không xác định thời hạn.",
    citations: [
      { passageId: "p2", quote: "a) Ít nhất 45 ngày nếu làm việc theo hợp đồng lao động không xác định thời hạn;" },
    ],
  }),
  "wrong unit of time": (draft) => ({
    ...draft,
    text: "Anh/chị phải báo trước cho công ty ít nhất 45 tháng nếu hợp đồng không xác định thời hạn.",
    citations: [
      { passageId: "p2", quote: "a) Ít nhất 45 ngày nếu làm việc theo hợp đồng lao động không xác định thời hạn;" },
    ],
  }),
  "at most for at least": text("Làm thêm giờ vào ngày thường anh/chị được trả tối đa 150% tiền lương."),
  "swept-away exceptions": text(
    "Trong mọi trường hợp làm thêm giờ ngày thường anh/chị được trả ít nhất bằng 150% tiền lương.",
  ),
  "added advice": text("Anh/chị nên quay phim quản đốc rồi đăng mạng xã hội để đòi quyền lợi chính đáng cho bản thân."),
  English: text("Workers doing overtime on a normal day must be paid at least 150% of their wage."),
  "no marks": text("Lam them gio vao ngay thuong anh chi duoc tra it nhat bang 150% tien luong."),
  "leaked prompt": text(
    "Chỉ viết điều có trong đoạn luật. Không thêm lời khuyên, ví dụ, phép tính hay hiểu biết riêng.",
  ),
  "passage id in the text": text(
    "Theo p1, làm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 150% tiền lương.",
  ),
  "Markdown heading": text("## Trả lời\nLàm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 150% tiền lương."),
  HTML: text("<p>Làm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 150% tiền lương.</p>"),
  link: text("Làm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 150%. Xem https://example.vn"),
  hotline: text("Làm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 150%. Gọi 1900 6192."),
  "one word": text("150%"),
  "an essay": text("Làm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 150% tiền lương. ".repeat(10)),
  "more than the law": text(GOOD),
  "unknown mark": text("[TEN_9] làm thêm giờ vào ngày thường được trả ít nhất bằng 150% tiền lương."),
};
