import type { CalculationId } from "../../../src/entitlements/index.ts";

/** Sentences whose calculation is known: what the facts in them come to, worked out by hand from the law. */
export const FAMILY_SENTENCES: readonly (readonly [CalculationId, string, readonly string[]])[] = [
  [
    "maternity-leave",
    "Em sinh bé thứ hai ngày 5/8/2026, nghỉ từ 20/7/2026 thì tới ngày nào hết thai sản?",
    ["7 tháng", "19/02/2027"],
  ],
  [
    "maternity-leave",
    "Con đầu lòng em dự sinh 20/1/2027, em muốn nghỉ trước sinh sớm nhất là ngày nào",
    ["20/11/2026"],
  ],
  ["maternity-leave", "sinh đôi con đầu ngày 30/6/2026 nghỉ mấy tháng", ["7 tháng"]],
  ["maternity-leave", "em sinh con thứ 2 hôm 29/6 năm nay thì nghỉ 6 hay 7 tháng", ["6 tháng"]],
  ["maternity-leave", "con so, nghỉ đẻ từ hôm 1/12, vậy hết nghỉ ngày nào", ["31/05/2027"]],
  [
    "maternity-leave",
    "Em nghỉ trước sinh 1 tháng, dự sinh 15/3/2027 con thứ nhất, sau khi sinh còn được nghỉ mấy tháng nữa",
    ["5 tháng", "14/08/2027"],
  ],
  [
    "maternity-leave",
    "sinh con thứ ba ngày 12/11/2026 muốn đi làm sớm thì sớm nhất ngày nào đi làm lại được",
    ["12/03/2027"],
  ],
  ["miscarriage-leave", "vợ em sảy thai lúc 9 tuần được nghỉ tối đa mấy ngày", ["20 ngày"]],
  [
    "miscarriage-leave",
    "Thai lưu 16 tuần, lương đóng bảo hiểm bình quân 7 triệu 2, em nghỉ đủ ngày thì bảo hiểm trả bao nhiêu",
    ["40 ngày", "9.600.000"],
  ],
  [
    "miscarriage-leave",
    "em hư thai 3 tháng, bác sĩ cho nghỉ 20 ngày, lương 6tr thì được bao nhiêu tiền",
    ["4.000.000"],
  ],
  ["miscarriage-leave", "thai 24 tuan chet luu nghi may ngay", ["50 ngày"]],
  [
    "prenatal-checks",
    "Bầu 5 tháng em nghỉ khám thai 2 lần mỗi lần 1 ngày, lương đóng 7tr2, được trả bao nhiêu",
    ["600.000"],
  ],
  ["prenatal-checks", "nghỉ khám thai tối đa mấy lần mấy ngày", ["5 lần", "10 ngày"]],
  ["contraception-leave", "em đặt vòng lương bh 6tr thì nghỉ mấy ngày được bao nhiêu tiền", ["7 ngày", "1.400.000"]],
  ["contraception-leave", "Chồng em triệt sản, lương đóng 9 triệu, nghỉ 15 ngày thì được bao nhiêu", ["4.500.000"]],
  [
    "maternity-money",
    "4 tháng đầu em đóng 6 triệu, 2 tháng sau lên 6tr6, sinh con đầu ngày 10/11/2026, tổng tiền thai sản cả trợ cấp một lần là bao nhiêu",
    ["6.200.000", "37.200.000", "42.260.000"],
  ],
  [
    "maternity-money",
    "Sáu tháng trước nghỉ em đóng lần lượt 6tr, 6tr, 6tr3, 6tr3, 6tr6, 6tr6, con thứ hai sinh 12/10/2026 lãnh bao nhiêu",
    ["6.300.000", "49.160.000"],
  ],
  [
    "maternity-money",
    "Lương em 10 triệu nhưng chỉ đóng bảo hiểm 6 triệu, sinh con đầu được lãnh tổng bao nhiêu",
    ["41.060.000"],
  ],
  [
    "maternity-money",
    "Em sinh bé đầu, bình quân 7tr, bảo hiểm mới trả 42 triệu thì còn thiếu bao nhiêu",
    ["47.060.000", "5.060.000"],
  ],
  [
    "maternity-money",
    "từ tháng 4 đến tháng 6 đóng 6 triệu, từ tháng 7 đến tháng 9 đóng 7 triệu, sinh con so tháng 10/2026, tiền thai sản bao nhiêu",
    ["6.500.000", "44.060.000"],
  ],
  [
    "maternity-money",
    "không kể trợ cấp một lần, riêng tiền nghỉ 6 tháng lương bq 6.850.000 sinh con đầu là bao nhiêu",
    ["41.100.000"],
  ],
  [
    "maternity-money",
    "Lương vợ 7 triệu, lương chồng 12 triệu, vợ sinh con thứ hai tháng 9/2026, vợ lãnh thai sản bao nhiêu",
    ["54.060.000"],
  ],
  [
    "birth-allowance",
    "Em sinh đôi ngày 10/9/2026, bảo hiểm trả tiền một lần 5.060.000, còn thiếu bao nhiêu",
    ["10.120.000", "5.060.000"],
  ],
  [
    "birth-allowance",
    "vợ em ở nhà không đóng bảo hiểm, em đóng đủ năm, vợ sinh một bé thì em được trợ cấp một lần mấy tiền",
    ["5.060.000"],
  ],
  [
    "paternity-leave",
    "Vợ sinh đôi mổ, lương đóng bảo hiểm 9tr6, em được nghỉ mấy ngày và bao nhiêu tiền",
    ["14 ngày", "5.600.000"],
  ],
  ["paternity-leave", "vợ em mổ bắt con, công ty cho nghỉ có 5 ngày, còn thiếu mấy ngày", ["7 ngày", "2 ngày"]],
  [
    "paternity-leave",
    "Vợ sinh thường ngày 1/11/2026, em phải bắt đầu nghỉ chậm nhất ngày nào",
    ["5 ngày", "31/12/2026"],
  ],
  [
    "adoption-leave",
    "Bé nuôi sinh ngày 1/9/2026, em nhận nuôi ngày 1/11/2026, lương bình quân 7tr, nghỉ tới ngày nào và được bao nhiêu",
    ["4 tháng", "28/02/2027", "28.000.000"],
  ],
  [
    "adoption-leave",
    "nhận con nuôi 45 ngày tuổi lương 6 triệu nghỉ được bao lâu, bao nhiêu tiền",
    ["4 tháng 15 ngày", "27.000.000"],
  ],
  [
    "sick-pay",
    "Năm nay em đã nghỉ ốm 22 ngày, giờ nghỉ thêm 12 ngày, đóng bảo hiểm 6 năm, lương 7tr2, lần này được trả mấy ngày bao nhiêu tiền",
    ["8 ngày", "1.800.000"],
  ],
  [
    "sick-pay",
    "ốm 3 đợt 5 ngày, 8 ngày với 12 ngày, lương 7 triệu 2, được trả tổng cộng bao nhiêu",
    ["25 ngày", "5.625.000"],
  ],
  [
    "sick-pay",
    "lương đóng 8 triệu 4 nghỉ ốm 6 ngày mà bảo hiểm trả 1 triệu 2, còn thiếu bao nhiêu",
    ["1.575.000", "375.000"],
  ],
  [
    "sick-pay",
    "Bệnh ung thư đã hết 40 ngày, đóng bảo hiểm 18 năm, lương 9tr6, nghỉ tiếp 24 ngày được hưởng bao nhiêu",
    ["5.280.000", "55%"],
  ],
  [
    "sick-pay",
    "nghỉ ốm từ thứ hai 2/11/2026 đến thứ sáu 6/11/2026, lương bh 7tr2 thì được nhiêu",
    ["5 ngày", "1.125.000"],
  ],
  ["sick-pay", "lương 6tr nghỉ ốm nửa ngày được mấy tiền", ["93.750"]],
  ["child-sick", "con 2 tuổi với con 5 tuổi đều ốm, một năm em được nghỉ tổng cộng bao nhiêu ngày", ["35 ngày"]],
  ["child-sick", "em nghỉ chăm con 2 tuổi được 16 ngày rồi, năm nay còn mấy ngày nữa", ["4 ngày"]],
  ["child-sick", "Bé sinh 15/3/2024 viêm phổi, em nghỉ 6 ngày, lương bảo hiểm 6tr4, lãnh bao nhiêu", ["1.200.000"]],
  [
    "child-sick",
    "bé 2t nằm viện 7 ngày cả bố lẫn mẹ cùng nghỉ, lương bố 8tr lương mẹ 6tr, mỗi người được bao nhiêu",
    ["1.750.000", "1.312.500"],
  ],
  ["recovery", "sinh mổ xong nghỉ dưỡng sức được mấy ngày bao nhiêu tiền", ["7 ngày", "5.313.000"]],
  ["recovery", "Sau ốm 35 ngày phải mổ, dưỡng sức mấy ngày, mấy tiền", ["7 ngày", "5.313.000"]],
  ["recovery", "em sinh thường, nghỉ dưỡng sức có 4 ngày thì lãnh bao nhiêu", ["3.036.000"]],
  ["recovery", "dưỡng sức sau sinh đôi bảo hiểm mới trả 5.313.000 thì thiếu bao nhiêu", ["7.590.000", "2.277.000"]],
  [
    "sick-pay",
    "Làm việc nặng nhọc độc hại, đóng bhxh mười sáu năm, một năm nghỉ ốm nhiều nhất bao nhiêu ngày",
    ["50 ngày"],
  ],
  ["maternity-leave", "Bé đầu em nghỉ có 6 tháng, nay sinh bé hai ngày 5/11/2026 thì nghỉ mấy tháng", ["7 tháng"]],
  ["maternity-leave", "sinh con thứ hai trước ngày 1/7/2026 thì nghỉ mấy tháng", ["6 tháng"]],
  [
    "maternity-leave",
    "Con thứ hai sinh 10/9/2026, công ty chỉ cho nghỉ 6 tháng, vậy còn thiếu mấy tháng",
    ["7 tháng", "1 tháng"],
  ],
  [
    "maternity-money",
    "Em đóng 2 tháng 7 triệu, 2 tháng 7 triệu 2, 2 tháng 7 triệu 5, sinh con đầu tháng 11 năm nay, lãnh bao nhiêu",
    ["48.460.000"],
  ],
  [
    "maternity-money",
    "hồi tháng 5 tới tháng 8 đóng 6 triệu, tháng 9 với tháng 10 đóng 6 triệu 9, sinh con so ngày 12/11/2026, tiền thai sản bao nhiêu",
    ["6.300.000", "42.860.000"],
  ],
  ["maternity-money", "lương 6tr24 sinh con đầu hôm 3/11/2026 được bao nhiêu", ["42.500.000"]],
  [
    "child-sick",
    "vợ nghỉ 12 ngày, tôi nghỉ 8 ngày chăm con 2 tuổi, lương tôi 9tr6 thì tôi được mấy tiền",
    ["2.400.000"],
  ],
  ["sick-pay", "nghỉ ốm 9 ngày trong đó có 1 chủ nhật, lương đóng 6 triệu, được bao nhiêu", ["1.500.000"]],
  [
    "sick-pay",
    "ung thư hết ngày nghỉ ốm rồi, đóng bảo hiểm 18 năm, lương 10 triệu, nghỉ tiếp mỗi tháng được bao nhiêu",
    ["55%", "5.500.000"],
  ],
  [
    "recovery",
    "công ty duyệt cho em dưỡng sức 5 ngày mà em sinh mổ, vậy thiếu mấy ngày mấy tiền",
    ["7 ngày", "2 ngày", "1.518.000"],
  ],
  ["birth-allowance", "chỉ đóng bảo hiểm tự nguyện, sinh đôi tháng 9/2026 được trợ cấp bao nhiêu", ["4.000.000"]],
];
