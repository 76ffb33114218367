package vn.nongthonmoi.assurance.independent;

import java.time.LocalDate;
import java.util.List;

/**
 * A national set and the days it holds (design.md, Resolution: a set holds until its successor is in force; districts ended
 * on 2025-06-30).
 *
 * @param to last day; {@link LocalDate#MAX} where it has no end
 */
record NationalSet(String standard, String period, String file, LocalDate from, LocalDate to) {

    static final List<NationalSet> ALL = List.of(
            set("commune", "2009-2015", "older-2009-2015-xa.csv", "2009-04-16", "2016-11-30"),
            set("commune", "2016-2020", "older-2016-2020-xa.csv", "2016-12-01", "2022-03-07"),
            set("commune", "2021-2025", "2021-2025-xa-ntm.csv", "2022-03-08", "2026-02-14"),
            set("commune", "2026-2030", "2026-2030-xa-ntm.csv", "2026-02-15", null),
            set("commune-advanced", "2021-2025", "2021-2025-xa-ntm-nang-cao.csv", "2022-03-08", "2026-02-14"),
            set("commune-model", "2016-2020", "older-2016-2020-kieu-mau.csv", "2018-06-05", "2022-03-07"),
            set("commune-model", "2021-2025", "2021-2025-xa-ntm-kieu-mau.csv", "2022-03-08", "2026-02-14"),
            set("commune-modern", "2026-2030", "2026-2030-xa-ntm-hien-dai.csv", "2026-02-15", null),
            set("district", "2016-2020", "older-2016-2020-huyen.csv", "2016-04-05", "2022-03-07"),
            set("district", "2021-2025", "2021-2025-huyen-ntm.csv", "2022-03-08", "2025-06-30"),
            set("town", "2021-2025", "2021-2025-huyen-ntm.csv", "2022-03-08", "2025-06-30"),
            set("district-advanced", "2021-2025", "2021-2025-huyen-ntm-nang-cao.csv", "2022-03-08", "2025-06-30"),
            set("province", "2021-2025", "2021-2025-tinh.csv", "2022-03-08", "2026-02-14"),
            set("province", "2026-2030", "2026-2030-tinh.csv", "2026-02-15", null));

    private static NationalSet set(String standard, String period, String file, String from, String to) {
        return new NationalSet(standard, period, file, LocalDate.parse(from), to == null ? LocalDate.MAX : LocalDate.parse(to));
    }

    boolean is(String standardAndPeriod) {
        return standardAndPeriod.equals(standard + " " + period);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean byGroup() {
        return period.equals("2026-2030");
    }
}
