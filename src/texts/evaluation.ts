/** The page that `evaluate --report` writes, for whoever decides whether the assistant may be trusted. */
export const evaluationTexts = {
  title: "Báo cáo đánh giá Trợ lý Công đoàn",
  madeFrom: (file: string, questions: number) => `${questions} câu hỏi trong ${file}`,
  madeOn: (day: string, documents: number, phrasings: number, answers: number) =>
    `Lập ngày ${day}. Kho kiến thức: ${documents} văn bản, ${phrasings} cách hỏi, ${answers} câu trả lời soạn sẵn.`,
  withoutModel: "Chạy không dùng mô hình ngôn ngữ, cùng một đường xử lý như tin nhắn thật.",

  scores: {
    heading: "1. Điểm",
    about:
      "hit@k: điều luật đúng nằm trong k kết quả đầu. Trả lời đúng: câu trả lời viện dẫn một điều luật đúng. " +
      "Từ chối đúng: câu không thuộc phạm vi thì không trả lời. Số sau ± là sai số chuẩn nhị thức.",
    group: "Nhóm",
    count: "Số câu",
    "hit@1": "hit@1",
    "hit@5": "hit@5",
    "recall@10": "recall@10",
    answered: "Có trả lời",
    answeredRight: "Trả lời đúng",
    abstainedRight: "Từ chối đúng",
    unsupported: "Trích dẫn sai",
    p95: "95% nhanh hơn (ms)",
    all: "Tất cả",
    bySet: "Theo bộ câu hỏi",
    byStyle: "Theo cách viết",
    byStratum: "Theo loại câu",
  },

  noise: {
    heading: "2. Khi câu hỏi viết không chuẩn",
    about:
      "Cùng các câu hỏi ấy, bỏ dấu, viết tắt, hoặc gõ sai khoảng một trên sáu từ. Đường càng ngang thì càng ít phụ thuộc cách gõ.",
    kinds: { clean: "Nguyên văn", strip: "Bỏ dấu", abbreviate: "Viết tắt", typos: "Gõ sai" },
  },

  calibration: {
    heading: "3. Mức tin cậy có đúng thực tế không",
    about:
      "Mỗi cột gom các câu trả lời có mức tin cậy gần nhau; chiều cao là tỉ lệ đúng thật. Chạm đường chéo là nói đúng mức. " +
      "Số trên cột là số câu; câu ngoài phạm vi mà vẫn trả lời tính là sai.",
    stated: "mức tin cậy nói ra",
    right: "tỉ lệ đúng",
    error: (error: string, answers: number) => `Sai lệch trung bình (ECE): ${error}, trên ${answers} câu trả lời.`,
    bin: "Mức tin cậy",
    mean: "Trung bình nói ra",
    share: "Đúng thật",
  },

  readability: {
    heading: "4. Dễ đọc",
    about: (long: number) =>
      `Đếm theo tiếng. Câu dài: trên ${long} tiếng. Tiếng hiếm: tiếng mà chưa tới năm cách hỏi của người lao động dùng đến.`,
    mode: "Cách trả lời",
    answers: "Số câu trả lời",
    words: "Trung vị số tiếng",
    sentence: "Trung vị tiếng/câu",
    sentence90: "90% câu ngắn hơn",
    long: "Câu dài",
    rare: "Tiếng hiếm",
    modes: {
      all: "Tất cả",
      curated: "Soạn sẵn",
      calculated: "Tính toán",
      extracted: "Trích luật",
      composed: "Mô hình viết",
    },
  },

  quality: {
    heading: "5. Câu trả lời nói gì",
    about: (answers: number) =>
      `${answers} câu trả lời của những câu hỏi có ghi sẵn điều phải nói (con số lấy từ lời văn luật). Đúng ngày: trả lời theo luật của ngày được hỏi.`,
    rule: "Điều phải đúng",
    count: "Số câu xét",
    kept: "Đạt",
    rules: {
      figures: "Có đủ con số",
      article: "Đúng điều luật",
      date: "Đúng ngày áp dụng",
      party: "Đúng người có nghĩa vụ",
      said: "Có chữ phải nói, không có chữ nói sai",
      complete: "Đạt mọi điều",
    },
  },

  misses: {
    heading: (count: number) => `6. Những câu chưa đạt (${count})`,
    about:
      "Chưa đạt: điều luật đúng không đứng đầu, hoặc không trả lời đúng; trả lời câu ngoài phạm vi; không chuyển người khi cần.",
    question: "Câu hỏi",
    expected: "Phải là",
    became: "Đã thành",
    found: "Tìm thấy",
    rank: (rank: number | null) => (rank === null ? "không thấy" : `thứ ${rank}`),
    expectations: { answer: "trả lời", abstain: "từ chối", human: "chuyển người" },
    kinds: { answered: "trả lời", clarify: "hỏi lại", abstained: "từ chối", "handed-over": "chuyển người" },
  },

  nearest: {
    heading: "7. Câu hỏi giống nhất có sẵn trong kho kiến thức",
    about: (from: string) =>
      `Chỉ số Jaccard trên tập tiếng không dấu, xếp từ giống nhất. Trên ${from} thì nghi chép; chép nguyên văn ghi rõ. ` +
      "Câu đã có sẵn chỉ đo trí nhớ, không đo hiểu.",
    summary: (exact: number, near: number, median: string) =>
      `Chép nguyên văn: ${exact}. Nghi chép: ${near}. Trung vị độ giống: ${median}.`,
    similarity: "Độ giống",
    question: "Câu hỏi",
    known: "Câu có sẵn",
    place: "Nơi ghi",
    exact: "chép nguyên văn",
    suspect: "nghi chép",
    kinds: { phrasing: "cách hỏi", answer: "câu trả lời", lexicon: "từ vựng", scope: "phạm vi" },
  },
} as const;
