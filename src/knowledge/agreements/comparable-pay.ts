import { askedBy, CODE, type Comparable, place } from "./comparable.ts";

const OVERTIME = "lam them|tang ca|ot|lam ngoai gio|di lam";
const NIGHT = "dem|khuya|ca ba|ca 3";

/** Pay, allowances paid by law, and what may be taken from them. */
export const PAY: readonly Comparable[] = [
  {
    name: "làm thêm ngày thường",
    alsoCalled: ["tăng ca ngày thường"],
    unit: "%",
    better: "higher",
    law: { place: place(CODE, "98", "1", "a"), amount: { written: "150%", value: 150 }, bound: "at-least" },
    ...askedBy(`lam them|tang ca|ot|ngoai gio - chu nhat|cn|le|tet|cuoi tuan|nghi hang tuan|${NIGHT}`),
  },
  {
    name: "làm thêm ngày nghỉ hằng tuần",
    alsoCalled: ["tăng ca ngày nghỉ hằng tuần", "tăng ca chủ nhật", "làm thêm chủ nhật"],
    unit: "%",
    better: "higher",
    law: { place: place(CODE, "98", "1", "b"), amount: { written: "200%", value: 200 }, bound: "at-least" },
    ...askedBy(`${OVERTIME}|lam + chu nhat|cn|cuoi tuan|nghi hang tuan|ngay nghi tuan - ${NIGHT}`),
  },
  {
    name: "làm thêm ngày lễ, tết",
    alsoCalled: ["tăng ca ngày lễ, tết", "tăng ca ngày lễ", "làm thêm ngày lễ"],
    unit: "%",
    better: "higher",
    law: { place: place(CODE, "98", "1", "c"), amount: { written: "300%", value: 300 }, bound: "at-least" },
    ...askedBy(`${OVERTIME}|truc|lam + ngay le|le tet|dip le|ngay tet|mung|30/4|2/9|quoc khanh - ${NIGHT}`),
  },
  {
    name: "làm việc ban đêm",
    alsoCalled: ["làm đêm", "phụ cấp làm đêm"],
    unit: "%",
    better: "higher",
    law: { place: place(CODE, "98", "2"), amount: { written: "30%", value: 30 }, bound: "at-least" },
    ...askedBy(`lam dem|ca dem|ban dem|ca ba|ca 3 - tang ca|lam them|ot`),
  },
  {
    name: "làm thêm ban đêm ngày nghỉ hằng tuần",
    alsoCalled: ["tăng ca đêm chủ nhật"],
    unit: "%",
    better: "higher",
    law: {
      place: place(CODE, "98", "1", "b"),
      also: [place(CODE, "98", "2"), place(CODE, "98", "3")],
      amount: { written: "270%", value: 270 },
      calculation: "200% + 30% + 20% × 200% = 270%",
      bound: "at-least",
    },
    ...askedBy(`${OVERTIME} + chu nhat|cn|nghi hang tuan|cuoi tuan + ${NIGHT}`),
  },
  {
    name: "làm thêm ban đêm ngày lễ, tết",
    alsoCalled: ["tăng ca đêm ngày lễ"],
    unit: "%",
    better: "higher",
    law: {
      place: place(CODE, "98", "1", "c"),
      also: [place(CODE, "98", "2"), place(CODE, "98", "3")],
      amount: { written: "390%", value: 390 },
      calculation: "300% + 30% + 20% × 300% = 390%",
      bound: "at-least",
    },
    ...askedBy(`${OVERTIME} + ngay le|le tet|ngay tet|dip le + ${NIGHT}`),
  },
  {
    name: "lương thử việc",
    alsoCalled: ["tiền lương thử việc"],
    unit: "%",
    better: "higher",
    law: { place: place(CODE, "26", null), amount: { written: "85%", value: 85 }, bound: "at-least" },
    ...askedBy("thu viec + luong|tra|tien|bao nhieu|phan tram - may ngay|bao lau|may thang"),
  },
  {
    name: "lương khi tạm chuyển việc khác",
    alsoCalled: ["lương chuyển việc"],
    unit: "%",
    better: "higher",
    law: { place: place(CODE, "29", "3"), amount: { written: "85%", value: 85 }, bound: "at-least" },
    ...askedBy("chuyen viec|chuyen sang|dieu chuyen|chuyen to|chuyen chuyen + luong|tra"),
  },
  {
    name: "lương ngừng việc do công ty",
    alsoCalled: ["lương ngừng việc do lỗi người sử dụng lao động"],
    unit: "%",
    better: "higher",
    law: {
      place: place(CODE, "99", "1"),
      amount: { written: "100%", value: 100 },
      words: "trả đủ tiền lương",
      bound: "exactly",
    },
    ...askedBy("ngung viec|cho viec|het hang|thieu hang|khong co hang|het don hang|nghi cho + luong|tra|tien|huong"),
  },
  {
    name: "tạm ứng khi bị tạm đình chỉ công việc",
    alsoCalled: ["tạm ứng lương khi đình chỉ"],
    unit: "%",
    better: "higher",
    law: { place: place(CODE, "128", "2"), amount: { written: "50%", value: 50 }, bound: "exactly" },
    ...askedBy("dinh chi + luong|tra|tam ung|tien"),
  },
  {
    name: "khấu trừ lương hằng tháng",
    alsoCalled: ["mức khấu trừ lương", "trừ lương hằng tháng"],
    unit: "%",
    better: "lower",
    law: { place: place(CODE, "102", "3"), amount: { written: "30%", value: 30 }, bound: "at-most" },
    ...askedBy("tru luong|khau tru|tru tien|tru vao luong"),
  },
  {
    name: "trợ cấp thôi việc",
    alsoCalled: ["trợ cấp thôi việc mỗi năm"],
    unit: "tháng lương",
    better: "higher",
    law: {
      place: place(CODE, "46", "1"),
      amount: { written: "nửa tháng lương mỗi năm", value: 0.5 },
      bound: "exactly",
    },
    ...askedBy("tro cap thoi viec|thoi viec|nghi viec + tro cap|tien|bao nhieu - that nghiep|mat viec|bao truoc"),
  },
  {
    name: "trợ cấp mất việc làm",
    alsoCalled: ["trợ cấp mất việc", "trợ cấp mất việc mỗi năm"],
    unit: "tháng lương",
    better: "higher",
    law: { place: place(CODE, "47", "1"), amount: { written: "01 tháng lương mỗi năm", value: 1 }, bound: "exactly" },
    ...askedBy("mat viec + tro cap|tien|bao nhieu - that nghiep"),
  },
  {
    name: "bồi thường tối đa khi làm hư hỏng không nghiêm trọng",
    alsoCalled: ["bồi thường thiệt hại tối đa"],
    unit: "tháng lương",
    better: "lower",
    law: { place: place(CODE, "129", "1"), amount: { written: "03 tháng lương", value: 3 }, bound: "at-most" },
    ...askedBy("boi thuong|den + hu|hong|mat|thiet hai|vo|gay - tai nan"),
  },
  {
    name: "bồi thường tai nạn lao động mức thấp nhất",
    alsoCalled: ["bồi thường tai nạn lao động"],
    unit: "tháng lương",
    better: "higher",
    law: {
      place: place("84/2015/QH13", "38", "4", "a"),
      amount: { written: "1,5 tháng lương", value: 1.5 },
      bound: "at-least",
    },
    ...askedBy("tai nan + boi thuong|den bu|bao nhieu|tien"),
  },
  ...["I", "II", "III", "IV"].map((region, at): Comparable => {
    const amount = ["5.310.000", "4.730.000", "4.140.000", "3.700.000"][at] ?? "";
    return {
      name: `lương tháng thấp nhất vùng ${region}`,
      alsoCalled: [`lương tối thiểu vùng ${region}`],
      unit: "đồng",
      better: "higher",
      law: {
        place: place("293/2025/NĐ-CP", "3", "1"),
        amount: { written: `${amount} đồng`, value: Number(amount.replaceAll(".", "")) },
        bound: "at-least",
      },
      ...askedBy("luong + toi thieu|thap nhat|co ban|it nhat - thu viec|ngung viec"),
    };
  }),
];
