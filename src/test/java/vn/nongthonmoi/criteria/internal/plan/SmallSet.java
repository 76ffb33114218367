package vn.nongthonmoi.criteria.internal.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.WrittenRules;
import vn.nongthonmoi.criteria.internal.check.Assessor;
import vn.nongthonmoi.criteria.internal.files.RuleSnapshot;
import vn.nongthonmoi.criteria.internal.proofread.Proofreading;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.RuleBase;

/** A small set that has one row of every form that a unit's own values decide; made anew for each test. */
public final class SmallSet {

    private static final String ROWS = """
            Tiêu chí 1: "Một"
            Chỉ tiêu 1.1: tỷ lệ ít nhất 50 %
            Chỉ tiêu 1.1 áp dụng như nhau cho nam và nữ
            Chỉ tiêu 1.2: đạt
            Chỉ tiêu 1.3: số lượng không quá 2 vụ
            Chỉ tiêu 1.4: tốc độ tăng ít nhất 3 %/năm
            Chỉ tiêu 1.5: xếp loại ít nhất 2 trong thang 1 < 2 < 3
            Chỉ tiêu 1.6: mức hơn 44.5 triệu đồng/người/năm
            Tiêu chí 2: "Hai"
            Số liệu 2.truong: số trường
            Chỉ tiêu 2.1: đạt đủ các phần
            Phần 2.1.a: đạt
            Phần 2.1.b: tỷ lệ ít nhất 70 %
            Phần 2.1.b chỉ xét khi 2.truong không quá 3
            Phần 2.1.c: tỷ lệ ít nhất 50 %
            Phần 2.1.c chỉ xét khi 2.truong hơn 3
            Chỉ tiêu 2.2: đạt một trong các phần
            Phần 2.2.a: đạt
            Phần 2.2.b: tỷ lệ ít nhất 20 %
            Chỉ tiêu 2.3: tỷ lệ ít nhất mức do tỉnh quy định
            Chỉ tiêu 2.4: tỷ lệ không thấp hơn 10 %, mức cụ thể do tỉnh quy định
            Chỉ tiêu 2.5: tỷ lệ ít nhất theo khu vực 90 | 80 | 70 %
            Điều kiện debt: đạt
            """;

    private final Assessor assessor;
    private final Resolver resolver;

    /** The set with more statements for its rows. */
    public SmallSet(String more) {
        try {
            Path directory = Files.createTempDirectory("small");
            new WrittenRules(directory).write("national.dslr", WrittenRules.head("xã đạt chuẩn")
                    + WrittenRules.rule("Mọi dòng", "    Mọi xã", ROWS + more));
            RuleBase base = Proofreading.read(RuleSnapshot.of(directory), Set.of(), new ArrayList<>()).orElseThrow();
            this.assessor = new Assessor(base);
            this.resolver = base.resolver(Standard.COMMUNE, LocalDate.of(2024, 12, 31)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a commune of an area is asked; null leaves the area blank. */
    public Plans.UnitPlan found(Area area) {
        return assessor.plans(resolver, LocalDate.of(2024, 12, 31)).of(Unit.builder("1", Province.of("10")).area(area).build(),
                new UnitKey(Province.of("10"), null, UnitKind.COMMUNE, null, area, null, Set.of(), null));
    }
}
