import { askedBy, type AmountUnit, type Comparable } from "./comparable.ts";

const agreed = (name: string, unit: AmountUnit, pattern: string, alsoCalled: readonly string[] = []): Comparable => ({
  name,
  alsoCalled,
  unit,
  better: "higher",
  law: null,
  ...askedBy(pattern),
});

/** What the law leaves to the two sides: only an agreement can answer how much. */
export const AGREED: readonly Comparable[] = [
  agreed("tiền ăn giữa ca", "đồng", "tien an|tien com|an ca|an trua|com trua|bua an|suat an|bua com|com ca", [
    "tiền ăn ca",
    "tiền cơm",
  ]),
  agreed("phụ cấp đi lại", "đồng", "xang xe|di lai|tien xang|xe dua ruoc|tien xe", ["phụ cấp xăng xe"]),
  agreed("phụ cấp nhà trọ", "đồng", "nha tro|tien tro|tien nha|nha o|thue tro", ["phụ cấp nhà ở"]),
  agreed("thưởng chuyên cần", "đồng", "chuyen can", ["phụ cấp chuyên cần"]),
  agreed("phụ cấp thâm niên", "đồng", "tham nien - phep|nghi", []),
  agreed("phụ cấp con nhỏ", "đồng", "phu cap|tro cap|ho tro|tien + con nho|nuoi con|gui tre|nha tre|mau giao", [
    "hỗ trợ gửi trẻ",
  ]),
  agreed("phụ cấp độc hại", "đồng", "phu cap|boi duong|tien + doc hai|nang nhoc", ["bồi dưỡng độc hại"]),
  agreed(
    "thưởng tết",
    "tháng lương",
    "thuong tet|luong thang 13|thang 13|thang muoi ba|thuong cuoi nam|thuong am lich",
    ["lương tháng 13"],
  ),
  agreed("mừng cưới", "đồng", "mung cuoi|tien cuoi|cong ty mung|qua cuoi", []),
  agreed("phúng viếng", "đồng", "phung vieng|phung dieu|tien tang|vieng", []),
  agreed("thăm hỏi ốm đau", "đồng", "tham hoi|tham om|nam vien + tien|ho tro|tham|duoc gi", []),
  agreed("tham quan hằng năm", "đồng", "tham quan|du lich|nghi mat|nghi duong", ["du lịch hằng năm"]),
  agreed("quà sinh nhật", "đồng", "sinh nhat", []),
  agreed("quà 8 tháng 3 và 20 tháng 10", "đồng", "8/3|20/10|mung 8|phu nu + qua|tien|tang|thuong", ["quà ngày phụ nữ"]),

  agreed(
    "thưởng năng suất",
    "%",
    "thuong nang suat|thuong san luong|vuot san luong|vuot ke hoach|vuot khoan|vuot muc",
    ["thưởng vượt sản lượng"],
  ),
];
