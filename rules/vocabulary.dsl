# The sentences of ntm-criteria's rule files. This file belongs to the library: a rule file
# may use these sentences, it cannot bring its own.
#
# A line of a rule file must be one of these sentences from its first to its last word. The
# name of a hole says what may stand in it (a trailing digit only tells two holes apart):
#   so number of a document     ngay 08/03/2022        chuan a standard      giaidoan 2021-2025
#   tinh province code          cactinh province codes vung region           khuvuc I, II, III
#   nhom commune group          loai kind of unit      dacdiem trait         lop name of a class
#   ma indicator, part or fact  muc "Chỉ tiêu 15.3", "Phần 5.a", "Điều kiện debt"; ", năm 2024"
#   and ", nếu có" may follow   sosanh comparison      hang a row of cells   giatri one number
#   donvi unit of measure       bac grade              thang "1 < 2 < 3"     nam year
#   ai who sets a value         ten, phuluc text       dem a whole number
#   dau  mark of other rules, 12 letters and digits
#   cacma codes "3.1, 3.9"      tep name of a file beside this one, "2026-03.units.csv"
# A comma straight after a hole is written (?:,) because Drools does not read it otherwise.
# What a hole holds reaches the right-hand side in one canonical spelling (ISO dates, decimal
# points, English codes), so the expanded text is the same for the same statement.

# --- a layer: the first rule of a file --------------------------------------------------
[condition][]Luôn luôn=Profile()
[consequence][]Quyết định "{so}" ngày {ngay}=sheet.decision("{so}", "{ngay}", "");
[consequence][]Quyết định "{so}" ngày {ngay}(?:,) {phuluc}=sheet.decision("{so}", "{ngay}", "{phuluc}");
[consequence][]Quyết định chưa rõ số, năm {nam}=sheet.decision("", "{nam}-01-01", "");
[consequence][]Bộ tiêu chí {chuan}(?:,) giai đoạn {giaidoan}(?:,) cả nước=sheet.scope("{chuan}", "{giaidoan}", "national", "");
[consequence][]Bộ tiêu chí {chuan}(?:,) giai đoạn {giaidoan}(?:,) do {ai} công bố=sheet.scope("{chuan}", "{giaidoan}", "ministry", "{ai}");
[consequence][]Bộ tiêu chí {chuan}(?:,) giai đoạn {giaidoan}(?:,) tỉnh "{tinh}"=sheet.scope("{chuan}", "{giaidoan}", "province", "{tinh}");
[consequence][]Danh mục tỉnh và vùng=sheet.territory();
[consequence][]Kiểm tra số liệu của bộ tiêu chí {chuan}(?:,) giai đoạn {giaidoan}=sheet.checks("{chuan}", "{giaidoan}");
[consequence][]Gồm {dem} tiêu chí(?:,) {dem2} chỉ tiêu=sheet.size("{dem}", "{dem2}");
[consequence][]Báo cáo đếm riêng đơn vị đạt từ {dem} tiêu chí=sheet.countedApart("{dem}");
[consequence][]Hiệu lực từ {ngay}=sheet.inForce("{ngay}", "");
[consequence][]Hiệu lực từ {ngay} đến {ngay2}=sheet.inForce("{ngay}", "{ngay2}");
[consequence][]Căn cứ "{so}"=sheet.buildsOn("{so}");
[consequence][]Sửa đổi "{so}"=sheet.amends("{so}");
[consequence][]Thay thế "{so}"=sheet.replaces("{so}");
[consequence][]Bổ sung cho bộ quy tắc mang dấu {dau}=sheet.addsTo("{dau}");
[consequence][]Chưa có nội dung=sheet.contentUnknown();
[consequence][]Chưa thấy hết nội dung=sheet.contentInPart();

