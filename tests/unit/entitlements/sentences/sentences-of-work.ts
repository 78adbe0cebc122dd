import type { CalculationId } from "../../../../src/entitlements/index.ts";

/** Holidays, minimum wage and trial in workers' words, and the figures worked out by hand. */
export const SENTENCES_OF_WORK: readonly (readonly [CalculationId, sentence: string, says: readonly string[]])[] = [
  [
    "minimum-wage",
    "trả 170.000 một ngày làm 8 tiếng ở vùng 2, tính ra giờ thì có dưới tối thiểu không, thiếu bao nhiêu",
    ["21.250", "1.450"],
  ],
  [
    "minimum-wage",
    "em lãnh 1.000.000 một tuần 48 tiếng ở vùng 2, đổi ra tháng được bao nhiêu, thiếu bao nhiêu",
    ["4.333.333", "396.667"],
  ],
  [
    "minimum-wage",
    "khoán 600 đồng một sản phẩm, 8 tiếng làm được 250 cái, công ty ở vùng 3, mỗi giờ thiếu bao nhiêu so với tối thiểu",
    ["18.750", "1.250"],
  ],
  [
    "minimum-wage",
    "một ngày 150k, tháng 26 công, xưởng ở vùng III, so với lương tối thiểu tháng hụt mấy",
    ["3.900.000", "240.000"],
  ],
  ["minimum-wage", "Ở vùng I mà trả có 24 nghìn một giờ, mỗi giờ thiếu bao nhiêu?", ["25.500", "1.500"]],
  [
    "minimum-wage",
    "lương 4,5 triệu ở Đà Nẵng phường Hải Châu, thấp hơn mức tối thiểu bao nhiêu",
    ["4.730.000", "230.000"],
  ],
  [
    "minimum-wage",
    "tui làm ở phường Kon Tum được 130 ngàn ngày 8 tiếng, vậy một giờ hụt mấy đồng",
    ["20.000", "16.250", "3.750"],
  ],
  [
    "trial-pay",
    "Lương chính thức 9 triệu, thử việc 2 tháng công ty trả mỗi tháng 7 triệu, tổng cộng bị thiếu bao nhiêu?",
    ["7.650.000", "1.300.000"],
  ],
  [
    "trial-pay",
    "thử việc 6 ngày công, lương chính thức 7.800.000 tháng 26 ngày, ít nhất phải trả bao nhiêu cho 6 ngày",
    ["1.530.000"],
  ],
  ["trial-pay", "lương thử việc em nhận 5tr, chính thức 6tr5, vậy hụt mấy", ["5.525.000", "525.000"]],
  [
    "trial-pay",
    "trả 75% trong thời gian thử việc của mức 8 triệu thì thiếu bao nhiêu một tháng",
    ["6.800.000", "800.000"],
  ],
  [
    "trial-pay",
    "Lương giờ chính thức 30.000, thử việc trả 24.000 một giờ, mỗi giờ thiếu bao nhiêu?",
    ["25.500", "1.500"],
  ],
  [
    "trial-pay",
    "thử việc 2 tháng lương thỏa thuận 12 triệu, hai tháng nhận ít nhất tổng bao nhiêu",
    ["10.200.000", "20.400.000"],
  ],
  ["trial-length", "Tôi là công nhân kỹ thuật, công ty bắt thử việc 2 tháng, quá bao nhiêu ngày?", ["30 ngày"]],
  ["trial-length", "làm tạp vụ mà thử việc 30 ngày, luật cho tối đa mấy ngày", ["6 ngày"]],
  ["trial-length", "kế toán yêu cầu bằng đại học, thử việc 90 ngày, dài quá mấy ngày", ["60 ngày", "30 ngày"]],
  ["trial-length", "Ký hợp đồng 3 tuần mà bắt thử việc 5 ngày, vậy được thử mấy ngày?", ["không được thử việc"]],
  [
    "trial-length",
    "bắt đầu thử việc thợ hàn có bằng trung cấp từ ngày 5/10/2026, chậm nhất ngày nào hết thử việc",
    ["03/11/2026"],
  ],
  [
    "holiday-pay",
    "Nghỉ 2/9 hai ngày, lương tháng 7.800.000 tính 26 công, hai ngày đó được trả bao nhiêu?",
    ["600.000"],
  ],
  ["holiday-pay", "nghỉ tết 5 ngày công nhật 300k, chủ không trả đồng nào, thiếu của em bao nhiêu", ["1.500.000"]],
  ["holiday-pay", "lương giờ 28.000 ngày 8 tiếng, nghỉ lễ 1/5 thì được trả mấy tiền", ["224.000"]],
  [
    "holiday-pay",
    "công ty chỉ trả 100k một ngày lễ, lương ngày của tôi 260.000, nghỉ 2 ngày lễ thì bị thiếu bao nhiêu",
    ["520.000", "320.000"],
  ],
  [
    "minimum-wage",
    "làm bảo vệ vùng 4 được 3 triệu rưỡi một tháng, thiếu bao nhiêu so với tối thiểu",
    ["3.700.000", "200.000"],
  ],
  [
    "minimum-wage",
    "Lương khoán 4.800đ/kg điều, 8 tiếng được 28 kg, xưởng ở vùng IV, tính ra giờ có thấp hơn tối thiểu không, thiếu mấy?",
    ["16.800", "1.000"],
  ],
  [
    "minimum-wage",
    "2 tuần lãnh 1.900.000, vùng 3, một tuần tính ra 950k, quy tháng thiếu bao nhiêu",
    ["4.116.667", "23.333"],
  ],
  [
    "minimum-wage",
    "em làm 6 tiếng một ngày ở vùng 2 tính lương theo giờ, một ngày ít nhất được bao nhiêu",
    ["136.200"],
  ],
  [
    "minimum-wage",
    "công ty trả 5.000.000 ở vùng I suốt 3 tháng nay, tổng thiếu bao nhiêu so với lương tối thiểu",
    ["310.000", "930.000"],
  ],
  [
    "minimum-wage",
    "lương ngày 175.000, ngày làm 8 tiếng, nhà máy tại phường Quy Nhơn (Gia Lai), theo giờ thiếu không",
    ["20.000", "21.875"],
  ],
  [
    "minimum-wage",
    "Nhà máy nằm trong khu công nghiệp trải trên địa bàn vùng II và vùng III thì lương tối thiểu tháng là mấy",
    ["4.730.000"],
  ],
  ["trial-pay", "tháng thử việc em lãnh 6tr, lương hợp đồng 7tr5 thì bị thiếu mấy", ["6.375.000", "375.000"]],
  [
    "trial-pay",
    "Thử việc 12 ngày thì nghỉ, lương thỏa thuận 9.100.000/tháng 26 công, ít nhất được bao nhiêu?",
    ["3.570.000"],
  ],
  [
    "trial-pay",
    "cong viec nay luong 300k/ngay, thu viec 5 ngay cty tra co 200k/ngay, thieu tong cong bao nhieu",
    ["255.000", "275.000"],
  ],
  [
    "trial-pay",
    "họ nói thử việc không lương một tháng, lương chính 6 triệu thì phải trả em ít nhất bao nhiêu",
    ["5.100.000"],
  ],
  [
    "trial-pay",
    "hợp đồng thời vụ 20 ngày lương 280k/ngày, họ trả 85% 6 ngày đầu vì thử việc, 6 ngày đó đúng ra bao nhiêu",
    ["1.680.000"],
  ],
  [
    "trial-pay",
    "trong 2 tháng thử việc mỗi tháng lãnh 8 triệu, lương chính thức 10 triệu, công ty còn phải trả thêm bao nhiêu",
    ["500.000", "1.000.000"],
  ],
  [
    "trial-length",
    "giao hàng cho shop, không cần bằng cấp, bắt thử việc 15 ngày, tối đa mấy ngày",
    ["6 ngày làm việc"],
  ],
  ["trial-length", "Kỹ thuật viên trung cấp điện thử việc 45 ngày là quá mấy ngày?", ["30 ngày", "15 ngày"]],
  ["trial-length", "giáo viên cao đẳng sư phạm thử việc tối đa bao lâu", ["60 ngày"]],
  ["trial-length", "hợp đồng 25 ngày thử việc được mấy ngày", ["không được thử việc"]],
  [
    "holiday-pay",
    "Tết Dương lịch nghỉ một ngày, lương tháng 6.760.000 26 công, ngày đó được trả bao nhiêu",
    ["260.000"],
  ],
  ["holiday-pay", "giỗ tổ nghỉ mà cty trừ lương, lương ngày 310k, phải trả lại em bao nhiêu", ["310.000"]],
  [
    "holiday-pay",
    "nghỉ Tết Nguyên đán 5 ngày nhưng chỉ được trả 3 ngày, lương ngày 270k, còn thiếu mấy",
    ["1.350.000", "540.000"],
  ],
  ["holiday-pay", "Nghỉ 30/4 và 1/5, công nhật 350 nghìn, hai ngày nghỉ đó có được trả không, bao nhiêu?", ["700.000"]],
  ["holiday-pay", "24/11 nghỉ, lương 9.100.000 chia 26, hôm đó được hưởng nguyên lương là mấy đồng", ["350.000"]],
  ["holidays", "một năm được nghỉ bao nhiêu ngày lễ tết hưởng lương kể cả ngày 24/11", ["12 ngày"]],
  [
    "minimum-wage",
    "Shop ở phường Nghĩa Lộ (Quảng Ngãi) trả 18k một giờ, em làm 100 giờ tháng này thì bị trả thiếu bao nhiêu?",
    ["20.000", "200.000"],
  ],
  ["minimum-wage", "một ngày công 8 tiếng 135 nghìn ở vùng IV, theo giờ thì thiếu mấy đồng", ["16.875", "925"]],
  ["minimum-wage", "cong ty o phuong Binh Duong TP.HCM tra 5tr, thieu may so voi toi thieu", ["5.310.000", "310.000"]],
  ["minimum-wage", "Lương tuần 800.000 làm 40 tiếng ở vùng 3, quy ra giờ có đủ tối thiểu không?", ["20.000"]],
  [
    "minimum-wage",
    "mỗi giờ em đan được 3 cái giỏ, 5.500 đồng/cái, vùng IV, vậy mỗi giờ thiếu bao nhiêu",
    ["17.800", "16.500", "1.300"],
  ],
  ["minimum-wage", "lương theo giờ ở vùng I, 4 tiếng/ngày, 24 ngày một tháng, tháng ít nhất nhận mấy", ["2.448.000"]],
  [
    "trial-pay",
    "Vị trí tổ trưởng lương 12 triệu, thử việc 60 ngày, họ trả 9 triệu/tháng, vậy hai tháng tôi mất bao nhiêu so với luật?",
    ["10.200.000", "2.400.000"],
  ],
];
