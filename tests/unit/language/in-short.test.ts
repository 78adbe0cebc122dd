import { expect, it } from "vitest";
import { inShort } from "../../../src/language/in-short.ts";

it.each([
  [
    "Không đúng: công ty chỉ được **hỏi**. Gấp đơn hàng không nằm trong đó.",
    "công ty chỉ được **hỏi**. Gấp đơn hàng không nằm trong đó.",
  ],
  [
    "**Được.** Khi thấy nguy hiểm, anh/chị được rời chỗ làm. Hai. Ba.",
    "khi thấy nguy hiểm, anh/chị được rời chỗ làm. Hai.",
  ],
  ["**Đừng viết.** Xin nghỉ là quyền của anh/chị. Anh/chị giữ tin nhắn.", "xin nghỉ là quyền của anh/chị."],
  ["Luật **không cho** phạt tiền. Nhắn ngay.", "**không cho** phạt tiền. Nhắn ngay."],
  ["Luật Công đoàn bảo vệ anh/chị.", "Luật Công đoàn bảo vệ anh/chị."],
  ["Mức phạt 1.000.000 đồng. Có bằng chứng thì nhắn tôi.", "mức phạt 1.000.000 đồng."],
  [`Một câu. ${"dài ".repeat(80)}.`, "một câu."],
  ["Anh/chị giữ giấy tờ rồi nhắn tôi.", null],
])("%s → %s", (answer, short) => {
  expect(inShort(answer)).toBe(short);
});
