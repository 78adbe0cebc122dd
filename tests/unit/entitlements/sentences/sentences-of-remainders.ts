import type { Asked } from "./asked.ts";

/** What is left, missing or taken beyond, parts of the time worked, and the days by which others must act: each with the figures worked out by hand. */
export const SENTENCES_OF_REMAINDERS: readonly Asked[] = [
  [
    "Em vào làm 10/3/2026, hợp đồng không nặng nhọc, tới hết 31/12/2026 em còn mấy ngày phép nếu đã nghỉ 4 ngày?",
    ["6 ngày"],
  ],
  ["phep nam nay cua e 14 ngay, xai het 9 ngay ruoi roi con lai may ngay", ["4,5 ngày"]],
  ["chau 16t di lam tu 1/7/2026 toi het nam dc may ngay phep", ["7 ngày"]],
  [
    "Nghỉ việc ngày 30/9/2026, năm nay mới nghỉ 2 ngày phép, làm từ 2019, lương 9.100.000 công 26, được thanh toán bao nhiêu tiền phép?",
    ["2.712.500"],
  ],
  [
    "lam 7 nam 2 thang, 3 nam trong so do co dong bhtn, binh quan luong 8tr, nghi viec dung luat duoc tro cap bao nhieu",
    ["18.000.000"],
  ],
  [
    "Công ty tái cơ cấu cho tôi nghỉ, tôi làm 13 năm, 2 năm đầu đã được trả trợ cấp, 10 năm sau có đóng bảo hiểm thất nghiệp, lương bình quân 9 triệu, trợ cấp mất việc bao nhiêu?",
    ["18.000.000"],
  ],
  [
    "hd 24 thang e bao truoc 18 ngay roi nghi, thieu may ngay bao truoc, luong 7.8tr cong 26 thi den tien ngay thieu bao nhieu",
    ["12 ngày", "3.600.000"],
  ],
  [
    "hoa giai vien nhan don thu hai 7/12/2026 thi cham nhat ngay nao phai hoa giai xong, ben do lam tu thu 2 den thu 6",
    ["14/12/2026"],
  ],
  [
    "Hội đồng trọng tài nhận yêu cầu của tôi ngày 7/12/2026, làm việc thứ hai đến thứ sáu, ngày nào là hạn cuối phải lập ban trọng tài?",
    ["16/12/2026"],
  ],
  ["Ban trọng tài thành lập ngày 16/12/2026 thì chậm nhất khi nào phải ra quyết định?", ["15/01/2027"]],
  [
    "Tôi nộp đủ giấy ra viện cho công ty ngày 7/12/2026, công ty nghỉ thứ bảy chủ nhật, chậm nhất ngày nào công ty phải nộp hồ sơ ốm đau lên bảo hiểm?",
    ["16/12/2026"],
  ],
  ["Ra viện đi làm lại ngày 3/11/2026 thì giấy nghỉ ốm nộp cho công ty trễ nhất ngày mấy?", ["18/12/2026"]],
  [
    "Nghỉ việc ngày 4/12/2026, công ty nghỉ chủ nhật, trễ nhất ngày nào phải trả hết lương và trợ cấp cho tôi?",
    ["21/12/2026"],
  ],
  ["e dong bhtn 7 nam 3 thang, da lanh 4 thang tro cap that nghiep, con lai may thang nua", ["3 tháng"]],
  [
    "Bình quân 6 tháng 8 triệu, đóng thất nghiệp 40 tháng, lãnh được 2 tháng rồi thì tổng tiền còn nhận là bao nhiêu?",
    ["4.800.000"],
  ],
  [
    "Chị em đã đủ tuổi hưu, đóng bảo hiểm 14 năm 7 tháng, còn thiếu thì đóng một lần luôn được không, lương đóng 6.500.000 hết bao nhiêu?",
    ["7.150.000"],
  ],
  ["dong bhxh duoc 13 nam 4 thang thi con thieu bao lau nua moi du 15 nam de co luong huu", ["1 năm 8 tháng"]],
  [
    "Đóng BHXH có 8 tháng trong năm 2025 rồi nghỉ, số tiền đã đóng là 9.600.000, bình quân 5,5 triệu, đi nước ngoài định cư rút một lần được bao nhiêu?",
    ["9.600.000"],
  ],
  ["thang cuoi dong bao hiem la thang 9/2026, tong 6 nam 2 thang, khi nao moi rut bhxh 1 lan duoc", ["10/2027"]],
  ["Bình quân 7,2 triệu, sinh đôi con đầu 1/12/2026, tiền thai sản cả trợ cấp một lần là bao nhiêu?", ["60.520.000"]],
  ["Con 2 tuổi bệnh, em đã nghỉ 13 ngày trong năm, còn nghỉ chăm con được mấy ngày nữa?", ["7 ngày"]],
  ["con 5 tuoi om nghi 6 ngay, luong dong bh 7tr2, dc bn tien", ["1.350.000"]],
  ["Năm 2027 người Nhật làm việc ở Việt Nam được nghỉ lễ tết có lương cả thảy mấy ngày?", ["14 ngày"]],
  ["Nghỉ cưới 3 ngày, công ty chỉ trả lương 1 ngày, lương 7,8 triệu công 26, còn thiếu bao nhiêu?", ["600.000"]],
  [
    "lam 4 nam 7 thang, thu viec 2 thang dau khong dong bhtn, con lai dong het, luong 9tr, tro cap thoi viec",
    ["2.250.000"],
  ],
  [
    "Mẹ em lương hưu 3.900.000 tháng 6/2026, tăng 8% thì được thêm bao nhiêu, thành bao nhiêu?",
    ["312.000", "4.212.000"],
  ],
  [
    "Em sinh con ngày 10/10/2026, mới đóng bảo hiểm 5 tháng trong 12 tháng trước sinh, còn thiếu mấy tháng để được thai sản?",
    ["1 tháng"],
  ],
  [
    "Năm nay tôi xin nghỉ không lương 3 tháng, các tháng khác đi làm đủ, vào công ty được 2 năm, phép năm còn mấy ngày?",
    ["10 ngày"],
  ],
  ["Tôi được 13 ngày phép năm nay, đã xin nghỉ 15 ngày, nghỉ lố mấy ngày?", ["2 ngày"]],
  ["e lam tu 5/2026 moi nghi 3 bua phep thi toi cuoi nam con nhiu ngay phep", ["5 ngày"]],
  ["Công nhân 17 tuổi làm đủ năm được mấy ngày phép, đã nghỉ 6 ngày thì còn lại bao nhiêu?", ["8 ngày"]],
  ["thoi viec, tong thoi gian lam 10 nam, tru 6 nam 5 thang dong bhtn, bq 8tr2 thi tro cap duoc nhieu", ["16.400.000"]],
  [
    "Trong 15 năm làm việc tôi có 12 năm đóng bảo hiểm thất nghiệp, lương bình quân 11 triệu, nghỉ đúng luật được trợ cấp thôi việc bao nhiêu?",
    ["16.500.000"],
  ],
  [
    "Làm 6 năm, 6 tháng đầu thử việc và học việc không đóng BHTN, lương bình quân 7 triệu, trợ cấp thôi việc được bao nhiêu?",
    ["1.750.000"],
  ],
  ["Công ty sa thải tôi ngày 1/9/2026, tôi kiện ra tòa chậm nhất ngày nào?", ["01/09/2027"]],
  [
    "Công ty nộp đủ hồ sơ thai sản cho bảo hiểm ngày 7/12/2026, bảo hiểm làm từ thứ hai đến thứ sáu, chậm nhất ngày nào bảo hiểm phải chi trả?",
    ["16/12/2026"],
  ],
  [
    "Nộp đủ hồ sơ rút bảo hiểm một lần ngày 7/12/2026, cơ quan bảo hiểm nghỉ thứ 7 chủ nhật, hôm nào là trễ nhất phải giải quyết?",
    ["16/12/2026"],
  ],
  ["Tôi vào làm lại sau đợt ốm ngày 20/11/2026, còn bao lâu, tới ngày nào hết hạn nộp giấy?", ["04/01/2027"]],
  ["Nghỉ việc 27/11/2026, công ty làm tuần 5 ngày, hạn cuối thanh toán đủ các khoản là ngày nào?", ["17/12/2026"]],
  ["tctn moi thang 4tr2, dc huong 6 thang, lanh 2 thang roi, con lai tong may dong", ["16.800.000"]],
  ["Đóng 14 năm 3 tháng, đủ tuổi hưu, còn thiếu mấy tháng và có được đóng một lần không?", ["9 tháng"]],
  ["Tôi nghỉ đóng BHXH từ tháng 3/2026, tổng 7 năm, sớm nhất khi nào rút một lần?", ["3/2027"]],
  [
    "Bảo hiểm trả một lần 90 triệu, tôi đóng 8 năm từ 2016 đến hết 2023, bình quân 6,2 triệu, còn thiếu bao nhiêu?",
    ["9.200.000"],
  ],
  ["Đóng BHXH 4 tháng trong 12 tháng trước sinh thì thiếu mấy tháng để có tiền thai sản?", ["2 tháng"]],
  ["Vợ sinh thường một con, em nghỉ 3 ngày rồi, còn được nghỉ mấy ngày nữa?", ["2 ngày"]],
  ["Đi khám thai 3 lần mỗi lần 1 ngày, còn được mấy lần nữa?", ["2 lần"]],
  ["Nghỉ ốm dài 35 ngày trong năm, đóng bảo hiểm 8 năm, vượt mấy ngày so với mức được hưởng?", ["5 ngày"]],
  ["luong dong bh thang truoc 9tr6, om 4 ngay, bh tra 1tr thi con thieu nhieu", ["200.000"]],
  [
    "Mẹ tôi mất, tôi nghỉ 5 ngày, luật cho hưởng lương mấy ngày, hai ngày kia thì sao, lương ngày 350k thì mất bao nhiêu",
    ["3 ngày", "700.000"],
  ],
  [
    "Người Trung Quốc làm cả năm 2027 cho công ty tôi được nghỉ lễ mấy ngày, hơn người Việt mấy ngày?",
    ["14 ngày", "2 ngày"],
  ],
  [
    "lam 11 nam cho 1 cty, 4 nam sau cung moi dong bhtn, luong bq 6tr4, xin nghi dung luat duoc bao nhieu tro cap",
    ["22.400.000"],
  ],
  [
    "cong ty doi co cau, em lam 6 nam 8 thang, 6 thang thu viec khong dong con lai dong bhtn het, luong 8tr, tro cap mat viec bao nhieu",
    ["16.000.000"],
  ],
  ["Phép tôi có 15 ngày, dùng 11 ngày, nghỉ việc thì được trả tiền mấy ngày, lương 10.400.000 chia 26?", ["1.600.000"]],
  ["Cháu 17 tuổi, làm từ 1/10/2026, đến hết năm được mấy ngày phép?", ["3,5 ngày"]],
  ["làm việc độc hại 12 năm mỗi năm được mấy ngày phép, tôi mới nghỉ 10 ngày thì còn mấy ngày", ["6 ngày"]],
  ["Hòa giải viên nhận đơn ngày 3/12/2026 thì chậm nhất hôm nào phải kết thúc hòa giải?", ["10/12/2026", "09/12/2026"]],
  ["ban trong tai lap ngay 1/12/2026, qua ngay nao ma chua ra quyet dinh thi toi kien duoc", ["31/12/2026"]],
  [
    "Tôi nộp đủ hồ sơ thai sản cho công ty ngày 30/11/2026, công ty nghỉ chủ nhật thôi, hạn chót công ty phải nộp bảo hiểm là hôm nào?",
    ["08/12/2026"],
  ],
  [
    "bhtn dong 8 nam, huong duoc 3 thang that nghiep r, luong bq 6 thang 6tr5, con nhan tong bao nhieu tien",
    ["19.500.000"],
  ],
  [
    "Được hưởng 5 tháng trợ cấp thất nghiệp, đã nhận 2 tháng, lương bình quân 7 triệu, còn lại nhận bao nhiêu?",
    ["12.600.000"],
  ],
  [
    "Tôi đóng được 14 năm 10 tháng, nay 62 tuổi, đóng nốt hai tháng còn thiếu luôn một lần, lương 9 triệu thì tốn bao nhiêu?",
    ["3.960.000"],
  ],
  ["dong bhxh 9 nam 2 thang con thieu bao nhieu nam thang nua thi du 15 nam", ["5 năm 10 tháng"]],
  [
    "Tổng tiền đã đóng bảo hiểm của em là 11.000.000 trong 9 tháng, bình quân 5 triệu, đủ điều kiện rút một lần được bao nhiêu?",
    ["10.000.000"],
  ],
  ["dong cuoi thang 1/2026, cong lai 5 nam 7 thang, thang nao nop don rut bhxh 1 lan som nhat", ["2/2027"]],
  ["nu sinh 10/1972 thang may nam nao huu", ["30/06/2031"]],
  ["Vợ mổ sinh đôi, tôi đã nghỉ 8 ngày, còn được nghỉ mấy ngày?", ["6 ngày"]],
  ["thai luu 15 tuan, da nghi 30 ngay, con duoc nghi may ngay nua", ["10 ngày"]],
  ["Nghỉ cưới con 3 ngày, được lương mấy ngày, 2 ngày còn lại mất bao nhiêu, lương ngày 400k?", ["1 ngày", "800.000"]],
  ["Mất 14% do tai nạn không phải lỗi em, lương 7,5 triệu, công ty đưa 20 triệu thì còn nợ bao nhiêu?", ["3.250.000"]],
  ["lễ năm 2027 cả năm có mấy ngày nghỉ hưởng lương, tết là mấy ngày trong đó", ["12 ngày"]],
  ["Kỹ sư Ấn Độ làm ở nhà máy tôi cả năm 2026 được nghỉ lễ tổng mấy ngày", ["14 ngày"]],
  ["Đang hưởng lương hưu 6,5 triệu trước 7/2026, tăng rồi lãnh 6,9 triệu thì thiếu bao nhiêu?", ["120.000"]],
  ["dong bh 3 thang truoc khi de thi con thieu may thang moi duoc tien thai san", ["3 tháng"]],
  ["Khám thai em đã đi 2 lần, còn mấy lần?", ["3 lần"]],
  ["em vào làm tháng 4/2026, tới hết tháng 11/2026 đã nghỉ 9 ngày phép thì lố mấy ngày?", ["1 ngày"]],
];
