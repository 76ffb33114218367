package vn.nongthonmoi.assurance.independent;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The evidence of a unit: what the evaluator reads, and the same as it is told to the library (numbers as text with a comma,
 * columns with a prefix, and so on).
 */
final class Given {

    /** The cell that says that the object of a row is absent. */
    static final String ABSENT = "không có";

    private final Map<String, Object> read = new LinkedHashMap<>();
    private final Map<String, Object> told = new LinkedHashMap<>();
    private final Map<String, String> readBy = new LinkedHashMap<>();

    /**
     * @param standard whose column it is
     * @param code the column
     * @param value a {@link BigDecimal}, a {@link Boolean} or a text (a grade, {@link #ABSENT})
     * @param column how the column is told
     * @param cell how the value is told
     */
    void put(String standard, String code, Object value, String column, Object cell) {
        read.put(standard + ":" + code, value);
        told.put(column, cell);
        readBy.put(column, standard + ":" + code);
    }

    /** The value in a column, or else in the column of another set that holds the same data. */
    Object cell(String standard, String code) {
        Object own = read.get(standard + ":" + code);
        if (own != null) {
            return own;
        }
        return SameData.of(standard, code).stream().map(read::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether a column itself is given. */
    boolean isThere(String standard, String code) {
        return read.containsKey(standard + ":" + code);
    }

    void remove(String standard, String code) {
        read.remove(standard + ":" + code);
        readBy.entrySet().stream().filter(e -> e.getValue().equals(standard + ":" + code)).map(Map.Entry::getKey).toList()
                .forEach(column -> {
                    readBy.remove(column);
                    told.remove(column);
                });
    }

    BigDecimal number(String standard, String code) {
        return cell(standard, code) instanceof BigDecimal n ? n : null;
    }

    /** What stands in a column and in those of its contents, such as A-4b.duong. */
    List<Object> cells(String standard, String code) {
        String key = standard + ":" + code;
        return read.entrySet().stream().filter(e -> e.getKey().equals(key) || e.getKey().startsWith(key + "."))
                .map(Map.Entry::getValue).toList();
    }

    /** Whether a column that begins so is given, such as any part of one object. */
    boolean any(String standard, String prefix, String suffix) {
        return read.keySet().stream().anyMatch(k -> k.startsWith(standard + ":" + prefix) && k.endsWith(suffix));
    }

    /** The evidence as the library is told it. */
    Map<String, Object> told() {
        return told;
    }

    /** The same without one told column, for finding out which of them a disagreement needs. */
    Given without(String column) {
        Given less = new Given();
        told.forEach((c, cell) -> {
            if (!c.equals(column)) {
                less.told.put(c, cell);
                less.readBy.put(c, readBy.get(c));
                less.read.put(readBy.get(c), read.get(readBy.get(c)));
            }
        });
        return less;
    }
}
