import type { CalculationId } from "../../../../src/entitlements/index.ts";

/** More of overtime: parts, shifts, clock times and what was paid short. */
export const SENTENCES_OF_HOURS: readonly (readonly [CalculationId, sentence: string, says: readonly string[]])[] = [
  [
    "overtime",
    "luong gio 30k, thu 6 tang ca tu 17h den 19h roi thu 7 lam them 4 tieng, tong duoc nhiu (thu 7 la ngay lam binh thuong)",
    ["270.000"],
  ],
  [
    "overtime",
    "Công ty trả em 45.000 một giờ tăng ca ngày thường, lương giờ của em là 32.000, em làm 24 giờ thì bị thiếu tổng cộng bao nhiêu?",
    ["1.152.000", "72.000"],
  ],
  [
    "overtime",
    "Ca của tôi từ 14h đến 22h, hôm qua làm tiếp đến 2h sáng, lương 40 ngàn một giờ, phần làm thêm được bao nhiêu?",
    ["320.000"],
  ],
  [
    "overtime",
    "Tôi làm công nhật 320.000 đồng/ngày 8 tiếng, đi làm nguyên ngày 30/4, tổng cộng được nhận bao nhiêu kể cả lương ngày lễ?",
    ["1.280.000"],
  ],
  [
    "overtime",
    "lương 9.360.000, tháng 26 ngày, mỗi ngày 8 tiếng, làm thêm 12 tiếng ngày thường, 8 tiếng chủ nhật với 8 tiếng lễ thì tổng bao nhiêu?",
    ["2.610.000"],
  ],
  [
    "overtime",
    "Nghỉ bù giỗ tổ vào thứ hai mà vẫn phải làm 8 giờ, lương ngày 280 nghìn, ít nhất được bao nhiêu?",
    ["560.000"],
  ],
  ["overtime", "e tca chủ nhật 8h cty tính 150%, lg giờ 31k, z thiếu của e bn", ["496.000", "124.000"]],
  [
    "overtime",
    "Lương 10.400.000 đồng, công ty tính 26 công, tăng ca từ 18h đến 23h ngày thường, 1 buổi được bao nhiêu?",
    ["405.000"],
  ],
  [
    "overtime",
    "làm từ 4h sáng đến 6h sáng trước ca ngày thường, lương giờ 30 nghìn, hai tiếng đó bao nhiêu",
    ["120.000"],
  ],
  [
    "overtime",
    "Lương tháng 8.800.000, tháng 22 công, ngày làm 8 tiếng, làm thêm 5 giờ ngày nghỉ hằng tuần thì nhận bao nhiêu?",
    ["500.000"],
  ],
  ["overtime", "đơn giá 5.000đ/kg mủ, ngày nghỉ tuần cạo thêm 40 kg, tiền công là bao nhiêu", ["400.000"]],
  [
    "overtime",
    "chồng tôi lương tháng 9.360.000 (26 ngày × 8 giờ), thứ Sáu tuần trước làm thêm 2 tiếng rưỡi sau giờ chính, tiền làm thêm là bao nhiêu",
    ["168.750"],
  ],
  [
    "overtime",
    "tui lãnh 260k một công 8 tiếng, chủ nhật vừa rồi đi làm nửa ngày 4 tiếng, phải trả tui ít nhất bao nhiêu",
    ["260.000"],
  ],
  [
    "overtime",
    "Đêm giao thừa rạng sáng mùng 1 Tết, từ 0h đến 4h sáng mùng 1 em trực thêm giờ, lương 30.000đ/giờ, 4 tiếng đó được bao nhiêu (chưa kể lương ngày Tết)?",
    ["468.000"],
  ],
  [
    "overtime",
    "sp 2.500đ/cái, làm ca đêm chính thức 22h-6h được 120 cái, tiền công đêm đó ít nhất bao nhiêu",
    ["390.000"],
  ],
  ["overtime", "chủ nhật tăng ca may 30 áo, mỗi áo 7 nghìn rưỡi, tính ra được nhiêu", ["450.000"]],
  ["overtime", "e lam 20h tang ca ngay thuong, luong gio 30k ma cty chi tra x1.3, con thieu e bn", ["120.000"]],
  [
    "overtime",
    "Lương 5.200.000đ, phụ cấp trách nhiệm 520.000đ, tiền xăng 300.000đ, tháng 26 công. Làm thêm 8 giờ ngày thường được ít nhất bao nhiêu?",
    ["330.000"],
  ],
  [
    "overtime",
    "mỗi tuần tui tăng ca 3 tối, mỗi tối 2 tiếng, 4 tuần liền ngày thường, lương giờ 28k, gộp lại mấy tiền",
    ["1.008.000"],
  ],
  ["overtime", "lương tuần 1.440.000 cho 48 tiếng, tuần này làm thêm 5 tiếng chủ nhật thì thêm mấy", ["300.000"]],
  ["overtime", "ca e 6h-14h, bữa thứ 5 làm luôn tới 18h, 29k 1h, tiền làm lố đó nhiu", ["174.000"]],
  ["overtime", "làm thêm 6 giờ vào ban đêm của ngày nghỉ hằng tuần, lương giờ thực trả 42.000 đồng", ["680.400"]],
  ["overtime", "thứ hai tới thứ sáu mỗi ngày tăng ca 2 tiếng, lương giờ 30.000, cả tuần được bao nhiêu", ["450.000"]],
  [
    "overtime",
    "Tôi bị trừ 30 phút ăn, làm từ 17h đến 21h ngày thường, lương giờ 36.000, tiền làm thêm ít nhất?",
    ["189.000"],
  ],
  ["overtime", "ngày nghỉ tuần của em là thứ Ba, hôm thứ Ba đi làm 6 tiếng, lương giờ 40k", ["480.000"]],
  [
    "overtime",
    "làm đêm ngày thường 8 tiếng không tăng ca lương giờ ba mươi lăm ngàn, một đêm tổng nhận bao nhiêu",
    ["364.000"],
  ],
  [
    "overtime",
    "mấy hôm 2/9 với 3/9 nghỉ lễ mà em làm cả hai ngày, mỗi ngày 8 tiếng, lương tháng 7.800.000 26 công, ngoài lương được thêm bao nhiêu",
    ["1.800.000"],
  ],
  ["overtime", "27k/h lm le 2/9 8 tieng tong ca luong ngay le la bao nhieu", ["864.000"]],
  [
    "overtime",
    "lương giờ 30k, tăng ca từ 21h đến 23h ngày thường, sau khi đã tăng ca từ 18h, tổng 5 tiếng được bao nhiêu",
    ["243.000"],
  ],
  [
    "overtime",
    "Em làm văn phòng 22 công, lương 11.000.000, ngày 8 tiếng; tối thứ Năm ở lại làm đến 21h30 từ lúc 17h30. Tiền làm thêm?",
    ["375.000"],
  ],
  [
    "overtime",
    "Thợ may lương sản phẩm 15.000 đồng/áo, tối thứ 6 may thêm ngoài định mức 12 áo trước 22h, được trả ít nhất bao nhiêu?",
    ["270.000"],
  ],
  [
    "overtime",
    "Tôi lãnh lương tháng 10.400.000 cho 26 công, đi làm 2 ngày lễ 30/4 và 1/5, mỗi ngày 8 giờ, được trả thêm tổng cộng bao nhiêu ngoài lương tháng?",
    ["2.400.000"],
  ],
  [
    "overtime",
    "Hôm trùng lễ 2/9 với chủ nhật tôi làm 6 tiếng, lương giờ 40.000, chưa tính lương lễ thì được mấy",
    ["720.000"],
  ],
  [
    "overtime",
    "luong 7tr8 26 cong ngay 8 tieng, thang nay tang ca 30 tieng ngay thuong cty tra 1.500.000 thi du chua, thieu bn",
    ["1.687.500", "187.500"],
  ],
  [
    "overtime",
    "Ca tối của chị tôi từ 16h đến 24h, giờ làm bình thường, 28.000 một giờ. Cả ca được ít nhất bao nhiêu?",
    ["240.800"],
  ],
  ["overtime", "30k/gio, ngay nghi bu cua le 30/4 lam dem tu 22h den 6h, 8 tieng do bao nhieu", ["648.000"]],
  ["overtime", "thứ 7 cty cho nghỉ hàng tuần mà kêu lên làm 5 tiếng, 38k/h vậy được mấy", ["380.000"]],
  [
    "overtime",
    "xưởng trả 45k/h cho giờ tăng ca chủ nhật, lương giờ em 27k, 10 tiếng thì hụt bao nhiêu",
    ["540.000", "90.000"],
  ],
  ["overtime", "tăng ca 2h mỗi ngày từ thứ 2 tới thứ 7, lương giờ 26k, một tuần được mấy tiền tăng ca", ["468.000"]],
  [
    "overtime",
    "khoán 900đ/kg, đêm chủ nhật (nghỉ tuần) làm thêm từ 22h được 100 kg nữa, trả ít nhất bao nhiêu",
    ["243.000"],
  ],
  [
    "overtime",
    "Lương chính 6.240.000 + phụ cấp độc hại 624.000 mỗi tháng (208 giờ), ngoài ra tiền cơm 500.000. Tăng ca ngày thường 10 giờ tính ra bao nhiêu?",
    ["495.000"],
  ],
  [
    "overtime",
    "Đi làm đúng ngày 24/11 được 10 tiếng, lương giờ 36.000đ, không kể lương ngày nghỉ thì bao nhiêu",
    ["1.080.000"],
  ],
];