# --- what kinds of unit a rule is about -------------------------------------------------
[condition][]Mọi xã=Profile()
[condition][]Mọi đơn vị=Profile()
[condition][]Xã của tỉnh "{tinh}"=Profile( province == "{tinh}" )
[condition][]thuộc vùng {vung}=Profile( region == "{vung}" )
[condition][]thuộc vùng {vung} hoặc {vung2}=Profile( region in ("{vung}", "{vung2}") )
[condition][]thuộc khu vực {khuvuc}=Profile( area == "{khuvuc}" )
[condition][]thuộc khu vực {khuvuc} hoặc {khuvuc2}=Profile( area in ("{khuvuc}", "{khuvuc2}") )
[condition][]thuộc nhóm {nhom}=Profile( group == "{nhom}" )
[condition][]thuộc nhóm {nhom} hoặc {nhom2}=Profile( group in ("{nhom}", "{nhom2}") )
[condition][]là {loai}=Profile( kind == "{loai}" )
[condition][]là {loai} hoặc {loai2}=Profile( kind in ("{loai}", "{loai2}") )
[condition][]là xã {dacdiem}=Profile( traits contains "{dacdiem}" )
[condition][]là xã {dacdiem} hoặc {dacdiem2}=Profile( traits contains "{dacdiem}" || traits contains "{dacdiem2}" )
[condition][]không là xã {dacdiem}=Profile( traits not contains "{dacdiem}" )
[condition][]là huyện {dacdiem}=Profile( traits contains "{dacdiem}" )
[condition][]không là huyện {dacdiem}=Profile( traits not contains "{dacdiem}" )
[condition][]thuộc loại "{lop}"=Profile( classes contains "{lop}" )
[condition][]không thuộc loại "{lop}"=Profile( classes not contains "{lop}" )
[condition][]đánh giá năm {nam}=Profile( year == {nam} )
[condition][]đánh giá từ năm {nam}=Profile( year >= {nam} )
[condition][]các xã còn lại=Profile( remaining == true )

# --- classes of units, and which province lies in which region --------------------------
[consequence][]Xếp vào vùng {vung}=sheet.classify("region", "{vung}");
[consequence][]Có thể xếp vào vùng {vung}=sheet.classify("maybe-region", "{vung}");
[consequence][]Xếp vào nhóm {nhom}=sheet.classify("group", "{nhom}");
[consequence][]Xếp vào loại "{lop}"=sheet.classify("class", "{lop}");
[consequence][]Vùng {vung} gồm các tỉnh {cactinh}=sheet.region("{vung}", "{cactinh}");
[consequence][]Không còn đơn vị hành chính loại {loai}=sheet.ended("{loai}");
[consequence][]Danh mục đơn vị "{tep}" từ {ngay}=sheet.unitList("{tep}", "{ngay}", "");
[consequence][]Danh mục đơn vị "{tep}" từ {ngay} đến {ngay2}=sheet.unitList("{tep}", "{ngay}", "{ngay2}");
[consequence][]Tỉnh "{tinh}" hợp nhất từ các tỉnh {cactinh}=sheet.mergedFrom("{tinh}", "{cactinh}");

# --- what is required -------------------------------------------------------------------
[consequence][]Tiêu chí {ma}: "{ten}"=sheet.criterion("{ma}", "{ten}");
[consequence][]{muc}: đạt=sheet.pass("{muc}");
[consequence][]{muc}: không có {donvi}=sheet.none("{muc}", "{donvi}");
[consequence][]{muc}: tỷ lệ {sosanh:ít nhất theo nhóm|không quá theo nhóm|ít nhất theo khu vực|không quá theo khu vực|ít nhất|không quá|hơn|dưới|bằng} {hang} %=sheet.percent("{muc}", "{sosanh}", "{hang}");
[consequence][]{muc}: tốc độ tăng {sosanh:ít nhất theo nhóm|không quá theo nhóm|ít nhất theo khu vực|không quá theo khu vực|ít nhất|không quá|hơn|dưới|bằng} {hang} %/năm=sheet.growth("{muc}", "{sosanh}", "{hang}");
[consequence][]{muc}: mức {sosanh:ít nhất theo nhóm|không quá theo nhóm|ít nhất theo khu vực|không quá theo khu vực|ít nhất|không quá|hơn|dưới|bằng} {hang:[-0-9.,?| ]+} {donvi}=sheet.number("{muc}", "{sosanh}", "{hang}", "{donvi}");
[consequence][]{muc}: số lượng {sosanh:ít nhất theo nhóm|không quá theo nhóm|ít nhất theo khu vực|không quá theo khu vực|ít nhất|không quá|hơn|dưới|bằng} {hang:[-0-9.,?| ]+} {donvi}=sheet.count("{muc}", "{sosanh}", "{hang}", "{donvi}");
[consequence][]{muc}: xếp loại ít nhất {bac} trong thang {thang}=sheet.grade("{muc}", "{bac}", "{thang}");
[consequence][]{muc}: đạt đủ các phần=sheet.parts("{muc}", "all");
[consequence][]{muc}: đạt một trong các phần=sheet.parts("{muc}", "any");
[consequence][]{muc}: ít nhất {dem} {donvi} đạt đủ các phần=sheet.objects("{muc}", "{dem}", "{donvi}");
[consequence][]{muc}: không ít hơn {dem} {donvi} đạt đủ các phần(?:,) mức cụ thể do {ai} quy định=sheet.objectsFloor("{muc}", "{dem}", "{donvi}", "{ai}");
[consequence][]{muc}: chưa rõ nội dung=sheet.unseen("{muc}");

