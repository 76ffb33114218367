package vn.nongthonmoi.workbench.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the layout, the same evidence: everything that may differ from table to table, by chance and together. */
class AnyLayoutTest {

    private static final List<String> UNIT = List.of("code", "province", "kind", "area");
    private static final Map<String, List<String>> HEADERS = Map.of("code", List.of("code", "Mã xã", "MÃ SỐ", "Mã ĐVHC"),
            "province", List.of("province", "Tỉnh", "Mã tỉnh", "Tỉnh/Thành phố"), "kind", List.of("kind", "Loại đơn vị", "loại"),
            "area", List.of("area", "Khu vực", "KV"), "10", List.of("10", "TC10", "Tiêu chí 10", "10. Thu nhập bình quân", "Tiêu chí số 10"),
            "11", List.of("11", "Chỉ tiêu 11", "CT11", "11 - Tỷ lệ nghèo (%)"), "1.1", List.of("1.1", "Chỉ tiêu 1.1", "1.1. Quy hoạch"),
            "17.10", List.of("17.10", "CT 17.10", "Chỉ tiêu 17.10"));
    private static final Map<String, List<String>> WRITTEN = Map.of("đạt", List.of("đạt", "Đạt", "x", "Đ", "✓", "có"), "không đạt",
            List.of("không đạt", "Chưa đạt", "KĐ", "chưa"), "III", List.of("III", "Khu vực III", "3", "KV III"), "10",
            List.of("10", "Lào Cai", "tỉnh Lào Cai"), "xã", List.of("xã", "Xã", "commune"), "phường", List.of("phường", "Phường", "ward"));
    private static final List<List<String>> UNITS = List.of(List.of("02656", "10", "xã", "III", "45,1", "12,19", "đạt", "97"),
            List.of("02659", "10", "phường", "III", "50", "8", "không đạt", "80,5"));
    private static final List<String> COLUMNS = List.of("code", "province", "kind", "area", "10", "11", "1.1", "17.10");

    @Property(tries = 150)
    void theEvidenceIsTheSame(@ForAll Random random) throws IOException {
        String kind = pick(random, List.of("csv", "xlsx", "xls", "ods"));
        TestSheet sheet = random.nextInt(4) == 0 ? byIndicator(random) : wide(random);
        sheet.separator = pick(random, List.of(',', ';', '\t'));
        sheet.hiddenBefore = random.nextBoolean();
        for (int titles = random.nextInt(4); titles > 0; titles--) {
            sheet.rows.add(0, new ArrayList<>(List.of(pick(random, List.of("BIỂU TỔNG HỢP", "Đơn vị báo cáo: UBND huyện", "")))));
        }
        Path directory = Files.createTempDirectory("layout");
        Path file = sheet.write(directory, kind);
        assertEquals(meant(), TableCorpusTest.read(file), () -> kind + " " + sheet.rows);
        Files.delete(file);
        Files.delete(directory);
    }

    private static Map<String, Map<String, String>> meant() {
        Map<String, Map<String, String>> meant = new TreeMap<>();
        for (List<String> unit : UNITS) {
            Map<String, String> values = new TreeMap<>();
            IntStream.range(4, 8).forEach(c -> values.put(COLUMNS.get(c), unit.get(c).replace(',', '.')));
            meant.put(unit.get(0) + " 10 " + unit.get(2) + " III", values);
        }
        return meant;
    }

    private static TestSheet wide(Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, COLUMNS.size()).boxed().toList());
        Collections.shuffle(order, random);
        boolean numbered = random.nextBoolean();
        List<List<Object>> rows = new ArrayList<>();
        for (List<String> unit : UNITS) {
            rows.add(new ArrayList<>(order.stream().map(c -> (Object) pick(random, WRITTEN.getOrDefault(unit.get(c), List.of(unit.get(c))))).toList()));
        }
        Collections.shuffle(rows, random);
        List<Object> header = new ArrayList<>(order.stream().map(c -> (Object) pick(random, HEADERS.get(COLUMNS.get(c)))).toList());
        if (random.nextBoolean()) {
            rows.add(random.nextInt(rows.size() + 1), blank(order, "code", "Tổng cộng", "10", "95,1"));
        }
        if (random.nextBoolean()) {
            rows.add(0, new ArrayList<>(Collections.nCopies(COLUMNS.size(), "")));
        }
        TestSheet sheet = new TestSheet();
        sheet.rows.add(header);
        sheet.rows.addAll(rows);
        if (numbered) {
            int running = 0;
            for (List<Object> row : sheet.rows) {
                row.add(0, row == header ? "STT" : row.stream().allMatch(""::equals) ? "" : String.valueOf(++running));
            }
        }
        return sheet;
    }

    private static List<Object> blank(List<Integer> order, String... filled) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < filled.length; i += 2) {
            cells.put(filled[i], filled[i + 1]);
        }
        return new ArrayList<>(order.stream().map(c -> (Object) cells.getOrDefault(COLUMNS.get(c), "")).toList());
    }

    private static TestSheet byIndicator(Random random) {
        List<List<Object>> rows = new ArrayList<>();
        for (List<String> unit : UNITS) {
            for (int c = UNIT.size(); c < COLUMNS.size(); c++) {
                rows.add(new ArrayList<>(List.of(unit.get(0), unit.get(1), unit.get(2), unit.get(3), pick(random, HEADERS.get(COLUMNS.get(c))),
                        pick(random, WRITTEN.getOrDefault(unit.get(c), List.of(unit.get(c)))))));
            }
        }
        Collections.shuffle(rows, random);
        TestSheet sheet = new TestSheet().row(pick(random, HEADERS.get("code")), pick(random, HEADERS.get("province")),
                pick(random, HEADERS.get("kind")), pick(random, HEADERS.get("area")), pick(random, List.of("Chỉ tiêu", "Mã chỉ tiêu")),
                pick(random, List.of("Giá trị", "Kết quả", "Số liệu")));
        sheet.rows.addAll(rows);
        return sheet;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
