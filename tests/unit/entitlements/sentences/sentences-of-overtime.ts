import type { CalculationId } from "../../../../src/entitlements/index.ts";

/** Overtime and night pay in workers' words, and the figures worked out by hand. */
export const SENTENCES_OF_OVERTIME: readonly (readonly [CalculationId, sentence: string, says: readonly string[]])[] = [
  [
    "overtime",
    "Em ăn lương 33 nghìn một giờ, chiều thứ tư ở lại từ 17 giờ đến 20 giờ 30, được thêm bao nhiêu?",
    ["173.250"],
  ],
  [
    "overtime",
    "chủ nhật là ngày nghỉ tuần, em vô làm từ 7 giờ 30 sáng đến 11 giờ 30, lương giờ 35.000, được mấy tiền",
    ["280.000"],
  ],
  [
    "overtime",
    "tháng 10 em tăng ca 14 buổi, mỗi buổi 2 tiếng, lương cơ bản 6.240.000 tháng 26 công ngày 8 tiếng, tổng tiền tăng ca là bao nhiêu",
    ["1.260.000"],
  ],
  ["overtime", "đêm 2/9 làm tăng ca 4 tiếng từ 22h tới 2h, lương giờ 30k được bao nhiêu", ["468.000"]],
  [
    "overtime",
    "may 80 cái quần ngày thường ngoài định mức, đơn giá 3.200 đồng một cái, tiền làm thêm được bao nhiêu",
    ["384.000"],
  ],
  [
    "overtime",
    "thứ năm là ngày nghỉ hằng tuần của tui mà sếp kêu đi làm 8 tiếng, lương 28 ngàn/giờ, trả bao nhiêu mới đúng",
    ["448.000"],
  ],
  [
    "overtime",
    "ca 3 từ 22h đến 6h sáng, 26 ca một tháng, lương giờ 25.000, tiền phụ trội đêm cả tháng bao nhiêu",
    ["1.560.000"],
  ],
  [
    "overtime",
    "bạn em được phát 900.000 cho 20 tiếng tăng ca ngày thường, lương nó 36 nghìn một giờ, công ty còn nợ nó mấy",
    ["1.080.000", "180.000"],
  ],
  [
    "overtime",
    "mỗi ngày tăng ca 2 giờ, làm 20 ngày thường một tháng, lương giờ 27.500, một tháng được bao nhiêu tiền tăng ca",
    ["1.650.000"],
  ],
  [
    "overtime",
    "Trực nguyên đêm mùng 1 Tết 8 tiếng từ 22h đến 6h, lương 7.800.000/26 công, được bao nhiêu?",
    ["1.170.000"],
  ],
  ["overtime", "tăng ca 3 tiếng tối thứ 3 lương 7 triệu 8 được mấy đồng", ["168.750"]],
  ["overtime", "Nghỉ lễ 24/11 mà em vẫn đi làm 8 tiếng, lương ngày 250.000, được trả tổng bao nhiêu?", ["1.000.000"]],
  [
    "overtime",
    "moi ngay em lam tu 7h30 den 16h30 nghi trua 1 tieng, hom thu 3 o lai den 19h, luong gio 34k, phan o lai duoc may tien",
    ["127.500"],
  ],
  [
    "overtime",
    "Tăng ca ban ngày thứ Bảy (ngày làm việc bình thường) 4 giờ, tiền lương giờ 41.000đ, ít nhất bao nhiêu?",
    ["246.000"],
  ],
  [
    "overtime",
    "Lương 7.800.000/tháng, 26 công, ca 8 tiếng. Trong tháng có 10 ca đêm 22h-6h giờ chính, tiền phụ trội ban đêm của 10 ca là bao nhiêu?",
    ["900.000"],
  ],
  ["overtime", "đơn giá 6.000đ/đôi, ngày lễ 30/4 làm được 45 đôi, phải trả ít nhất mấy", ["810.000"]],
  [
    "overtime",
    "Công ty trả cố định 40.000đ cho mỗi giờ tăng ca ngày thường dù lương giờ của tôi 32.000đ, tháng này tôi tăng ca 30 giờ, tôi bị trả thiếu bao nhiêu?",
    ["240.000"],
  ],
  [
    "overtime",
    "hôm 1/5 tôi đi làm 8 tiếng, lương công nhật 280k, chủ chỉ đưa 560k cả thảy, đúng ra tổng phải bao nhiêu và thiếu mấy?",
    ["1.120.000", "560.000"],
  ],
  [
    "overtime",
    "tổng lương 8.500.000 trong đó gồm 700 nghìn tiền cơm, 1 tháng 208 giờ, tăng ca ngày thường 10 giờ được bao nhiêu",
    ["562.500"],
  ],
  [
    "overtime",
    "Làm thêm 3 giờ ban ngày và 2 giờ ban đêm cùng ngày thường đó, lương giờ 50.000, tổng tiền làm thêm?",
    ["435.000"],
  ],
  [
    "overtime",
    "cty cho nghĩ bù 24/11 vào thứ 4 mà vẫn kêu đi làm 8h, lương giờ 25 ngàn vậy được trả bao nhiêu",
    ["400.000"],
  ],
  [
    "overtime",
    "Bảo vệ trực từ 18h hôm trước đến 6h hôm sau, toàn giờ chính, lương giờ 20.000, một ca như vậy ít nhất bao nhiêu?",
    ["288.000"],
  ],
  [
    "overtime",
    "chị em làm điều dưỡng lương 8.320.000/208h, trực đêm 30/4 ngoài giờ từ 22h đến 2h, được bao nhiêu ngoài lương tháng",
    ["624.000"],
  ],
  [
    "overtime",
    "phieu luong ghi tang ca chu nhat 16 tieng = 720.000, luong gio e 30k, vay la thieu bao nhieu",
    ["960.000", "240.000"],
  ],
  [
    "overtime",
    "sáng chủ nhật vô xưởng 7h, trưa 11h về, chiều 13h vô lại tới 17h, 33k/giờ thì ngày đó bao nhiêu",
    ["528.000"],
  ],
  [
    "overtime",
    "Lương 9 triệu, công ty chia 24 ngày công, ngày 8 giờ; tăng ca 16 giờ ngày thường được mấy?",
    ["1.125.000"],
  ],
  [
    "overtime",
    "24/11 em đi làm thêm 4 tiếng buổi chiều, lương tháng 7.280.000 tháng 208 giờ, được bao nhiêu thêm",
    ["420.000"],
  ],
  ["overtime", "tăng ca tới 22h từ 17h30, 38k/h, ngày thường", ["256.500"]],
  [
    "overtime",
    "Công nhật 300.000đ, mùng 2 và mùng 3 Tết đều đi làm nguyên ngày, tính luôn lương hai ngày Tết thì lãnh ít nhất bao nhiêu?",
    ["2.400.000"],
  ],
  [
    "overtime",
    "sáng thứ 2 cty kêu vô sớm làm thêm từ 4h tới 6h rồi mới vào ca 6h, lương 30k một tiếng, 2 tiếng đó tính sao được bao nhiêu",
    ["120.000"],
  ],
  [
    "overtime",
    "lương 30.000đ/giờ, chủ nhật tăng ca 8 tiếng ban ngày rồi làm tiếp 22h-24h, cả hai khoản cộng lại bao nhiêu",
    ["642.000"],
  ],
  [
    "overtime",
    "lam cong nhat 400k, mung 1 tet van di lam nguyen ngay, tinh ca tien luong ngay tet thi chu phai tra bao nhieu",
    ["1.600.000"],
  ],
  [
    "overtime",
    "em lương giờ 25k, đêm thứ 7 tăng ca 22h - 2h sáng chủ nhật thì tính sao, được nhiêu (thứ 7 là ngày làm bình thường, không tăng ca trước đó)",
    ["200.000"],
  ],
  [
    "overtime",
    "tháng rồi tổng cộng 24 giờ tăng ca ngày thường, 6 giờ tăng ca chủ nhật, lương giờ 32.000, công ty trả gộp 1.200.000, vậy thiếu em bao nhiêu",
    ["1.536.000", "336.000"],
  ],
  [
    "overtime",
    "phụ cấp ca đêm công ty trả có 20%, lương giờ 30k, 8 tiếng một đêm giờ chính, mỗi đêm thiếu bao nhiêu",
    ["72.000", "24.000"],
  ],
  [
    "overtime",
    "làm ca gãy: 6h-10h rồi 14h-18h giờ chính, tối tăng ca 18h-20h ngày thường, 30k/h, tiền tăng ca mấy",
    ["90.000"],
  ],
  [
    "overtime",
    "Lương 208 giờ là 8.320.000. Ngày thường tôi làm thêm 1 giờ 30 phút mỗi ngày, 20 ngày, hỏi tiền làm thêm cả tháng",
    ["1.800.000"],
  ],
  [
    "overtime",
    "nhân viên quán cà phê 22k/h, làm từ 18h tới 23h ngày thường (ca chính), tổng được bao nhiêu cho ca đó",
    ["116.600"],
  ],
  [
    "overtime",
    "Lương tháng 6.500.000 tháng 26 ngày mỗi ngày 8 giờ, làm thêm tổng cộng 10 giờ, trong đó 6 giờ ngày thường và 4 giờ ngày nghỉ tuần. Được bao nhiêu?",
    ["531.250"],
  ],
  [
    "overtime",
    "đứa em tôi bán hàng lương 25.000/giờ làm lễ 2/9 từ 8h đến 12h, chưa kể lương lễ được ít nhất bao nhiêu?",
    ["300.000"],
  ],
  ["overtime", "luong 1 ngay 8 tieng la 256.000, tang ca them 3 tieng chieu thu 4 duoc may dong", ["144.000"]],
  [
    "overtime",
    "ca 12 tiếng từ 6h sáng đến 6h tối, trong đó 8 tiếng giờ chính, 4 tiếng tăng ca ngày thường, 28k/giờ, tiền 4 tiếng tăng ca là bao nhiêu",
    ["168.000"],
  ],
  ["overtime", "ngày thường lm từ 20h30 tới 22h30 tăng ca, 40k/h, hết bao nhiêu", ["132.000"]],
];
