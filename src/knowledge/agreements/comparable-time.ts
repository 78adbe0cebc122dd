import { askedBy, CODE, type Comparable, place } from "./comparable.ts";

/** Working time, rest, leave, trial and notice. */
export const TIME: readonly Comparable[] = [
  {
    name: "giờ làm việc trong ngày",
    alsoCalled: ["giờ làm một ngày"],
    unit: "giờ",
    better: "lower",
    law: { place: place(CODE, "105", "1"), amount: { written: "08 giờ", value: 8 }, bound: "at-most" },
    ...askedBy("may gio|may tieng|gio lam|thoi gian lam viec|bao nhieu gio + ngay|ca - tuan|tang ca|lam them|nghi"),
  },
  {
    name: "giờ làm việc trong tuần",
    alsoCalled: ["giờ làm một tuần"],
    unit: "giờ",
    better: "lower",
    law: { place: place(CODE, "105", "1"), amount: { written: "48 giờ", value: 48 }, bound: "at-most" },
    ...askedBy("may gio|may tieng|gio lam|thoi gian lam viec|bao nhieu gio + tuan - tang ca|lam them|nghi"),
  },
  {
    name: "làm thêm tối đa trong tháng",
    alsoCalled: ["tăng ca tối đa trong tháng"],
    unit: "giờ",
    better: "lower",
    law: { place: place(CODE, "107", "2", "b"), amount: { written: "40 giờ", value: 40 }, bound: "at-most" },
    ...askedBy("lam them|tang ca|ot + toi da|qua|bao nhieu gio|may gio|may tieng + thang"),
  },
  {
    name: "làm thêm tối đa trong năm",
    alsoCalled: ["tăng ca tối đa trong năm"],
    unit: "giờ",
    better: "lower",
    law: { place: place(CODE, "107", "2", "c"), amount: { written: "200 giờ", value: 200 }, bound: "at-most" },
    ...askedBy("lam them|tang ca|ot + toi da|qua|bao nhieu gio|may gio|may tieng + nam"),
  },
  {
    name: "nghỉ giữa giờ",
    alsoCalled: ["nghỉ giữa ca"],
    unit: "phút",
    better: "higher",
    law: { place: place(CODE, "109", "1"), amount: { written: "30 phút", value: 30 }, bound: "at-least" },
    ...askedBy("nghi giua gio|nghi giua ca|nghi trua|giua ca - dem"),
  },
  {
    name: "nghỉ hằng tuần",
    alsoCalled: [],
    unit: "giờ",
    better: "higher",
    law: { place: place(CODE, "111", "1"), amount: { written: "24 giờ", value: 24 }, bound: "at-least" },
    ...askedBy("nghi hang tuan|moi tuan nghi|tuan nghi|mot tuan duoc nghi - tang ca|lam them|tra"),
  },
  ...(
    [
      ["điều kiện bình thường", "a", "12", "nang nhoc|doc hai|nguy hiem"],
      ["nặng nhọc, độc hại", "b", "14", "dac biet"],
      ["đặc biệt nặng nhọc, độc hại", "c", "16", ""],
    ] as const
  ).map(([kind, point, days, not]): Comparable => {
    const pattern = `phep nam|ngay phep|nghi phep|nghi hang nam|phep hang nam${point === "a" ? "" : " + nang nhoc|doc hai|nguy hiem|cao mu"}`;
    return {
      name: `nghỉ hằng năm, ${kind}`,
      alsoCalled: point === "a" ? ["nghỉ hằng năm", "nghỉ phép năm"] : [`nghỉ phép năm, ${kind}`],
      unit: "ngày làm việc",
      better: "higher",
      law: {
        place: place(CODE, "113", "1", point),
        amount: { written: `${days} ngày làm việc`, value: Number(days) },
        bound: "exactly",
      },
      ...askedBy(not === "" ? pattern : `${pattern} - ${not}`),
    };
  }),
  {
    name: "số năm để thêm một ngày phép",
    alsoCalled: ["thâm niên để thêm một ngày phép"],
    unit: "năm",
    better: "lower",
    law: { place: place(CODE, "114", null), amount: { written: "05 năm", value: 5 }, bound: "exactly" },
    ...askedBy("phep|nghi hang nam + tham nien|lau nam|them ngay|tang them|lam lau"),
  },
  {
    name: "nghỉ kết hôn",
    alsoCalled: ["nghỉ cưới"],
    unit: "ngày",
    better: "higher",
    law: { place: place(CODE, "115", "1", "a"), amount: { written: "03 ngày", value: 3 }, bound: "exactly" },
    ...askedBy("ket hon|dam cuoi|cuoi vo|lay vo|lay chong|lam dam cuoi|cuoi - con cuoi|con ket hon|con gai|con trai"),
  },
  {
    name: "nghỉ khi con kết hôn",
    alsoCalled: [],
    unit: "ngày",
    better: "higher",
    law: { place: place(CODE, "115", "1", "b"), amount: { written: "01 ngày", value: 1 }, bound: "exactly" },
    ...askedBy("con|con gai|con trai + ket hon|cuoi|dam cuoi|ga chong"),
  },
  {
    name: "nghỉ tang cha mẹ, vợ chồng, con",
    alsoCalled: ["nghỉ tang"],
    unit: "ngày",
    better: "higher",
    law: { place: place(CODE, "115", "1", "c"), amount: { written: "03 ngày", value: 3 }, bound: "exactly" },
    ...askedBy(
      "tang|mat|chet|qua doi + cha|me|bo|ba|ma|vo|chong|con|nghi - ong noi|ba noi|ong ngoai|ba ngoai|anh em ruot",
    ),
  },
  {
    name: "nghỉ khi vợ sinh con",
    alsoCalled: [],
    unit: "ngày làm việc",
    better: "higher",
    law: {
      place: place("41/2024/QH15", "53", "2", "a"),
      amount: { written: "05 ngày làm việc", value: 5 },
      bound: "exactly",
    },
    ...askedBy("vo sinh|vo de|vo em sinh|vo toi sinh|cho chong nghi"),
  },
  {
    name: "nghỉ thai sản",
    alsoCalled: [],
    unit: "tháng",
    better: "higher",
    law: { place: place(CODE, "139", "1"), amount: { written: "06 tháng", value: 6 }, bound: "exactly" },
    ...askedBy(
      "nghi thai san|thai san|nghi de|nghi sinh|sinh con + may thang|bao lau|bao nhieu|duoc nghi - vo|con thu hai|con thu 2",
    ),
  },
  {
    name: "nghỉ thai sản khi sinh con thứ hai",
    alsoCalled: [],
    unit: "tháng",
    better: "higher",
    law: { place: place(CODE, "139", "1"), amount: { written: "07 tháng", value: 7 }, bound: "exactly" },
    ...askedBy("thai san|nghi de|nghi sinh|sinh con|sinh be + thu hai|thu 2|dua hai"),
  },
  {
    name: "nghỉ mỗi ngày khi nuôi con nhỏ",
    alsoCalled: ["nghỉ cho con bú"],
    unit: "phút",
    better: "higher",
    law: { place: place(CODE, "137", "4"), amount: { written: "60 phút", value: 60 }, bound: "exactly" },
    ...askedBy("con nho|con bu|duoi 12 thang|nuoi con + nghi|ve som|phut|di tre - phu cap|tro cap|gui tre"),
  },
  {
    name: "nghỉ mỗi ngày khi hành kinh",
    alsoCalled: [],
    unit: "phút",
    better: "higher",
    law: { place: place(CODE, "137", "4"), amount: { written: "30 phút", value: 30 }, bound: "exactly" },
    ...askedBy("hanh kinh|den do|kinh nguyet|den thang|toi thang"),
  },
  {
    name: "thử việc công nhân kỹ thuật",
    alsoCalled: ["thời gian thử việc công nhân kỹ thuật"],
    unit: "ngày",
    better: "lower",
    law: { place: place(CODE, "25", "3"), amount: { written: "30 ngày", value: 30 }, bound: "at-most" },
    ...askedBy("thu viec + bao lau|may ngay|may thang|thoi gian|toi da - luong"),
  },
  {
    name: "thử việc lao động phổ thông",
    alsoCalled: ["thời gian thử việc công việc khác"],
    unit: "ngày làm việc",
    better: "lower",
    law: { place: place(CODE, "25", "4"), amount: { written: "06 ngày làm việc", value: 6 }, bound: "at-most" },
    ...askedBy("thu viec + bao lau|may ngay|may thang|thoi gian|toi da - luong|ky thuat"),
  },
  ...(
    [
      ["không xác định thời hạn", "a", "45 ngày", 45, "khong xac dinh|khong thoi han|dai han|vinh vien"],
      ["từ 12 đến 36 tháng", "b", "30 ngày", 30, "12 thang|24 thang|36 thang|1 nam|2 nam|3 nam|co thoi han|xac dinh"],
      ["dưới 12 tháng", "c", "03 ngày làm việc", 3, "duoi 12|6 thang|3 thang|duoi 1 nam|thoi vu|ngan han"],
    ] as const
  ).map(([kind, point, written, value, words]): Comparable => ({
    name: `báo trước khi nghỉ việc, hợp đồng ${kind}`,
    alsoCalled: [],
    unit: point === "c" ? "ngày làm việc" : "ngày",
    better: "lower",
    law: { place: place(CODE, "35", "1", point), amount: { written, value }, bound: "at-least" },
    ...askedBy(`bao truoc|nghi viec + bao truoc|truoc may ngay|truoc bao lau + ${words}`),
  })),
  {
    name: "khám sức khỏe mỗi năm",
    alsoCalled: ["khám sức khỏe định kỳ"],
    unit: "lần",
    better: "higher",
    law: {
      place: place("84/2015/QH13", "21", "1"),
      amount: { written: "01 lần", value: 1 },
      words: "ít nhất một lần",
      bound: "at-least",
    },
    ...askedBy("kham suc khoe|kham dinh ky"),
  },
];
