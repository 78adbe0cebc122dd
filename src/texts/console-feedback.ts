import { formatDate, formatNumber } from "./format.ts";
import { feedbackTexts } from "./feedback.ts";

/** What a count was in the period before: "tăng, kỳ trước 5". */
function before(count: number, was: number): string {
  if (was === 0) return count === 0 ? "kỳ trước cũng không có" : "kỳ trước không có";
  if (count === was) return "bằng kỳ trước";
  return `${count > was ? "tăng" : "giảm"}, kỳ trước ${formatNumber(was)}`;
}

/** What workers said of answers, and what went unanswered: for those who keep the knowledge. */
export const feedbackPageTexts = {
  title: "Phản hồi của người lao động",
  lead: "Người lao động thấy câu nào hữu ích, câu nào chưa đúng, và hỏi điều gì mà trợ lý chưa trả lời được. Trang này không có tên, số điện thoại hay vụ việc của ai.",
  periods: {
    label: "Thời gian",
    "thang-nay": "Tháng này",
    "thang-truoc": "Tháng trước",
    "quy-nay": "Quý này",
    "quy-truoc": "Quý trước",
  },
  loading: "Đang tổng hợp, anh/chị chờ một chút.",
  days: (from: string, to: string) => `Từ ${formatDate(from)} đến ${formatDate(to)}`,
  comparedWith: {
    "thang-nay": "So với cùng số ngày đầu tháng trước.",
    "thang-truoc": "So với tháng liền trước đó.",
    "quy-nay": "So với cùng số ngày đầu quý trước.",
    "quy-truoc": "So với quý liền trước đó.",
  },
  download: "Tải về (CSV)",
  fileName: (period: string) => `phan-hoi-${period}.csv`,

  summary: {
    title: "Tổng quan",
    share: "Hữu ích",
    shareOf: (helpful: number, all: number) => `${formatNumber(helpful)} trên ${formatNumber(all)} lượt đánh giá`,
    shareBefore: (share: number) => `kỳ trước ${share}%`,
    noneBefore: "kỳ trước chưa có ai đánh giá",
    noShare: "Chưa có",
    wrong: "Chưa đúng",
    unanswered: "Chưa trả lời được",
    times: (count: number) => `${formatNumber(count)} lượt`,
    questions: (count: number) => `${formatNumber(count)} câu`,
    before,
    reasons: "Chưa đúng vì sao",
    reasonOf: (count: number, all: number) => `${formatNumber(count)} trên ${formatNumber(all)}`,
    reasonShort: (reason: string, count: number) => `${reason} (${formatNumber(count)})`,
    noWrong: "Chưa ai báo câu nào chưa đúng.",
  },
  reasons: { ...feedbackTexts.reasons, unsaid: "Không nói lý do" },

  wrong: {
    title: "Câu trả lời hay bị báo chưa đúng",
    lead: "Nhiều nhất ở trên. Mỗi dòng là một câu soạn sẵn, hoặc một khoản luật mà trợ lý đã trích.",
    empty: "Không có câu nào bị báo chưa đúng trong thời gian này.",
    kinds: {
      curated: "câu soạn sẵn",
      calculated: "máy tính",
      quoted: "trích luật",
      agreement: "thỏa ước",
      elsewhere: "thỏa ước",
      gone: "không còn",
    },
    elsewhere: "Thỏa ước của đơn vị khác",
    gone: "Căn cứ không còn trong kho kiến thức",
    place: (article: string, clause: string | null, law: string) =>
      [clause && `Khoản ${clause}`, article, law].filter(Boolean).join(", "),
    file: (file: string) => `Tệp ${file}`,
    why: "Vì sao:",
    counts: ({ wrong, people, helpful }: { wrong: number; people: number; helpful: number }) =>
      `${formatNumber(wrong)} lượt chưa đúng, của ${formatNumber(people)} người; ${formatNumber(helpful)} lượt hữu ích`,
  },

  unanswered: {
    title: "Câu chưa trả lời được",
    lead: "Xếp theo điều luật gần nhất mà máy tìm thấy, để anh/chị biết nên viết câu trả lời nào tiếp theo.",
    empty: "Mọi câu hỏi trong thời gian này đều được trả lời.",
    kinds: { elsewhere: "Ngoài lao động, bảo hiểm và công đoàn", nothing: "Không gần điều luật nào" },
    reasons: {
      clarify: "đã hỏi lại nhưng chưa rõ ý",
      "nothing-relevant": "không chắc nên không trả lời",
      "other-field": "ngoài lĩnh vực",
      "no-law-then": "không có luật vào ngày được hỏi",
    },
    why: "Máy đã làm gì:",
    counts: (count: number, people: number) => `${formatNumber(count)} câu, của ${formatNumber(people)} người`,
    written: (count: number) =>
      count === 0 ? "Chưa có câu soạn sẵn nào về điều này." : `Đã có ${formatNumber(count)} câu soạn sẵn về điều này.`,
  },

  words: {
    show: "Người lao động hỏi thế nào",
    common: "Từ hay gặp:",
    saidBy: (words: string, people: number) => `${words} (${formatNumber(people)} người)`,
    rule: "Lời người lao động chỉ hiện khi có từ 3 người trở lên hỏi giống nhau. Tên, số và nơi làm đã được che. Xin không chép ra ngoài.",
    tooFew: "Chưa đủ 3 người hỏi nên không hiện lời.",
    notAlike: "Mỗi người hỏi một khác, hoặc lời có tên nơi làm hay thuộc một vụ việc, nên không hiện lời.",
    hidden:
      "Lời người lao động chỉ người biên tập kiến thức xem được, và chỉ khi có từ 3 người trở lên hỏi giống nhau.",
  },
  masked: {
    TEN: "tên",
    NOI_LAM: "nơi làm",
    DIEN_THOAI: "số điện thoại",
    GIAY_TO: "số giấy tờ",
    DIA_CHI: "địa chỉ",
    EMAIL: "email",
    number: "số",
    other: "đã che",
  } as Readonly<Record<string, string>> & { number: string; other: string },
  more: (rest: number) => `Còn ${formatNumber(rest)} nhóm ít gặp hơn, có trong tệp tải về.`,
  emptyTitle: "Chưa có phản hồi nào trong thời gian này",
  empty:
    "Dưới mỗi câu trả lời có nút “Hữu ích” và “Chưa đúng”. Khi có người bấm, hoặc có câu hỏi chưa trả lời được, anh/chị thấy ở đây. Thử xem tháng trước hoặc quý này.",

  csv: {
    head: [
      "Phần",
      "Loại",
      "Nội dung",
      "Căn cứ",
      "Số lượt",
      "Kỳ trước",
      "Số người",
      "Lượt hữu ích",
      "Lý do",
      "Câu soạn sẵn đã có",
      "Từ hay gặp",
      "Người lao động hỏi",
    ],
    parts: { total: "Tổng", wrong: "Chưa đúng", unanswered: "Chưa trả lời được" },
    total: "Mọi đánh giá",
    near: "gần điều luật",
  },
} as const;