# --- a value held against another value, another set or the units within ----------------
[consequence][]{muc}: gấp {sosanh:ít nhất|không quá|hơn|dưới|bằng} {hang:[-0-9.,?| ]+} lần mức bình quân chung của tỉnh=sheet.timesProvince("{muc}", "{sosanh}", "{hang}");
[consequence][]{muc}: gấp {sosanh:ít nhất|không quá|hơn|dưới|bằng} {hang:[-0-9.,?| ]+} lần mức khi được công nhận=sheet.timesRecognised("{muc}", "{sosanh}", "{hang}");
[consequence][]{muc}: gấp {sosanh:ít nhất|không quá|hơn|dưới|bằng} {hang:[-0-9.,?| ]+} lần mức chỉ tiêu {ma} của bộ tiêu chí {chuan}=sheet.timesLevel("{muc}", "{sosanh}", "{hang}", "{ma}", "{chuan}");
[consequence][]{muc} tính từ {ma} của năm đánh giá so với năm trước=sheet.growthOf("{muc}", "{ma}");
[consequence][]{muc}: đạt bộ tiêu chí {chuan}=sheet.standard("{muc}", "{chuan}");
[consequence][]{muc} tính theo tỷ lệ {loai} đạt bộ tiêu chí {chuan}=sheet.shareMeeting("{muc}", "{loai}", "{chuan}");
[consequence][]{muc} tính theo tỷ lệ {loai} đạt {ma}=sheet.sharePassing("{muc}", "{loai}", "{ma}");
[consequence][]{muc} tính theo số {loai} đạt bộ tiêu chí {chuan}=sheet.countMeeting("{muc}", "{loai}", "{chuan}");
[consequence][]{muc} tính theo số {loai} đạt {ma}=sheet.countPassing("{muc}", "{loai}", "{ma}");
[consequence][]{muc} tính theo mức thấp nhất của các {loai}=sheet.least("{muc}", "{loai}");
[consequence][]{muc}: mỗi {loai} hoặc {loai2} đạt ít nhất {giatri} % nội dung của bộ tiêu chí {chuan}(?:,) trong đó có {cacma}=sheet.contents("{muc}", "{loai}", "{loai2}", "{giatri}", "{chuan}", "{cacma}");
[consequence][]{muc} dùng chung số liệu với {ma} của bộ tiêu chí {chuan}=sheet.sameData("{muc}", "{ma}", "{chuan}", "");
[consequence][]{muc} dùng chung số liệu với {ma} của bộ tiêu chí {chuan}(?:,) giai đoạn {giaidoan}=sheet.sameData("{muc}", "{ma}", "{chuan}", "{giaidoan}");

# --- a value that is somebody else's to set ---------------------------------------------
[consequence][]{muc}: do {ai} quy định=sheet.left("{muc}", "{ai}");
[consequence][]{muc}: tỷ lệ {sosanh:ít nhất|không quá|hơn|dưới|bằng} mức do {ai} quy định=sheet.percentLeft("{muc}", "{sosanh}", "{ai}");
[consequence][]{muc}: mức {sosanh:ít nhất|không quá|hơn|dưới|bằng} theo {donvi} do {ai} quy định=sheet.numberLeft("{muc}", "{sosanh}", "{donvi}", "{ai}");
[consequence][]{muc}: không thấp hơn mức đạt(?:,) mức cụ thể do {ai} quy định=sheet.passFloor("{muc}", "{ai}");
[consequence][]{muc}: tỷ lệ không thấp hơn {hang} %, mức cụ thể do {ai} quy định=sheet.percentFloor("{muc}", "{hang}", "{ai}");
[consequence][]{muc}: tốc độ tăng không thấp hơn {hang} %/năm, mức cụ thể do {ai} quy định=sheet.growthFloor("{muc}", "{hang}", "{ai}");
[consequence][]{muc}: mức không thấp hơn {hang:[-0-9.,?| ]+} {donvi}(?:,) mức cụ thể do {ai} quy định=sheet.numberFloor("{muc}", "{hang}", "{donvi}", "{ai}");
[consequence][]{muc}: số lượng không thấp hơn {hang:[-0-9.,?| ]+} {donvi}(?:,) mức cụ thể do {ai} quy định=sheet.countFloor("{muc}", "{hang}", "{donvi}", "{ai}");

