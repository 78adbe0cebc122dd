import type { Asked } from "./asked.ts";

/** By how much a limit is exceeded, what is to be given back, what is still missing, last days: of pay and work, each worked out by hand. */
export const SENTENCES_OF_LIMITS: readonly Asked[] = [
  ["Em thực lãnh 6tr2, tháng vừa rồi bị trừ 2tr3 tiền làm bể khuôn, vậy trừ lố bao nhiêu", ["440.000"]], // 6.2*.3=1.86; 2.3-1.86
  ["luong hop dong 11tr, tru bh 1tr155, thue 45k, con lai moi tinh 30%, vay ho tru toi da bn 1 thang", ["2.940.000"]], // 11-1.155-.045=9.8*.3
  [
    "Tổng lương tháng 10 của tôi 9.500.000, bảo hiểm 997.500, thuế không có, công ty trừ 3.000.000 tiền bồi thường thì phải hoàn lại bao nhiêu?",
    ["449.250"],
  ], // 8.502.500*.3=2.550.750; 3.000.000-
  ["nợ tiền đền 7tr, lương sau bh thuế 8tr, trừ đúng mức cao nhất thì tháng cuối còn trừ bao nhiêu", ["2.200.000"]], // 2.4+2.4+2.2
  [
    "lam chay mo to o khu cong nghiep thuoc vung 3, thiet hai 45tr, hoi vuot 10 thang luong toi thieu bao nhieu",
    ["3.600.000"],
  ], // III 4.14*10=41.4; 45-41.4
  [
    "Tôi lỡ tay làm hỏng máy 28 triệu, lương 7,5 triệu, vùng II, công ty đòi đền đủ 28 triệu thì đòi dư bao nhiêu?",
    ["5.500.000"],
  ], // 3*7.5=22.5
  [
    "Sơ suất gây thiệt hại 31.000.000 ở vùng IV thì còn cách mốc 10 tháng lương tối thiểu vùng bao nhiêu?",
    ["6.000.000"],
  ], // 3.7*10=37
  ["cty đình chỉ em đã 100 ngày để điều tra vụ phức tạp thì lố mấy ngày", ["10 ngày"]], // 90
  ["Tạm đình chỉ từ 02/11/2026 đến hết 25/11/2026, việc bình thường, quá hạn mấy ngày?", ["9 ngày"]], // 24-15
  [
    "Chậm trả lương 2 tháng, mỗi tháng 8 triệu, mỗi khoản đều chậm 20 ngày, lãi suất 0,3%/tháng thì đền bù tối thiểu bao nhiêu?",
    ["32.000"],
  ], // 16tr*.3%/30*20=32000
  [
    "Lương 12 triệu chậm 30 ngày, lãi suất 4,8%/năm, công ty đền rồi 30.000 đồng, còn phải đền thêm bao nhiêu?",
    ["17.342"],
  ], // 12e6*.048/365*30=47342.47; -30000=17342
  ["cham luong e tu 5/11 den 25/11, luong 7tr3, ls 5%/nam thi den bn", ["20.000"]], // 20 ngày; 7.3e6*.05/365*20=20000
  [
    "Xưởng 25 công nhân lương đóng BHXH bình quân 7.200.000, quý 4 đóng kinh phí công đoàn 3 tháng hết bao nhiêu?",
    ["10.800.000"],
  ], // 25*7.2*2%=3.6*3
  [
    "Quỹ lương đóng BHXH của công ty 350 triệu, mới nộp kinh phí công đoàn 5 triệu, còn thiếu bao nhiêu?",
    ["2.000.000"],
  ], // 7tr-5
  ["kinh phi cong doan thang 2/2027 han chot nop ngay nao", ["31/03/2027"]],
  ["Công việc cần trình độ trung cấp mà thử việc từ 1/9/2026 tới hết 20/10/2026, dư mấy ngày?", ["20 ngày"]], // 30+20=50-30
  ["lam quan ly doanh nghiep thu viec 200 ngay thi vuot bao nhieu", ["20 ngày"]], // 180
  [
    "Thử việc bảo vệ từ thứ tư 11/11/2026, xưởng nghỉ thứ bảy và chủ nhật, ngày cuối thử việc muộn nhất là ngày nào?",
    ["18/11/2026"],
  ], // 11,12,13,16,17,18
  ["luong thu viec e dc 6tr trong khi luong chinh thuc 8tr, thu viec 2 thang, tong bi thieu bn", ["1.600.000"]], // 6.8-6=.8*2
  [
    "Làm bán thời gian ở vùng II, mỗi ngày 5 tiếng, 22 ngày một tháng, tính theo giờ tối thiểu thì được ít nhất bao nhiêu?",
    ["2.497.000"],
  ], // 22.700*5*22
  ["Xã vùng IV trả lương 3.500.000, 5 tháng nay vậy, tổng thiếu so với tối thiểu bao nhiêu", ["1.000.000"]], // 3.7-3.5=.2*5
  [
    "Lương 9.360.000 đồng gồm 8.320.000 lương và 1.040.000 tiền xăng, nhà ở; 26 ngày, 8 giờ; làm thêm chủ nhật 6 tiếng được bao nhiêu?",
    ["480.000"],
  ], // 40000*2*6
  ["e luong gio 35k, tca ngay thuong 3 tieng/buoi, 12 buoi, cty tra co 1tr2, thieu bn", ["690.000"]], // 35*1.5*36=1890-1200
  [
    "Lương ngày 360.000 (8 giờ), làm ngày 2/9 cả ngày, công ty trả tổng 720.000 kể cả lương ngày lễ, còn thiếu bao nhiêu?",
    ["720.000"],
  ], // 360*4=1440-720
  [
    "Hợp đồng 12 tháng, em nghỉ mà chỉ báo trước 10 ngày, mỗi ngày lương 300k, bồi thường tiền những ngày chưa báo là bao nhiêu?",
    ["6.000.000"],
  ], // 30-10=20*300k
  [
    "cty cho e nghi bao truoc co 25 ngay, hop dong vo thoi han, luong ngay 350k, tien nhung ngay ko bao truoc bn",
    ["7.000.000"],
  ], // 45-25=20*350
  [
    "Tôi bỏ ngang hợp đồng không xác định thời hạn, báo trước được 15 ngày, lương 7.800.000, 26 công, phải đền tổng bao nhiêu?",
    ["12.900.000"],
  ], // 3.9 + 300k*30=9.0
  [
    "Hợp đồng 2 năm, tôi nghỉ trái luật không báo ngày nào, lương 12 triệu, 30 ngày coi là một tháng lương, công ty đòi 20 triệu thì đòi quá bao nhiêu?",
    ["2.000.000"],
  ], // 6+12=18
  ["Lương 10 triệu trong đó tiền cơm 700k, phần bảo hiểm người lao động đóng mỗi tháng bao nhiêu?", ["744.000"]], // 9.3*8%
  ["Lương thật 12 triệu mà chỉ đóng BHXH mức 6 triệu, mỗi tháng công ty đóng thiếu BHXH bao nhiêu?", ["1.020.000"]], // 6tr*17%
  ["lương thực nhận e 7tr5, bị trừ 2 tháng liền mỗi tháng 3tr tiền đền, tổng phải trả lại e bn", ["1.500.000"]], // 2.25; .75*2
  [
    "Bị trừ lương 2 triệu rưỡi tiền đền mỗi tháng, em lãnh về tay 7 triệu tám, phần trừ quá phải trả lại là mấy?",
    ["160.000"],
  ], // 2.34
  [
    "phải đền 10tr, mỗi tháng trừ 30% của lương còn lại 9tr, trừ mấy tháng thì hết, tháng cuối trừ bn",
    ["4 tháng", "1.900.000"],
  ], // 2.7*3=8.1; 1.9
  [
    "Lương 13tr, đóng bảo hiểm 1.365.000, nộp thuế 135.000, bị trừ 4tr tiền bồi thường. Vượt mức bao nhiêu?",
    ["550.000"],
  ], // 11.5*.3=3.45
  ["Công ty đình chỉ tôi 20 ngày, chuyện bình thường, thì công ty làm quá mấy ngày?", ["5 ngày"]],
  [
    "Đình chỉ xong không bị kỷ luật, 10 ngày công, lương 7.800.000/26 công, đã ứng 1,5 triệu, công ty còn phải trả bao nhiêu?",
    ["1.500.000"],
  ], // 300*10=3-1.5
  ["tre luong 1 thang, luong 8tr5, lai suat 0,4%/thang, den bu it nhat bao nhieu", ["34.000"]],
  [
    "Kinh phí công đoàn phải nộp cho 60 người, bình quân lương đóng BHXH 7 triệu, đã nộp 8 triệu thì thiếu bao nhiêu?",
    ["400.000"],
  ], // 8.4
  ["kinh phí công đoàn tháng 12 năm nay đóng trễ nhất hôm nào", ["31/01/2027"]],
  ["thu viec cong nhan ky thuat tu 2/11/2026, ngay cuoi cung la ngay nao", ["01/12/2026"]], // 30 ngày
  ["lương 9.880.000 trong đó 520.000 tiền cơm, 26 ngày, 8 giờ, tăng ca 10 tiếng ngày thường dc nhiêu", ["675.000"]], // 9.36/208=45*1.5*10
  [
    "Lương hợp đồng 7.280.000, phụ cấp trách nhiệm 520.000, tiền xăng 300.000, 26 công 8 tiếng; chủ nhật làm 8 tiếng được bao nhiêu?",
    ["600.000"],
  ], // 7.8/208=37.5*2*8
  ["tca 2 tiếng mỗi tối, 5 tối một tuần, 4 tuần, lương giờ 40k, tổng tiền tca", ["2.400.000"]], // 40*1.5*40
  ["Lương giờ 36.000, ca đêm 22h-6h, 12 ca, công ty chỉ trả lương thường, thiếu tổng bao nhiêu?", ["1.036.800"]], // 36*.3*96
  ["Lương 9tr gồm 8tr2 lương và 800k tiền cơm xăng, tiền BHXH em đóng bao nhiêu", ["656.000"]], // 8.2*8%
  ["đóng bảo hiểm trên 6tr mà trừ lương em 700k, dư bao nhiêu", ["70.000"]], // 630
  [
    "Em lương 9 triệu sau thuế và bảo hiểm, nhà máy cắt 1tr8 tiền hư hàng, còn được cắt thêm bao nhiêu nữa cho đúng mức?",
    ["900.000"],
  ], // 2.7-1.8
  ["thiet hai 60tr o phuong Ba Dinh Ha Noi thi hon muc 10 thang luong toi thieu la may", ["6.900.000"]], // 53.1
  ["Công ty đình chỉ em từ 1/10/2026 đến hết 31/12/2026 vì vụ đặc biệt, lố mấy ngày?", ["2 ngày"]], // 92-90
  ["Tôi bị tạm đình chỉ 15 ngày có vượt không, vượt bao nhiêu ngày?", ["không vượt"]], // 15
  ["luong thang 8tr1 ma tre 45 ngay, bank 3%/nam, den da 20k, con thieu", ["9.959"]], // 8.1e6*.03*45/365=29958.9-20000
  ["Lương 5 triệu, chậm đúng 1 tháng, lãi suất một tháng 0,5%, đền bao nhiêu", ["25.000"]],
  [
    "Doanh nghiệp có 15 lao động, mỗi người đóng BHXH mức 5 triệu rưỡi, kinh phí công đoàn 6 tháng là bao nhiêu?",
    ["9.900.000"],
  ], // 15*5.5*2%*6
  ["khoản kinh phí công đoàn tháng 1/2027 nộp chậm nhất ngày mấy", ["28/02/2027"]],
  ["thử việc quản lý doanh nghiệp từ 1/1/2026 đến hết 30/6/2026 thì vượt mấy ngày", ["1 ngày"]], // 181-180
  ["Tạp vụ thử việc bắt đầu thứ hai 7/12/2026, tuần làm 5 ngày, hết thử việc ngày nào?", ["14/12/2026"]], // 7..11,14
  ["Làm 90 giờ một tháng ở vùng I trả theo giờ tối thiểu thì được bao nhiêu?", ["2.295.000"]], // 25.5*90
  [
    "thu nhập 9.100.000 bao gồm 8.580.000 lương và 520.000 tiền ăn trưa, 26 công 8 tiếng, lễ làm 8 tiếng, tiền làm thêm ngày lễ bao nhiêu",
    ["990.000"],
  ], // 8.58/208=41.25*3*8
  [
    "e nghi ngang, hop dong vo thoi han, bao truoc 20 ngay, luong ngay 300k thang 7tr8, den tong bao nhieu",
    ["11.400.000"],
  ], // 3.9+25*300
  [
    "Chủ cho thôi việc, hợp đồng 18 tháng, báo trước có 12 ngày, một ngày lương 320k, tiền 18 ngày thiếu là bao nhiêu?",
    ["5.760.000"],
  ], // 18*320
  ["đình chỉ 3 tuần, không phức tạp gì, quá thời hạn mấy ngày", ["6 ngày"]], // 21-15
  ["ca tối 18h-22h, 15 ca, lương giờ 32k, tính tăng ca ngày thường hết bao nhiêu", ["2.880.000"]], // 32*1.5*60
  ["Mỗi tháng bị trừ 2tr8, lương về tay 8tr, đã trừ 4 tháng, công ty phải trả lại tổng cộng bao nhiêu?", ["1.600.000"]], // 2.4; .4*4
  ["Lương tối thiểu vùng III, công ty trả 3.900.000 cho 4 tháng liền, tổng thiếu?", ["960.000"]], // 240*4
  ["Lương 7 triệu bị chậm từ 10/10 tới 14/11, lãi suất 4%/năm, công ty phải trả thêm bao nhiêu?", ["26.849"]], // 35 ngày: 7e6*.04*35/365=26849
];
