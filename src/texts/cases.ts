import { formatDeadline } from "./format.ts";

/** Every sentence with which a case is told, sent, followed and ended. */
export const caseTexts = {
  topics: {
    "wage-arrears": "Nợ lương, chậm lương",
    "unpaid-insurance": "Không đóng, nợ bảo hiểm",
    "agreement-broken": "Làm trái thỏa ước, nội quy",
    food: "Bữa ăn ca",
    safety: "An toàn, điều kiện làm việc",
    insult: "Chửi mắng, xúc phạm",
    "sexual-harassment": "Quấy rối tình dục",
    violence: "Đánh đập, đe dọa",
    accident: "Tai nạn lao động",
    "forced-labour": "Cưỡng bức lao động",
    "child-labour": "Lao động trẻ em",
    "locked-in": "Bị nhốt, bị giữ",
    "fire-leak": "Cháy nổ, rò rỉ, ngộ độc",
    stoppage: "Ngừng việc tập thể",
    "self-harm": "Cần người giúp ngay",
    dismissal: "Cho nghỉ việc, ép nghỉ việc",
    proposal: "Đề xuất, kiến nghị",
    hardship: "Hoàn cảnh khó khăn",
    "good-example": "Gương tốt, việc tốt",
    question: "Câu hỏi cần cán bộ trả lời",
    other: "Việc khác",
  },

  /** Goes before a sentence of the law in short, which begins with a small letter. */
  lawSays: (inShort: string) => `Luật nói: ${inShort}`,
  offer: "Anh/chị muốn công đoàn vào cuộc không?",
  perhapsDanger: "Nếu anh/chị hay ai đó đang gặp nguy hiểm:",
  offerUrgent:
    "Tôi có thể báo gấp cho cán bộ công đoàn. Anh/chị muốn không? Không phải việc gấp thì anh/chị nhắn lại rõ hơn giúp tôi.",
  offerHelp: "Tôi có thể chuyển cho cán bộ công đoàn xem giúp. Anh/chị muốn không?",
  offerProposal: "Anh/chị muốn gửi đến cán bộ công đoàn không?",
  offerHarassment:
    "Tôi có thể chuyển gấp cho một cán bộ của công đoàn cấp trên, **không qua công ty và không qua tổ công đoàn nơi anh/chị làm**. Anh/chị muốn:",
  unsureTwice: "Tôi chưa trả lời được hai lần liền. Tôi chuyển câu hỏi cho cán bộ công đoàn trả lời anh/chị nhé?",
  askWhat: "Anh/chị muốn nói với cán bộ việc gì? Nhắn vài câu; có ảnh thì gửi luôn.",
  askWhere: "Anh/chị làm ở công ty nào, ở đâu?",
  askWhich: "Anh/chị làm ở chỗ nào trong các chỗ này?",
  askSince: "Việc này có từ khi nào?",
  askWants: "Anh/chị mong công đoàn giúp điều gì?",
  confirm: (summary: string) =>
    `Tôi sẽ chuyển cho cán bộ như sau, anh/chị xem đã đúng chưa:\n${summary}\nAnh/chị muốn gửi thế nào?`,
  /** Above a question that was answered before: what stands, unless it is said anew. */
  stands: (told: string) => `Tôi đang ghi: “${told}”. Muốn đổi thì nhắn lại; để nguyên thì bấm “Bỏ qua”.`,
  why: {
    what: "Để cán bộ hiểu chuyện trước khi gọi hay nhắn lại.",
    where: "Để chuyển đúng công đoàn nơi anh/chị làm. Không bắt buộc, không muốn nói thì bấm “Bỏ qua”.",
    since: "Để cán bộ biết việc kéo dài bao lâu. Không bắt buộc, không muốn nói thì bấm “Bỏ qua”.",
    wants: "Để cán bộ làm đúng điều anh/chị mong. Không bắt buộc, không muốn nói thì bấm “Bỏ qua”.",
    confirm: "Để anh/chị xem lại trước khi gửi; chưa bấm gửi thì chưa ai nhận.",
    contact: "Để cán bộ tiện liên hệ. Không bắt buộc, không muốn nói thì bấm “Bỏ qua”, việc vẫn được gửi.",
  },
  contactKept: "Tôi giữ tên và số điện thoại này. Lúc gửi, anh/chị chọn nói rõ tên hay giữ kín thì mới đi cùng.",
  toldMore: "Tôi đã ghi thêm vào nội dung.",
  noted: "Tôi đã ghi.",
  takeYourTime: "Vâng, anh/chị cứ từ từ. Việc này tôi giữ, chưa gửi cho ai.",
  phoneKept: "Tôi giữ số điện thoại này. Lúc gửi, anh/chị chọn nói rõ tên hay giữ kín thì số mới đi cùng.",
  nameLater: "Được ạ. Kể xong, anh/chị chọn nói rõ tên, giữ kín tên hay không nói tên rồi mới gửi.",
  passesUnitBy: "Tôi đã ghi: việc này không qua công đoàn công ty, mà chuyển lên công đoàn cấp trên.",
  fileKept: "Tôi đã giữ để gửi kèm cho cán bộ; tôi không tự xem, tự nghe được.",
  fileNotKept: "Tôi chưa gửi kèm tệp này, vì trong đó có thể có tên anh/chị. Gửi việc xong, muốn thì anh/chị gửi lại.",
  chooseHow: "Anh/chị chọn giúp tôi một cách gửi bên dưới: bấm nút, nhắn số, hoặc nhắn “giữ kín tên”, “không nói tên”.",
  notChosenYet: "Việc này chưa gửi. Còn vài câu ngắn nữa, câu nào không muốn nói thì bỏ qua.",
  stillTelling: "Anh/chị đang kể dở một việc, chưa gửi cho ai. Muốn thôi thì bấm “Thôi, không gửi”.",
  stopReally: "Anh/chị muốn thôi, bỏ những gì đã kể và không gửi cho ai?",
  whichWrong: "Chỗ nào chưa đúng ạ? Anh/chị bấm chỗ cần sửa, hoặc nhắn luôn cho đúng.",
  contactUnclear:
    "Tôi chưa thấy tên hay số điện thoại. Anh/chị ghi giúp “tên là …”; không muốn nói thì bấm “Bỏ qua”, việc vẫn được gửi.",
  goesOn: (question: string) => `(Việc anh/chị đang kể vẫn còn đây, trả lời tiếp lúc nào cũng được: ${question})`,
  goesOnToSend: "(Việc anh/chị kể vẫn còn đây, chưa gửi. Muốn gửi thì nhắn “giữ kín tên” hoặc “không nói tên”.)",
  nothingBegun: "Việc này đã gửi hoặc đã bỏ rồi, nên nút này không còn tác dụng. Anh/chị cần gì cứ nhắn tôi.",
  parkedWaits: (topic: string) =>
    `Việc anh/chị đang kể lúc nãy (${topic}) tôi vẫn giữ, chưa gửi. Muốn kể tiếp thì bấm “Kể tiếp”.`,
  askContact: {
    named: "Anh/chị cho biết tên và số điện thoại để cán bộ tiện liên hệ.",
    confidential:
      "Anh/chị cho biết tên và số điện thoại nếu muốn. Chỉ người giữ bí mật của công đoàn xem được, khi có lý do, và anh/chị sẽ được báo.",
  },
  summary: ({
    topic,
    what,
    where,
    since,
    wants,
  }: Record<"topic" | "what" | "where" | "since" | "wants", string | null>) =>
    [
      `- Việc: ${topic ?? ""}`,
      what ? `- Nội dung: “${what}”` : "",
      where ? `- Nơi làm: ${where}` : "",
      since ? `- Từ khi: ${since}` : "",
      wants ? `- Mong muốn: ${wants}` : "",
    ]
      .filter((line) => line !== "")
      .join("\n"),

  receipt: ({ code, unitName, dueAt, now }: { code: string; unitName: string; dueAt: Date; now: Date }) =>
    `Đã ghi nhận. Mã vụ việc **${code}**. Nơi nhận: ${unitName}. Chậm nhất **${formatDeadline(dueAt, now)}** sẽ có cán bộ trả lời anh/chị ngay tại đây. Có thêm ảnh, giấy tờ, anh/chị cứ gửi vào đây.`,
  receiptUrgent: ({ code, unitName, dueAt, now }: { code: string; unitName: string; dueAt: Date; now: Date }) =>
    `Tôi đã báo gấp cho ${unitName}, mã vụ việc **${code}**. Chậm nhất **${formatDeadline(dueAt, now)}** cán bộ trả lời anh/chị ngay tại đây. Tên anh/chị được giữ kín. Anh/chị nhắn thêm: đang ở đâu, công ty nào, bao nhiêu người?`,
  receiptNobody: (code: string) =>
    `Tôi đã lưu việc này, mã **${code}**. Hiện chưa có cán bộ trực trên trang này, nên việc gấp anh/chị báo ngay công đoàn nơi mình làm hoặc Liên đoàn Lao động tỉnh.`,
  returnCode: (code: string) =>
    `Mã quay lại của anh/chị: **${code}**. Chụp lại màn hình này; đổi máy hay mất tin nhắn, chỉ cần nhắn mã này cho tôi.`,
  keptSecret: "Tên anh/chị được giữ kín.",
  onlyTrial: "(Đang thử trên máy: vụ việc này không được lưu và không ai nhận.)",

  addedToCase: (code: string) => `Tôi đã thêm vào vụ ${code}. Cán bộ sẽ đọc.`,
  addedToUrgent: (code: string) => `Tôi đã thêm vào vụ ${code} và báo cán bộ.`,
  passedOn: (code: string) =>
    `Tôi đã chuyển tin này cho cán bộ phụ trách vụ ${code}. Muốn hỏi tôi, anh/chị bấm “Hỏi trợ lý”.`,
  askAssistant: "Anh/chị hỏi tôi gì ạ? Câu tiếp theo tôi trả lời, không chuyển cho cán bộ.",
  caseFound: (code: string) => `Tôi đã nối lại vụ ${code}. Từ giờ cán bộ trả lời anh/chị ngay tại đây.`,
  noSuchCode: "Tôi không tìm thấy vụ việc nào có mã này. Anh/chị xem lại từng chữ giúp tôi.",
  notNow: "Vâng. Khi nào cần, anh/chị nhắn “gặp cán bộ công đoàn”.",
  justAsking: "Vâng, tôi không chuyển gì cả. Anh/chị hỏi tiếp, tôi trả lời theo luật.",
  cancelled: "Tôi đã bỏ, không gửi gì cho ai. Khi nào cần anh/chị cứ nhắn.",
  rated: "Cảm ơn anh/chị. Ý kiến này giúp công đoàn làm tốt hơn.",
  ratedAs: (stars: number) => `Tôi ghi **${stars} sao**. Cảm ơn anh/chị, ý kiến này giúp công đoàn làm tốt hơn.`,
  starsAreFive: "Anh/chị chấm từ 1 đến 5 sao giúp tôi: 1 là chưa hài lòng, 5 là rất hài lòng.",
  reminder: (topic: string) =>
    `Anh/chị đang kể dở một việc (${topic}). Việc này chưa được gửi cho ai. Anh/chị muốn kể tiếp, hay thôi?`,
  alreadySettled: "Việc này đã được ghi nhận rồi ạ. Anh/chị cần gì thêm cứ nhắn.",
  courtesy: "Dạ, anh/chị cần gì cứ nhắn.",

  choices: {
    yes: "Có, chuyển giúp tôi",
    onlyAsk: "Chỉ hỏi cho biết",
    no: "Không cần",
    skip: "Bỏ qua",
    cancel: "Thôi, không gửi",
    goOn: "Kể tiếp",
    edit: "Sửa lại",
    editField: { what: "Nội dung", where: "Nơi làm", since: "Từ khi", wants: "Mong muốn" },
    editAll: "Kể lại từ đầu",
    named: "Gửi, nói rõ tên",
    confidential: "Gửi, giữ kín tên",
    anonymous: "Gửi, không nói tên",
    secret: "Nói kín, chỉ một cán bộ biết tên",
    nameless: "Không nói tên",
    onlyRights: "Chỉ cần biết quyền của tôi",
    otherPlace: "Không có trong danh sách",
    askAssistant: "Hỏi trợ lý",
    call: (who: string, number: string) => `Gọi ${who} ${number}`,
    police: "công an",
    ambulance: "cấp cứu",
    fire: "cứu hỏa",
    children: "tổng đài trẻ em",
  },
  rightsQuestion: "Bị quấy rối tình dục ở nơi làm việc thì tôi có quyền gì?",
} as const;