# --- what else is said of a row ---------------------------------------------------------
[consequence][]{muc} áp dụng như nhau cho nam và nữ=sheet.menAndWomenAlike("{muc}");
[consequence][]{muc} chỉ xét khi công nhận=sheet.atRecognition("{muc}");
[consequence][]{muc} chỉ xét khi {ma} {sosanh:ít nhất|không quá|hơn|dưới|bằng} {giatri}=sheet.onlyWhen("{muc}", "{ma}", "{sosanh}", "{giatri}");
[consequence][]Số liệu {ma}: {ten}=sheet.fact("{ma}", "{ten}");
[consequence][]{muc} nay là "{ten}"=sheet.retitle("{muc}", "{ten}");
[consequence][]{muc} là dòng do tỉnh thêm=sheet.addedByProvince("{muc}");
[consequence][]{muc}: bãi bỏ=sheet.repeal("{muc}");
[consequence][]Thay toàn bộ nội dung=sheet.replaceAll();

# --- when a title may be withdrawn ------------------------------------------------------
[consequence][]Thu hồi khi từ {giatri} % đến dưới {giatri2} % số tiêu chí không đạt(?:,) trong đó có {cacma}=sheet.withdrawKey("{giatri}", "{giatri2}", "{cacma}");
[consequence][]Thu hồi khi từ {giatri} % số tiêu chí không đạt=sheet.withdraw("{giatri}");
[consequence][]Thu hồi khi từ {giatri} % số {loai} bị thu hồi=sheet.withdrawMembers("{giatri}", "{loai}");

# --- what makes evidence doubtful; it decides nothing -----------------------------------
[consequence][]Giá trị {ma} nằm trong khoảng từ {giatri} đến {giatri2}=sheet.range("{ma}", "{giatri}", "{giatri2}");
[consequence][]Giá trị {ma} không lớn hơn giá trị {ma2}=sheet.notAbove("{ma}", "{ma2}");
[consequence][]Giá trị chung nằm giữa giá trị của nam và của nữ=sheet.betweenHalves();
[consequence][]Giá trị {ma} thay đổi không quá {giatri} % so với năm trước=sheet.changePercent("{ma}", "{giatri}");
[consequence][]Giá trị {ma} thay đổi không quá {giatri} đơn vị so với năm trước=sheet.change("{ma}", "{giatri}");
[consequence][]Mọi tỷ lệ thay đổi không quá {giatri} điểm phần trăm so với năm trước=sheet.change("", "{giatri}");
[consequence][]Giá trị {ma} lệch không quá {giatri} % so với trung vị của ít nhất {dem} đơn vị lân cận=sheet.neighboursPercent("{ma}", "{giatri}", "{dem}");
[consequence][]Giá trị {ma} lệch không quá {giatri} đơn vị so với trung vị của ít nhất {dem} đơn vị lân cận=sheet.neighbours("{ma}", "{giatri}", "{dem}");
[consequence][]Không quá {giatri} % số đơn vị có giá trị đúng bằng mức(?:,) xét khi có ít nhất {dem} đơn vị=sheet.atLevel("{giatri}", "{dem}");
[consequence][]Không phải mọi giá trị của một chỉ tiêu tỷ lệ đều từ 0 đến 1(?:,) xét khi có ít nhất {dem} đơn vị=sheet.notAllBelowOne("{dem}");
[consequence][]Mọi số liệu có nguồn=sheet.sourced();
[consequence][]Mọi số liệu có người xác nhận=sheet.confirmed();
[consequence][]Mọi số liệu không cũ hơn {dem} tháng=sheet.notOlder("{dem}");
[consequence][]Giá trị tự đánh giá và giá trị thẩm tra cho cùng kết quả=sheet.sameResult();
