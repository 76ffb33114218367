package vn.nongthonmoi.office.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Comparison;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.annex.CellLevel;
import vn.nongthonmoi.office.annex.EncodedLevel;
import vn.nongthonmoi.office.annex.Reconciliation;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.rules.LayerText;

/**
 * A row of a document in the sentences of rule files. Nothing is made up: where the document does not say what a sentence
 * needs, there is none, and why.
 *
 * @param statements what the rules would say, one a rule; more than one where regions are asked for different kinds of level
 * @param why why there is none; null where there is one
 */
public record RowSentences(List<Statement> statements, @Nullable Why why) {

    /** What sentences call an indicator. */
    static final String INDICATOR = "Chỉ tiêu";

    private static final Pattern PARTS = Pattern.compile("^[a-eđ]\\) ");

    /** Copies the list. */
    public RowSentences {
        statements = List.copyOf(statements);
    }

    /**
     * What one rule says.
     *
     * @param whom for whom, such as {@code TDMNPB}; empty for everybody
     * @param conditions the conditions besides that it is a unit of the standard
     * @param sentences what is asked
     */
    public record Statement(List<String> whom, List<String> conditions, List<String> sentences) {

        /** Copies the lists. */
        public Statement {
            whom = List.copyOf(whom);
            conditions = List.copyOf(conditions);
            sentences = List.copyOf(sentences);
        }
    }

    /** Why a row cannot be said in a sentence. */
    public enum Why {
        /** A cell of it cannot be read. */
        UNREADABLE,
        /** It has no level. */
        NO_LEVEL,
        /** Neither the cell nor the rules say whether more or less is better. */
        COMPARISON,
        /** Neither the document nor the rules say in what the number is measured. */
        UNIT,
        /** A grade, and the document does not say the scale. */
        SCALE,
        /** Some are asked for it and others have an empty cell: whether they are asked is not said. */
        BLANK,
        /** A cell lists parts: whether all of them are asked, or one, is for a person to say. */
        PARTS,
        /** The rules say it by a sentence of another kind, such as a share counted over units. */
        OTHER_SENTENCE;

