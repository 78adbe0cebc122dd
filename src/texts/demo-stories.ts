/**
 * What happens in the demonstration before anybody looks at it: invented people of invented companies, and what
 * officers answered them. Times are of working days before today, or minutes before the start.
 */
export type When = { workingDaysAgo: number; at: string } | { minutesAgo: number };
export type Scene = { afterMinutes: number } & (
  | { says: string }
  | { officer: string; does: "claim" | "ask-closing" }
  | { officer: string; does: "reply" | "note"; text: string }
  | { officer: string; does: "transfer"; unitId: string; text: string }
  | { officer: string; does: "link"; withStory: string }
);
export type Story = { name: string; begins: When; scenes: readonly Scene[] };

const HLAN = "hoa-binh-can-bo@example.vn";

const KEEPER = "giu-danh-tinh@example.vn";
const COORDINATOR = "dieu-phoi@example.vn";
const FARM = "dak-ha-can-bo@example.vn";

const YES = "Có, chuyển giúp tôi";
const SKIP = "Bỏ qua";
const OPENLY = "Gửi, nói rõ tên";
const SECRETLY = "Gửi, giữ kín tên";
const NAMELESS = "Gửi, không nói tên";

/** One message a minute, as somebody types. */
const tells = (...messages: readonly string[]): Scene[] =>
  messages.map((says, index) => ({ afterMinutes: index, says }));

/** The button of the one meant, where a name fits two factories. */
const GARMENT = "Công ty May Tây Nguyên (mẫu), Phường Kon Tum";

const COLLEAGUES = [
  ["Trần Văn Một", "công ty nợ bảo hiểm 5 tháng rồi"],
  ["Lê Thị Hai", "cong ty khong dong bao hiem cho em"],
  ["Phạm Văn Ba", "công ty trừ tiền bảo hiểm mà không đóng"],
  ["Nguyễn Thị Bốn", "cty no tien bhxh may thang roi"],
  ["Hoàng Văn Năm", "công ty nợ bảo hiểm xã hội từ tháng 6"],
  ["Y Sáu", "cty không đóng bảo hiểm, em sắp sinh"],
  ["A Bảy", "cty nợ bhxh cả năm nay"],
  ["Đinh Thị Tám", "cty trừ bảo hiểm 5 tháng mà không đóng tháng nào"],
  ["Võ Văn Chín", "cty trừ bảo hiểm 8 tháng mà không đóng tháng nào"],
  ["Bùi Thị Mười", "cong ty khong dong bao hiem, em di kham phai tra het tien"],
] as const;

const packaging = COLLEAGUES.map(([name, what], index): Story => {
  const first = "bao-bi-1";
  const minutes = 100 - index * 4;
  return {
    name: `bao-bi-${index + 1}`,
    begins: { workingDaysAgo: 1, at: `08:${String(index * 5).padStart(2, "0")}` },
    scenes: [
      ...tells(
        what,
        YES,
        "công ty bao bì hòa bình",
        "tháng 6",
        "đóng đủ bảo hiểm cho công nhân",
        OPENLY,
        `${name} (mẫu)`,
      ),
      { afterMinutes: minutes, officer: HLAN, does: "claim" },
      {
        afterMinutes: minutes + 1,
        officer: HLAN,
        does: "reply",
        text: "Chào anh/chị, nhiều công nhân cùng công ty đã báo việc này. Tôi đã hẹn làm việc với công ty và cơ quan bảo hiểm, có kết quả tôi báo ngay tại đây.",
      },
      ...(index === 0 ? [] : [{ afterMinutes: minutes + 2, officer: HLAN, does: "link" as const, withStory: first }]),
    ],
  };
});

