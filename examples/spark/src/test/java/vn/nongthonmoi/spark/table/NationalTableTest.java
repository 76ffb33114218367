package vn.nongthonmoi.spark.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.spark.batch.Rules;
import vn.nongthonmoi.spark.batch.TableRow;

class NationalTableTest {

    private final NationalTable table = new NationalTable(Rules.of(Rules.BUNDLED));
    private final List<String> columns = table.columns();

    @Test
    void aRowIsTheSameWhoeverMakesIt() {
        NationalTable another = new NationalTable(Rules.of(Rules.BUNDLED));
        TableRow row = another.row(7_654_321);
        assertArrayEquals(table.row(7_654_321).cells(), row.cells());
        assertEquals(7_654_321 / table.communes(), row.scenario());
        assertEquals(another.columns().size(), row.cells().length);
    }

    @Test
    void aScenarioHasEveryProvinceAndEachCommuneOnce() {
        Set<String> provinces = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (long n = 0; n < table.communes(); n++) {
            if (table.fault(n) == null) {
                provinces.add(cell(table.row(n), UnitColumn.PROVINCE.code()));
            }
            codes.add(cell(table.row(n), UnitColumn.CODE.code()));
        }
        assertEquals(63, provinces.size());
        assertTrue(codes.size() > 10_000 && codes.contains("03022"), codes.size() + " real communes");
        assertEquals(table.communes(), codes.size());
    }

    @Test
    void valuesDifferBetweenScenariosAndSomeAreMissing() {
        int same = 0;
        int missing = 0;
        for (long n = 0; n < 200; n++) {
            String value = cell(table.row(n), "15.1");
            same += String.valueOf(value).equals(cell(table.row(n + table.communes()), "15.1")) ? 1 : 0;
            for (String column : columns.subList(UnitColumn.values().length, columns.size())) {
                missing += cell(table.row(n), column) == null ? 1 : 0;
            }
        }
        assertTrue(same < 100, same + " of 200 the same");
        assertTrue(missing > 0);
    }

    @Test
    void faultsOfEveryKindStandWhereTheySay() {
        Map<Fault.Kind, Integer> found = new EnumMap<>(Fault.Kind.class);
        int faults = 0;
        for (long n = 0; n < 40_000; n++) {
            Fault fault = table.fault(n);
            if (fault != null) {
                assertEquals(fault.kind().cell(), cell(table.row(n), fault.field()));
                found.merge(fault.kind(), 1, Integer::sum);
                faults++;
            }
        }
        assertEquals(Set.of(Fault.Kind.values()), found.keySet());
        assertTrue(faults > 20 && faults < 80, faults + " faults");
        assertFalse(cell(table.row(0), UnitColumn.NAME.code()).isBlank());
    }

    private String cell(TableRow row, String column) {
        return row.cells()[columns.indexOf(column)];
    }
}
