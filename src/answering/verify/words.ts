/**
 * The Vietnamese words the verifier knows: the one place of this folder that
 * names them. They are never shown to anyone; they are what it looks for.
 *
 * Lists hold phrases as written; matching is on whole syllables, longest first.
 */

export const UNIT_WORDS: Record<string, readonly string[]> = {
  percent: ["%", "phần trăm"],
  workday: ["ngày làm việc", "ngày công", "ngày phép"],
  day: ["ngày"],
  week: ["tuần"],
  monthOfAge: ["tháng tuổi"],
  monthOfPay: ["tháng tiền lương", "tháng lương"],
  month: ["tháng"],
  yearOfAge: ["tuổi"],
  year: ["năm"],
  hour: ["giờ", "tiếng", "h"],
  minute: ["phút"],
  time: ["lần"],
  dong: ["đồng", "đ", "vnđ", "vnd"],
};
export const MONEY_SCALES: Record<string, number> = {
  nghìn: 1e3,
  ngàn: 1e3,
  k: 1e3,
  triệu: 1e6,
  tr: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
/** A number after one of these names a place in a row and is no amount: "tháng 7", "thứ hai", "vùng 1". */
export const ORDINAL_WORDS = [
  "thứ",
  "ngày",
  "tháng",
  "năm",
  "vùng",
  "bậc",
  "nhóm",
  "loại",
  "mức",
  "cấp",
  "lớp",
  "quý",
  "hạng",
];
export const DIGIT_WORDS: Record<string, number> = {
  một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9,
  mốt: 1, tư: 4, lăm: 5, nhăm: 5,
}; // prettier-ignore
/** Words of the list above that only end a number: "hai mươi mốt". */
export const DIGIT_ENDINGS = ["mốt", "tư", "lăm", "nhăm"];
export const NUMBER_GRAMMAR = {
  ten: "mười", tens: "mươi", dozenOfTen: "chục", hundred: "trăm", gap: ["linh", "lẻ"], half: "nửa", andHalf: "rưỡi",
  five: "năm", one: "một", month: "tháng", year: "năm",
}; // prettier-ignore
/** Before the unit "năm" these show that it is the year and not the number five. */
export const YEAR_BEFORE = ["mỗi", "hằng", "cả", "từng", "theo", "cuối", "đầu", "nửa"];
/** Before a unit of time these make it a rate: "mỗi tháng", "/tháng", "trong năm". */
export const RATE_WORDS = ["mỗi", "hằng", "hàng", "từng", "/"];
/** "gấp đôi", "gấp rưỡi": amounts without a digit. */
export const MULTIPLES: Record<string, number> = { "gấp đôi": 2, "gấp rưỡi": 1.5, "gấp ba": 3, "gấp bốn": 4 };

export const BOUNDS = {
  atLeast: [
    "ít nhất", "tối thiểu", "thấp nhất", "sớm nhất", "không dưới", "không thấp hơn", "không được thấp hơn", "không ít hơn",
    "không được ít hơn", "không được dưới", "không kém", "chí ít",
  ],
  atMost: [
    "tối đa", "không quá", "không được quá", "không được chậm quá", "không chậm quá", "nhiều nhất", "cao nhất", "lâu nhất",
    "dài nhất", "chậm nhất", "muộn nhất", "không vượt quá", "không được vượt quá", "không lớn hơn", "không cao hơn",
    "không nhiều hơn", "không được cao hơn", "không được nhiều hơn", "không hơn",
  ],
  below: ["dưới", "chưa đủ", "chưa đến", "chưa tới", "ít hơn", "thấp hơn", "kém", "không tới", "không đến"],
  above: ["trên", "quá", "vượt quá", "nhiều hơn", "cao hơn", "hơn", "lớn hơn"],
  from: ["từ", "từ đủ", "đủ", "tròn", "kể từ"],
  to: ["đến", "tới", "lên đến", "lên tới"],
  about: ["khoảng", "gần", "chừng", "tầm", "xấp xỉ", "độ"],
} as const; // prettier-ignore
/** Said after the amount. */
export const BOUNDS_AFTER = { atLeast: ["trở lên"], atMost: ["trở xuống"] } as const;

export const POLARITY = {
  mustNot: [
    "không được", "không được phép", "không được quyền", "không có quyền", "không thể", "không cho", "không cho phép",
    "cấm", "nghiêm cấm", "bị cấm", "bị nghiêm cấm", "không nên",
  ],
  needNot: [
    "không phải", "không cần", "không cần phải", "không bắt buộc", "không buộc", "khỏi", "khỏi phải", "không có nghĩa vụ",
    "không có trách nhiệm", "chẳng cần", "chưa cần", "miễn", "được miễn",
  ],
  not: ["không", "chưa", "chẳng", "chả", "đừng", "không có", "không bị", "không hề", "không phải là", "chưa được", "chưa bị", "không còn"],
  must: ["phải", "bắt buộc", "buộc", "buộc phải", "cần", "cần phải", "có nghĩa vụ", "có trách nhiệm"],
  may: ["có quyền", "có thể", "được quyền", "được phép", "nên"],
  gets: ["được"],
  suffers: ["bị"],
} as const; // prettier-ignore

export const PARTIES = {
  union: [
    "công đoàn", "công đoàn cơ sở", "tổ chức công đoàn", "cán bộ công đoàn", "tổ chức đại diện người lao động",
    "tổ chức đại diện người lao động tại cơ sở",
  ],
  worker: [
    "người lao động", "anh / chị", "anh chị", "bạn", "lao động nữ", "lao động nam", "người lao động nữ", "nhân viên",
    "công nhân", "người đó", "chị em", "nữ công nhân",
  ],
  employer: [
    "người sử dụng lao động", "công ty", "doanh nghiệp", "xí nghiệp", "nhà máy", "chủ sử dụng lao động", "bên sử dụng lao động",
    "chủ", "sếp", "cty",
  ],
  both: ["hai bên", "các bên", "mỗi bên"],
  state: [
    "cơ quan bảo hiểm xã hội", "cơ quan bảo hiểm", "quỹ bảo hiểm xã hội", "quỹ bảo hiểm", "nhà nước", "chính phủ",
    "tòa án", "hòa giải viên", "thanh tra", "ủy ban nhân dân",
  ],
} as const; // prettier-ignore
/** A party after one of these is not who acts: "cho công ty", "lỗi của người lao động". */
export const NOT_ACTING = ["do", "cho", "với", "của", "đối với", "về", "từ", "bởi", "đến", "tới"];
/** A party after one of these is who something is owed or told to. */
export const TOWARDS = ["cho", "với"];
/** Verbs whose "được" makes the subject the one who is given something. */
export const GIVING = [
  "trả",
  "thanh",
  "bồi",
  "cấp",
  "đóng",
  "chi",
  "hoàn",
  "báo",
  "thông",
  "bố",
  "đền",
  "hỗ",
  "báo_trước",
];

/** One spelling for one meaning, so that plain words find the words of the law. Left is read, right is compared. */
export const SAME_MEANING: readonly (readonly [string, string])[] = [
  ["không xác định thời hạn", "vô_thời_hạn"],
  ["không thời hạn", "vô_thời_hạn"],
  ["vô thời hạn", "vô_thời_hạn"],
  ["báo trước", "báo_trước"],
  ["thông báo trước", "báo_trước"],
  ["như sau", "sau_đây"],
  ["sau đây", "sau_đây"],
  ["lương tối thiểu", "lương_tối_thiểu"],
  ["không chỉ", "ngoài ra"],
  ["không những", "ngoài ra"],
  ["hợp đồng lao động", "hợp đồng"],
  ["tăng ca", "làm thêm giờ"],
  ["làm thêm", "làm thêm giờ"],
  ["làm thêm giờ", "làm thêm giờ"],
  ["làm đêm", "làm việc ban đêm"],
  ["ca đêm", "làm việc ban đêm"],
  ["tiền lương", "lương"],
  ["tiền công", "lương"],
  ["không lương", "không hưởng lương"],
  ["nghỉ phép năm", "nghỉ hằng năm"],
  ["nghỉ phép", "nghỉ hằng năm"],
  ["phép năm", "nghỉ hằng năm"],
  ["hàng năm", "hằng năm"],
  ["hàng tháng", "hằng tháng"],
  ["hàng tuần", "hằng tuần"],
  ["hàng ngày", "hằng ngày"],
  ["nghỉ việc", "chấm dứt hợp đồng"],
  ["cho thôi việc", "chấm dứt hợp đồng"],
  ["đuổi việc", "sa thải"],
  ["cho nghỉ", "chấm dứt hợp đồng"],
  ["giấy tờ gốc", "bản chính giấy tờ"],
  ["bản gốc", "bản chính"],
  ["bằng gốc", "bản chính văn bằng"],
  ["đúng hạn", "đúng thời hạn"],
  ["trộm đồ", "trộm cắp"],
  ["ăn cắp", "trộm cắp"],
  ["lấy trộm", "trộm cắp"],
  ["thai nghén", "thai"],
  ["có thai", "mang thai"],
  ["có bầu", "mang thai"],
  ["chị em", "lao động nữ"],
  ["trả đủ", "trả đủ"],
  ["ma túy", "ma túy"],
  ["tôi", "anh chị"],
  ["mình", "anh chị"],
];

/** Says nothing about the law; neither supports nor spoils a sentence. */
export const EMPTY_WORDS = [
  "và", "hoặc", "hay", "thì", "là", "mà", "của", "cho", "với", "để", "các", "những", "này", "đó", "khi", "nếu", "vào", "ở",
  "trong", "theo", "về", "tại", "từ", "đến", "bằng", "như", "cũng", "còn", "đã", "đang", "sẽ", "rồi", "nhé", "ạ", "thế",
  "vậy", "nên", "vì", "do", "bởi", "lúc", "mỗi", "hằng", "một", "có", "thêm", "ra", "lại", "nhưng", "tuy", "đều", "vẫn",
  "ngoài", "trên", "dưới", "gồm", "mức", "trường", "hợp", "quy", "định", "luật", "pháp", "điều", "khoản", "điểm", "việc",
  "người", "bị", "đối", "căn", "cứ", "sau_đây", "gì", "ấy", "cùng", "tức", "nghĩa", "cụ", "thể", "cả", "kể", "mình", "thuộc",
] as const; // prettier-ignore

/** If the draft has one side and the law's nearest words only the other, the draft has turned the law around. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ["chưa đủ tuổi", "đủ tuổi"],
  ["chưa đủ điều kiện", "đủ điều kiện"],
  ["không thấp hơn", "thấp hơn"],
  ["không thấp hơn", "không cao hơn"],
  ["không cao hơn", "cao hơn"],
  ["trước", "sau"],
  ["ban đêm", "ban ngày"],
  ["tăng", "giảm"],
  ["cao hơn", "thấp hơn"],
  ["nhiều hơn", "ít hơn"],
  ["nặng hơn", "nhẹ hơn"],
  ["toàn bộ", "một phần"],
  ["hai lần", "một lần"],
  ["nguyên lương", "không hưởng lương"],
  ["tháng một lần", "năm một lần"],
  ["ngày làm việc", "ngày dương lịch"],
  ["hằng tuần", "hằng tháng"],
  ["hằng tuần", "hằng năm"],
  ["hằng tháng", "hằng năm"],
  ["dương lịch", "âm lịch"],
  ["trực tiếp", "gián tiếp"],
  ["vô_thời_hạn", "xác định thời hạn"],
  ["ngày thường", "ngày lễ"],
  ["bắt đầu", "kết thúc"],
  ["bản sao", "bản chính"],
  ["chậm", "sớm"],
];
/** They widen a rule to every case, so they must stand in the cited text. */
export const ABSOLUTES = [
  "chỉ",   "mọi", "tất cả", "luôn", "luôn luôn", "bất kỳ", "bất cứ", "tuyệt đối", "hoàn toàn", "duy nhất", "vĩnh viễn", "chắc chắn",
  "đương nhiên", "toàn bộ", "bao giờ cũng", "không bao giờ", "vô điều kiện", "không giới hạn", "tùy ý", "ngay lập tức",
] as const; // prettier-ignore
/** A clause that begins with one of these says when, not what; it belongs to the clause it conditions. */
export const CONDITION_STARTS = [
  "nếu",
  "khi",
  "với",
  "đối với",
  "trường hợp",
  "trong trường hợp",
  "hợp đồng",
  "vào",
  "ngày",
  "trong",
];
/** An answer that begins so must hold a refusal, or must not. */
export const ANSWERS_NO = ["không", "không được", "chưa", "không đúng", "không phải", "không đâu", "không ạ"];
export const ANSWERS_YES = ["có", "được", "đúng", "phải", "đúng vậy", "có ạ", "vâng", "được ạ"];
/** An article that lists what is forbidden in its title or first line. */
export const FORBIDDEN_LIST = ["không được làm", "bị nghiêm cấm", "nghiêm cấm", "bị cấm"];
/** Words without a mark that are common in Vietnamese: they do not make a sentence foreign. */
export const COMMON_VIETNAMESE = [
  "anh", "cho", "theo", "trong", "sau", "khi", "ra", "hay", "do", "nhau", "lao", "ban", "con", "hai", "ba", "thai", "chi",
  "công", "không", "ngoài", "hơn", "quan", "thi", "trên", "tham", "gian", "sinh", "nghi", "giao", "thanh", "trang", "khai",
] as const; // prettier-ignore

/** How a draft names a law: kind, then number or year. Matched on lower-case text. */
export const NAMED_ARTICLE = /(?:^|[^\p{L}])điều\s+(\d+[a-zđ]?)(?!\d)/gu;
export const NAMED_CLAUSE = /(?:^|[^\p{L}])khoản\s+(\d+[a-zđ]?)(?!\d)/gu;
export const NAMED_LAW_NUMBER = /\d+\/(?:\d{4}\/)?(?:qh|nđ|nd|tt|nq|vbhn|qđ|ct)[\p{L}\d-]*/gu;
export const NAMED_LAW =
  /(?:(?:bộ luật|luật|pháp lệnh|hiến pháp)(?:\s+(?!năm|này|số)\p{L}+){0,8}\s+(?:năm\s+|số\s+)?(?=(?:19|20)\d{2}|\d+\/)|(?:nghị định|thông tư|nghị quyết|quyết định)(?:\s+của\s+chính phủ)?\s+(?:số\s+)?)(\d+)(?:\/(\d{4}))?/gu;
/** The fields whose laws workers hear of; "luật" alone, or "pháp luật", names none. */
export const NAMED_LAW_TITLE =
  /(?<!\p{L}|pháp )((?:bộ luật|luật) (?:lao động|bảo hiểm xã hội|bảo hiểm y tế|công đoàn|việc làm|an toàn|dân sự|hình sự|doanh nghiệp|hôn nhân|nhà ở|đất đai|đầu tư|khiếu nại|tố cáo))/gu;
/** Taken out before amounts are read: numbers of articles, clauses, points and laws are no amounts. */
export const REFERENCE =
  /(?:điều|khoản|chương|mục|phụ lục)\s+\d+[a-zđ]?(?:\s*(?:,|và|hoặc)\s*(?:khoản\s+)?\d+[a-zđ]?(?=\s*(?:,|và|hoặc|điều|khoản)))*|\d+\/\d{4}\/[\p{L}\d-]+|(?:bộ luật|luật)(?:\s+(?!năm|này)\p{L}+){0,8}\s+(?:năm\s+)?(?:19|20)\d{2}(?:\/\w+)?|(?:nghị định|thông tư|nghị quyết)\s+(?:số\s+)?\d+(?:\/\d{4})?/giu;
/** Said by a program about itself or its instructions. */
export const MACHINE_TALK =
  /mô hình ngôn ngữ|trí tuệ nhân tạo|system prompt|passage|đoạn trích|đoạn số|câu lệnh hệ thống|chỉ dẫn của tôi|hướng dẫn của tôi|\bjson\b|answerable|chatgpt|openai/u;

/** They begin a second statement, or a second amount. */
export const AND_WORDS = ["và", "còn", "nhưng"];
export const OF_WORD = "của";
/** "do hai bên thỏa thuận": the one who decides. */
export const BY_WORD = "do";
export const ONLY_WORD = "chỉ";
/** They begin the part of a sentence that says when or why. */
export const REASON_WORDS = ["vì", "nếu", "khi", "để", "bởi", "nhằm"];
/** Between a preposition and a party: "cho một người sử dụng lao động". */
export const ARTICLES = ["một", "các", "những", "mỗi"];
/** Vietnamese letters beside plain Latin ones, and the shape of a syllable without its tone. */
export const MARKED_LETTER = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;
export const SYLLABLE =
  /^(?:ngh|ng|gh|gi|kh|nh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;