export const STORIES: readonly Story[] = [
  {
    name: "bi-bo-quen",
    begins: { workingDaysAgo: 5, at: "08:10" },
    scenes: tells(
      "cty nợ lương 2 tháng rồi",
      YES,
      "công ty thủy sản sa cần",
      "tháng trước",
      "trả đủ lương cho tổ phi lê",
      OPENLY,
      "Trần Thị Biển (mẫu)",
    ),
  },
  {
    name: "da-xong",
    begins: { workingDaysAgo: 5, at: "09:00" },
    scenes: [
      ...tells(
        "công ty chậm lương 20 ngày rồi",
        YES,
        "cà phê đăk mar",
        "đầu tháng",
        "được trả lương",
        OPENLY,
        "Nguyễn Văn Mùa (mẫu)",
      ),
      { afterMinutes: 45, officer: FARM, does: "claim" },
      {
        afterMinutes: 60,
        officer: FARM,
        does: "reply",
        text: "Chào anh, tôi đã gọi cho công ty. Kế toán hẹn chuyển lương trong hai ngày tới.",
      },
      { afterMinutes: 2890, says: "hôm nay lương về rồi ạ" },
      { afterMinutes: 2920, officer: FARM, does: "ask-closing" },
      { afterMinutes: 2935, says: "Đã xong" },
      { afterMinutes: 2936, says: "5 – Rất hài lòng" },
    ],
  },
  {
    name: "cho-xac-nhan",
    begins: { workingDaysAgo: 3, at: "08:30" },
    scenes: [
      ...tells(
        "gặp cán bộ công đoàn",
        "xưởng bụi gỗ mù mịt mà không phát khẩu trang",
        "công ty gỗ hòa bình",
        "hai tháng nay",
        "phát khẩu trang và lắp quạt hút",
        OPENLY,
        "A Gỗ (mẫu), 0900 000 001",
      ),
      { afterMinutes: 40, officer: HLAN, does: "claim" },
      {
        afterMinutes: 55,
        officer: HLAN,
        does: "reply",
        text: "Chào anh, chiều nay tôi xuống xưởng. Anh làm ở khâu nào để tôi xem tận nơi?",
      },
      { afterMinutes: 70, says: "em ở khâu chà nhám, xưởng 1" },
      {
        afterMinutes: 420,
        officer: HLAN,
        does: "reply",
        text: "Tôi đã làm việc với công ty: từ sáng mai phát khẩu trang mỗi ca, quạt hút lắp xong trong tuần.",
      },
      { afterMinutes: 425, officer: HLAN, does: "note", text: "Hẹn kiểm tra lại quạt hút vào thứ Sáu." },
      { afterMinutes: 1500, officer: HLAN, does: "ask-closing" },
    ],
  },
  {
    name: "giu-kin",
    begins: { workingDaysAgo: 2, at: "09:20" },
    scenes: [
      { afterMinutes: 0, says: "quan ly so mo em trong kho em so qua" },
      { afterMinutes: 2, says: "Nói kín, chỉ một cán bộ biết tên" },
      { afterMinutes: 6, says: "em làm ở công ty may tây nguyên, xưởng 2" },
      { afterMinutes: 15, officer: KEEPER, does: "claim" },
      {
        afterMinutes: 18,
        officer: KEEPER,
        does: "reply",
        text: "Chào em, chị là cán bộ công đoàn tỉnh, chị nghe em. Em đang ở chỗ an toàn chưa? Không ai ở công ty biết em nhắn cho chị.",
      },
      { afterMinutes: 30, says: "dạ em về phòng trọ rồi" },
      {
        afterMinutes: 36,
        officer: KEEPER,
        does: "reply",
        text: "Em yên tâm. Em giữ lại tin nhắn và ghi ngày giờ từng lần. Chiều nay chị gọi cho em lúc mấy giờ thì tiện?",
      },
    ],
  },
  ...packaging,
  {
    name: "khong-ten",
    begins: { workingDaysAgo: 1, at: "13:40" },
    scenes: [
      ...tells(
        "quản đốc chửi công nhân thậm tệ trước mặt cả chuyền",
        YES,
        "công ty may tây nguyên",
        GARMENT,
        "tuần trước",
        "quản đốc xin lỗi, không chửi nữa",
        NAMELESS,
      ),
    ],
  },
  {
    name: "ve-chu-tich-cong-doan",
    begins: { workingDaysAgo: 1, at: "14:10" },
    scenes: tells(
      "gặp cán bộ công đoàn",
      "chủ tịch công đoàn công ty không trả tiền thăm ốm cho đoàn viên",
      "công ty may tây nguyên",
      GARMENT,
      "từ tết đến giờ",
      "trả tiền thăm ốm",
      SECRETLY,
      SKIP,
    ),
  },
  {
    name: "de-xuat",
    begins: { workingDaysAgo: 1, at: "15:30" },
    scenes: tells(
      "em đề xuất công đoàn tổ chức xe đưa công nhân về quê ăn tết",
      YES,
      "công ty điện tử trà bồng",
      SKIP,
      "công nhân ở xa về quê được dịp tết",
      OPENLY,
      "Lý Văn Xe (mẫu)",
    ),
  },
  {
    name: "tai-nan",
    begins: { minutesAgo: 34 },
    scenes: [
      { afterMinutes: 0, says: "chị trong tổ bị máy cắt vào tay chảy nhiều máu" },
      { afterMinutes: 2, says: "công ty gỗ hòa bình, xưởng xẻ, một người bị" },
      {
        afterMinutes: 5,
        officer: COORDINATOR,
        does: "transfer",
        unitId: "kcn-hoa-binh",
        text: "Nơi xảy ra tai nạn thuộc khu công nghiệp.",
      },
    ],
  },
  {
    name: "com-ca",
    begins: { minutesAgo: 27 },
    scenes: tells(
      "cơm ca hôm nay có mùi ôi thiu, mấy chị bị đau bụng",
      YES,
      "công ty may tây nguyên",
      GARMENT,
      "trưa nay",
      "kiểm tra bếp ăn",
      OPENLY,
      "Hồ Thị Cơm (mẫu)",
    ),
  },
  {
    name: "chua-ai-nhan",
    begins: { minutesAgo: 16 },
    scenes: tells(
      "cong ty no luong thang 10 toi gio chua tra",
      YES,
      "công ty gỗ hòa bình",
      "tháng trước",
      SKIP,
      OPENLY,
      "Mai Văn Đợi (mẫu)",
    ),
  },
];
