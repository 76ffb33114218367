package vn.nongthonmoi.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that say who a unit is; every other column holds evidence. */
enum UnitColumn {
    CODE, NAME, KIND, PROVINCE, FORMER_PROVINCE, DISTRICT, REGION, AREA, GROUP, TRAITS, YEAR, RECOGNISED, RECOGNISED_ON;

    /** The columns that a table cannot do without. */
    static final List<UnitColumn> REQUIRED = List.of(CODE, PROVINCE);

    /** The name in the header. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<UnitColumn> find(String header) {
        return Arrays.stream(values()).filter(c -> c.header().equals(header)).findFirst();
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(UnitColumn::header).toList();
    }
}