        /** The reason for people. */
        public String said(Texts texts) {
            return texts.get("intake.no-sentence-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** A row that has no sentence, and why, on its way out. */
    private static final class None extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient Why why;

        private None(Why why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    /** The sentences of a row with those of each year, where it has levels by year. */
    static RowSentences ofYears(Reconciliation.Row row) {
        List<RowSentences> all = YearRows.of(row).stream().map(RowSentences::of).toList();
        return all.stream().filter(one -> one.why() != null).findFirst()
                .orElseGet(() -> new RowSentences(all.stream().flatMap(one -> one.statements().stream()).toList(), null));
    }

    /** The sentences of a row as the document has it. */
    public static RowSentences of(Reconciliation.Row row) {
        try {
            return new RowSentences(statements(row), null);
        } catch (None e) {
            return new RowSentences(List.of(), e.why);
        }
    }

    /** What sentences call a row: {@code Chỉ tiêu}, {@code Phần} of one, or {@code Điều kiện}. */
    static String kind(Reconciliation.Row row) {
        String code = row.code().replaceFirst("@.*", "");
        boolean part = row.encoded() == null ? code.matches("[0-9].*[a-zđ]") : row.encoded().part();
        return part ? "Phần" : code.matches("[a-z-]+") ? "Điều kiện" : INDICATOR;
    }

    /** The sentence of a row that a document repeals. */
    static RowSentences repealed(Reconciliation.Row row) {
        return new RowSentences(List.of(new Statement(List.of(), List.of(), List.of(new Subject(row, null).name + ": bãi bỏ"))), null);
    }

    private static List<Statement> statements(Reconciliation.Row row) throws None {
        List<Reconciliation.Cell> read = row.cells().stream().filter(cell -> cell.table() > 0).toList();
        if (read.stream().anyMatch(cell -> cell.why() != null)) {
            throw new None(Why.UNREADABLE);
        }
        Requirement asked = row.encoded() == null ? null : row.encoded().requirement();
        if (asked != null && (asked.manner().base() != null || asked.manner().tally() != null || asked.manner().onlyWhen() != null)) {
            throw new None(Why.OTHER_SENTENCE);
        }
        Map<String, String> levels = new LinkedHashMap<>();
        Map<String, Requirement> askedOf = new HashMap<>();
        read.forEach(cell -> {
            levels.put(cell.whom(), cell.level());
            askedOf.put(cell.whom(), cell.asked());
        });
        Map<String, String> deciding = new LinkedHashMap<>(levels);
        if (levels.size() > 1) {
            // Beside columns of regions, the one for the whole country is printed and decides for nobody.
            deciding.remove(EncodedLevel.NATIONAL);
        }
        if (deciding.values().stream().noneMatch(level -> level != null)) {
            throw new None(Why.NO_LEVEL);
        }
        if (deciding.values().stream().anyMatch(level -> level != null && PARTS.matcher(level).find())) {
            throw new None(Why.PARTS);
        }
        Subject subject = new Subject(row, asked);
        if (deciding.size() > 1 && deciding.values().stream().allMatch(level -> level == null || EncodedLevel.number(level).isPresent())
                && deciding.values().stream().filter(level -> level != null).map(RowSentences::shape).distinct().count() == 1 && !isGrade(asked)) {
            return List.of(new Statement(List.of(), List.of(), subject.sentences(numbers(levels, deciding, asked))));
        }
        if (deciding.containsValue(null)) {
            throw new None(Why.BLANK);
        }
        Map<String, List<String>> alike = new LinkedHashMap<>();
        deciding.forEach((whom, level) -> alike.computeIfAbsent(level, l -> new ArrayList<>()).add(whom));
        List<Statement> statements = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : alike.entrySet()) {
            List<String> sentences = subject.sentences(one(each.getKey(), askedOf.get(each.getValue().get(0))));
            if (alike.size() == 1) {
                return List.of(new Statement(List.of(), List.of(), sentences));
            }
            // A condition names two at most.
            for (int i = 0; i < each.getValue().size(); i += 2) {
                List<String> whom = each.getValue().subList(i, Math.min(i + 2, each.getValue().size()));
                statements.add(new Statement(whom, List.of(condition(whom)), sentences));
            }
        }
        return statements;
    }

    private static boolean isGrade(@Nullable Requirement asked) {
        return asked != null && asked.measure() == Measure.GRADE;
    }

    /** What numbers of one row must have in common to stand in one sentence. */
    private static String shape(String level) {
        return EncodedLevel.number(level).map(number -> number.comparison() + " " + number.unit()).orElse(level);
    }

    private static String numbers(Map<String, String> levels, Map<String, String> deciding, @Nullable Requirement asked) throws None {
        String first = deciding.values().stream().filter(level -> level != null).findFirst().orElseThrow();
        List<String> columns;
        String by = "";
        if (deciding.keySet().stream().allMatch(whom -> Region.find(whom).isPresent())) {
            columns = Stream.concat(Stream.of(EncodedLevel.NATIONAL), Stream.of(Region.values()).map(Region::name)).toList();
        } else if (deciding.keySet().stream().allMatch(whom -> whom.startsWith("group"))) {
            columns = Stream.of(CommuneGroup.values()).map(group -> "group" + group.code()).toList();
            by = " theo nhóm";
        } else if (deciding.keySet().stream().allMatch(whom -> whom.startsWith("area-"))) {
            columns = Stream.of(Area.I, Area.II, Area.III).map(area -> "area-" + area.code()).toList();
            by = " theo khu vực";
        } else {
            throw new None(Why.OTHER_SENTENCE);
        }
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            String level = levels.get(column);
            Optional<CellLevel.Number> number = level == null ? Optional.empty() : EncodedLevel.number(level);
            // What the document does not say stays open: an empty cell is no level, nor is one of another kind in the printed column.
            cells.add(number.isPresent() && shape(level).equals(shape(first)) ? written(number.get()) : "?");
        }
        return number(EncodedLevel.number(first).orElseThrow(), by, String.join(" | ", cells), asked);
    }

    /** What is asked where one level stands alone. */
    private static String one(String level, @Nullable Requirement asked) throws None {
        Optional<CellLevel.Number> number = EncodedLevel.number(level);
        if (level.startsWith(EncodedLevel.LEFT)) {
            return left(level.substring(EncodedLevel.LEFT.length()), asked);
        }
        if (level.equals(EncodedLevel.PASS)) {
            return asked != null && asked.measure() == Measure.ALL_PARTS ? "đạt đủ các phần"
                    : asked != null && asked.measure() == Measure.ANY_PART ? "đạt một trong các phần" : "đạt";
        }
        if (number.isPresent() && !isGrade(asked)) {
            return number(number.get(), "", written(number.get()), asked);
        }
        Optional<Standard> standard = Standard.find(level);
        if (standard.isPresent()) {
            return "đạt bộ tiêu chí " + standard.get().vietnamese();
        }
        if (!isGrade(asked) || !asked.level().scale().contains(level)) {
            throw new None(Why.SCALE);
        }
        return "xếp loại ít nhất " + level + " trong thang " + String.join(" < ", asked.level().scale());
    }

    private static String left(String who, @Nullable Requirement asked) {
        String comparison = asked == null || asked.level().comparison() == null ? "" : LayerText.comparison(asked.level().comparison());
        return comparison.isEmpty() ? "do " + who + " quy định" : switch (asked.measure()) {
            case PERCENT -> "tỷ lệ " + comparison + " mức do " + who + " quy định";
            case NUMBER, COUNT -> "mức " + comparison + " theo " + asked.level().unit() + " do " + who + " quy định";
            default -> "do " + who + " quy định";
        };
    }

    private static String number(CellLevel.Number level, String by, String cells, @Nullable Requirement asked) throws None {
        Comparison comparison = level.comparison();
        String unit = level.unit();
        if (comparison == null) {
            throw new None(Why.COMPARISON);
        }
        if (unit.isEmpty()) {
            throw new None(Why.UNIT);
        }
        boolean floor = asked != null && asked.level().state() == Requirement.State.FLOOR && comparison == Comparison.AT_LEAST;
        boolean count = asked != null && asked.measure() == Measure.COUNT && asked.level().unit().equals(unit);
        String kind = unit.equals("%") ? "tỷ lệ" : unit.equals("%/năm") ? "tốc độ tăng" : count ? "số lượng" : "mức";
        return kind + " " + (floor ? "không thấp hơn" : LayerText.comparison(comparison) + by) + " " + cells + " " + unit
                + (floor ? ", mức cụ thể do " + asked.level().awaits() + " quy định" : "");
    }

    private static String written(CellLevel.Number level) {
        return level.number().toPlainString().replace('.', ',');
    }

    private static String condition(List<String> whom) throws None {
        String first = whom.get(0);
        if (Region.find(first).isPresent()) {
            return "thuộc vùng " + String.join(" hoặc ", whom);
        }
        if (first.startsWith("group")) {
            return "thuộc nhóm " + String.join(" hoặc ", whom.stream().map(w -> w.substring("group".length())).toList());
        }
        if (first.startsWith("area-")) {
            return "thuộc khu vực " + String.join(" hoặc ", whom.stream().map(w -> w.substring("area-".length())).toList());
        }
        throw new None(Why.OTHER_SENTENCE);
    }

    /** What the sentences of a row are about. */
    private static final class Subject {

        private final String name;
        private final @Nullable Requirement asked;
        private final boolean ifPresent;

        private Subject(Reconciliation.Row row, @Nullable Requirement asked) {
            String code = row.code().replaceFirst("@.*", "");
            this.name = kind(row) + " " + code
                    + (code.equals(row.code()) ? "" : ", năm " + row.code().replaceFirst(".*@", ""));
            this.asked = asked;
            this.ifPresent = asked == null && row.encoded() == null ? row.title().toLowerCase(Locale.ROOT).contains("(nếu có)") : asked != null && asked.manner().ifPresent();
        }

        private List<String> sentences(String level) {
            List<String> sentences = new ArrayList<>(List.of(name + (ifPresent ? ", nếu có" : "") + ": " + level));
            if (asked != null && asked.manner().menAndWomenAlike()) {
                sentences.add(name + " áp dụng như nhau cho nam và nữ");
            }
            if (asked != null && asked.manner().onlyAtRecognition()) {
                sentences.add(name + " chỉ xét khi công nhận");
            }
            return sentences;
        }
    }
}
