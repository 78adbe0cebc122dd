/** What `knowledge check` tells the officer who keeps the knowledge: what is wrong, and where there is one, the remedy. */
export const knowledgeCheckTexts = {
  unreadable: (reason: string) => `không đọc được: ${reason}`,
  twinDocument: (number: string, other: string) => `văn bản ${number} đã có trong ${other}`,
  noDocuments: "không có văn bản nào trong law/ hoặc plan/",

  articleMissing: (numbers: string) => `thiếu Điều ${numbers}; nếu cố ý bỏ ra thì ghi vào missingArticles`,
  articleNotMissing: (number: string) => `missingArticles ghi Điều ${number}, nhưng điều này có trong tệp`,
  clauseGap: (article: string, after: string, found: string) =>
    `${article}: sau khoản ${after} là khoản ${found}; nếu khoản giữa đã bãi bỏ thì thêm dòng “> bãi bỏ: …”`,
  clauseFirst: (article: string, found: string) => `${article}: khoản đầu tiên là khoản ${found}, không phải khoản 1`,
  clauseRepeated: (article: string, number: string) => `${article}: số khoản ${number} không tăng so với khoản trước`,
  pointOrder: (article: string, found: string, expected: string) =>
    `${article}: gặp điểm ${found}, chờ điểm ${expected}`,

  wordingsOverlap: (article: string, line: number) => `${article}: thời gian áp dụng chồng lên bản ở dòng ${line}`,
  wordingsHole: (article: string, from: string, until: string) =>
    `${article}: không có bản nào áp dụng từ ${from} đến trước ${until}`,
  wordingStartsLate: (article: string, from: string) =>
    `${article}: chỉ áp dụng từ ${from}, sau ngày văn bản có hiệu lực, mà không ghi “sửa đổi bởi”`,
  wordingEndsEarly: (article: string, until: string) =>
    `${article}: hết áp dụng trước ${until}, sau đó không còn bản nào`,
  wordingOutside: (article: string) => `${article}: thời gian áp dụng vượt ra ngoài thời gian hiệu lực của văn bản`,
  checkedInFuture: (day: string) => `ngày kiểm tra ${day} chưa tới`,
  successorMissing: (number: string) => `văn bản thay thế ${number} không có ở đây`,
  successorLater: (number: string, from: string, until: string) =>
    `hết hiệu lực ${until} nhưng văn bản thay thế ${number} có hiệu lực từ ${from}`,

  referenceUnresolved: (written: string, place: string) => `trỏ tới “${written}”, nhưng không có ${place}`,
  referencesLeftOut: (law: string, places: string) => `trỏ tới phần chưa có trong bản này của ${law}: ${places}`,
  referencesOutside: (laws: string) => `trỏ tới văn bản không có ở đây: ${laws}`,

  phrasingNoArticle: (place: string) => `không có ${place}`,
  phrasingNotInForce: (place: string, today: string) => `${place} không còn (hoặc chưa) áp dụng vào ngày ${today}`,
  phrasingNoPlace: (place: string) => `không có ${place}`,
  phrasingUnderTwo: (words: string, other: string) =>
    `“${words}” cũng đứng dưới ${other}: một câu hỏi chỉ để dưới một điều`,
  phrasingTwice: (words: string, line: string) => `“${words}” đã có ở ${line}: bỏ một dòng`,
  phrasingsFew: (place: string, count: number, least: number) =>
    `${place} mới có ${count} cách hỏi, nên có ít nhất ${least}`,
  phrasingsNone: (count: number, articles: string) => `${count} điều chưa có cách hỏi nào: ${articles}`,
  phrasingsLost: (file: number, share: string, worst: string) =>
    `${file} câu (${share}) không đưa điều của nó vào 5 kết quả đầu, ví dụ: ${worst}`,

  keyTwice: (key: string, other: string) => `“${key}” đã có nghĩa khác ở ${other}`,
  termUnknown: (term: string) => `“${term}” không có trong lời văn luật nào ở đây`,

  answerLong: (question: string, words: number, most: number) => `“${question}”: ${words} chữ, nhiều nhất ${most}`,
  answerNoPlace: (question: string, place: string, day: string) => `“${question}”: không có ${place} vào ngày ${day}`,
  answerNumber: (question: string, number: string) =>
    `“${question}”: số ${number} không có trong căn cứ, cũng không có trong dòng “tính”`,
  answerNamesArticle: (question: string) =>
    `“${question}”: đừng viết số điều trong câu trả lời, chương trình tự in căn cứ`,
  answerCalculation: (question: string, calculation: string, left: string, right: string) =>
    `“${question}”: phép tính “${calculation}” sai: ${left} khác ${right}`,
  answerCalculationUnread: (question: string, calculation: string) =>
    `“${question}”: không đọc được phép tính “${calculation}” (dùng số, + - × /, ngoặc và dấu =)`,
  answerInput: (question: string, number: string, calculation: string) =>
    `“${question}”: số ${number} trong phép tính “${calculation}” không có trong căn cứ, cũng không phải ví dụ nêu trong câu trả lời`,
  answerChanges: (question: string, place: string, day: string) => `“${question}”: ${place} đổi từ ${day}, cần xem lại`,
  answerRelated: (question: string, related: string) => `“${question}”: không có câu trả lời nào tên “${related}”`,
  answerTwice: (question: string, other: string) => `“${question}” đã có ở ${other}`,
  answerAskedTwice: (asked: string, question: string, other: string) =>
    `“${question}”: cách hỏi “${asked}” đã thuộc ${other}`,

  premiseOpening: (question: string) =>
    `“${question}”: câu đầu phải nói ngay điều hiểu lầm là không đúng (không, chưa, chỉ, vẫn…)`,
  premiseFew: (question: string, count: number, least: number) =>
    `“${question}”: mới có ${count} câu “hiểu lầm”, cần ít nhất ${least}`,
  premiseMissed: (question: string, way: string) => `“${question}”: dòng “nhận ra” không nhận ra “${way}”`,
  premiseUnderTwo: (way: string, question: string, other: string) =>
    `“${way}” của “${question}” cũng bị nhận là “${other}”`,
  premiseFalselyFound: (text: string, question: string) =>
    `“${text}” không phải hiểu lầm, nhưng bị nhận là “${question}”`,

  scopeUnderTwo: (example: string, other: string) => `“${example}” cũng là ví dụ của ${other}`,
  scopeTwice: (example: string, other: string) => `“${example}” đã có ở ${other}: bỏ một dòng`,
  scopeIsPhrasing: (example: string, other: string) =>
    `“${example}” là chuyện ngoài lĩnh vực, nhưng cũng là cách hỏi ở ${other}`,
  scopeLawUnknown: (group: string, question: string) =>
    `“${group}”: dòng “law” chỉ tới “${question}”, nhưng không có câu trả lời nào tên như vậy`,
  scopeLawSilent: (group: string, day: string) =>
    `“${group}”: không câu nào ở dòng “law” còn đúng vào ngày ${day} và nói được luật trong hai câu đầu`,
  scopeLawMissing: (group: string) =>
    `“${group}” chưa có dòng “law”, nên người phản ánh không được biết luật nói gì; thêm “> law: ” và tên một câu trả lời`,

  agreementUnread: (id: string) =>
    `thỏa ước “${id}” chưa có người đọc lại (reviewedBy còn trống) nên chưa được dùng để trả lời`,
  agreementUnit: (unit: string) =>
    `không có đơn vị công đoàn nào mang mã “${unit}”, nên không ai xem được thỏa ước này`,
  agreementLapsed: (id: string, until: string) => `thỏa ước “${id}” đã hết hạn từ ${until}`,
  agreementTwin: (id: string, other: string) => `mã “${id}” đã dùng ở ${other}`,
  agreementOverlap: (unit: string, other: string) => `đơn vị “${unit}” đã có thỏa ước cùng thời gian ở ${other}`,
  comparisonMisplaced: "dòng “so sánh” phải đứng dưới khoản hoặc điểm mà nó nói tới",
  comparisonUnknown: (name: string, suggested: string | null) =>
    `không có mục nào tên “${name}” để so sánh${suggested === null ? "" : `; có phải “${suggested}” không?`}`,
  comparisonAmount: (name: string, written: string, unit: string) =>
    `“${name}” phải ghi một con số tính bằng ${unit}, không đọc được “${written}”`,
  comparisonNotInClause: (name: string, amount: string, place: string) =>
    `“${name} = ${amount}”: con số này không có trong lời văn ${place}`,
  comparisonNoLaw: (name: string, place: string, day: string) =>
    `“${name}”: ${place} ngày ${day} không ghi mức để so, nên trợ lý không so sánh mục này`,
  comparisonWorse: (name: string, amount: string, law: string, place: string) =>
    `“${name}”: thỏa ước ghi ${amount}, kém hơn luật (${law}, ${place}); báo công đoàn cơ sở sửa`,

  steps: {
    read: "đọc các tệp",
    articles: "số điều, khoản, điểm",
    periods: "thời gian áp dụng",
    references: "dẫn chiếu giữa các điều",
    phrasings: "các cách hỏi",
    lexicon: "từ ngữ và chữ tắt",
    answers: "các câu trả lời",
    premises: "điều hiểu lầm",
    scope: "chuyện ngoài lĩnh vực",
    agreements: "các thỏa ước",
    retrieval: "tìm thử từng cách hỏi",
  },
  progress: (step: string, done: number, total: number) => `… ${step} (${done}/${total})`,
  severities: { error: "LỖI", warning: "Cảnh báo", note: "Ghi chú" },
  more: (count: number, rule: string) => `… và ${count} mục nữa cùng loại [${rule}]; thêm --all để xem hết`,
  summary: (errors: number, warnings: number, notes: number) =>
    `${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú.`,
  counts: (counts: {
    documents: number;
    articles: number;
    references: number;
    phrasings: number;
    lexicon: number;
    answers: number;
    scope: number;
    agreements: number;
  }) =>
    `${counts.documents} văn bản, ${counts.articles} điều (kể cả bản cũ), ${counts.references} dẫn chiếu, ${counts.phrasings} cách hỏi, ` +
    `${counts.lexicon} mục từ ngữ, ${counts.answers} câu trả lời, ${counts.scope} nhóm ngoài lĩnh vực, ${counts.agreements} thỏa ước.`,
  clean: "Kho kiến thức dùng được.",
  broken: "Kho kiến thức có lỗi: sửa các dòng LỖI rồi chạy lại.",
};
