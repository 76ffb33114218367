package vn.nongthonmoi.office.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Period;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/**
 * A rule file laid out to be filled: a rule for each row of an annex, its level left open, so that the row is
 * unspecified until somebody fills it. What the annex it was made from asks stands above each rule as a comment.
 */
public final class Scaffold {

    private final Annex annex;
    private final LayerText.Document document;
    // The period of a national file; null for a province's.
    private final Period next;
    // A province's rows have one level each, where the nation's may have one a region.
    private final boolean ofOneProvince;
    private final Wording wording = new Wording(Texts.in(Language.VI));
    private final LayerText text = new LayerText();
    private final Set<String> linked = new HashSet<>();

    private Scaffold(Annex annex, LayerText.Document document, Period next, boolean ofOneProvince) {
        this.annex = annex;
        this.next = next;
        this.ofOneProvince = ofOneProvince;
        this.document = document;
    }

    /** A province's file over a national annex: the rows left to the province, or all. */
    public static String province(Annex national, Province province, boolean all, LayerText.Document document) {
        Scaffold scaffold = new Scaffold(national, document, null, true);
        String founding = national.documents().get(0).decision();
        scaffold.header(national.standard().vietnamese() + ", giai đoạn " + national.period() + ", tỉnh \""
                + province.code() + "\"", List.of("Căn cứ \"" + founding + "\""));
        scaffold.rows(r -> all || left(r));
        return scaffold.text.toString();
    }

    /**
     * A file that amends a set in some rows: a decision of the nation, or of a province.
     *
     * @param now the annex as it is before, with the province's column where it is a province's
     * @param on how the file names the decision that it builds on, such as {@code Sửa đổi "318/QĐ-TTg"}
     * @param rows the rows and their parts, as {@link #named} finds them
     */
    public static String amendment(Annex now, String on, List<Annex.Row> rows, LayerText.Document document) {
        Scaffold scaffold = new Scaffold(now, document, null, now.province() != null);
        String where = now.province() == null ? "cả nước" : "tỉnh \"" + now.province().code() + "\"";
        scaffold.header(now.standard().vietnamese() + ", giai đoạn " + now.period() + ", " + where, List.of(on));
        scaffold.rows(rows::contains);
        return scaffold.text.toString();
    }

    /**
     * The rows of an annex that a code names: itself, with its years from one on and with its parts, or all rows of a criterion;
     * none where there is no such code.
     */
    public static List<Annex.Row> named(Annex annex, String code, int fromYear) {
        Optional<Annex.Criterion> whole = annex.criteria().stream().filter(c -> c.code().equals(code)
                && c.rows().stream().noneMatch(r -> r.code().replaceFirst("@.*", "").equals(code))).findFirst();
        if (whole.isPresent()) {
            return whole.get().rows();
        }
        List<Annex.Row> found = Stream.concat(annex.criteria().stream().flatMap(c -> c.rows().stream()), annex.conditions().stream())
                .filter(r -> r.code().replaceFirst("@.*", "").equals(code) || r.part() && r.code().matches(Pattern.quote(code)
                        + "\\.?[a-zđ].*")).toList();
        List<Annex.Row> later = found.stream().filter(r -> !r.code().contains("@")
                || Integer.parseInt(r.code().replaceFirst(".*@", "")) >= fromYear).toList();
        return later.isEmpty() ? found : later;
    }

    /** The national file of a new period, with all rows of the annex of an earlier one. */
    public static String period(Annex earlier, Period period, LayerText.Document document) {
        Scaffold scaffold = new Scaffold(earlier, document, period, false);
        scaffold.header(earlier.standard().vietnamese() + ", giai đoạn " + period + ", cả nước", List.of());
        if (!earlier.criteria().isEmpty()) {
            scaffold.criteria();
        }
        scaffold.rows(r -> true);
        return scaffold.text.toString();
    }

    private void header(String scope, List<String> more) {
        text.comment("Tệp mới để điền, soạn từ " + annex.documents().get(0).decision() + " (" + annex.standard().vietnamese() + ", giai đoạn "
                + annex.period() + ").");
        text.comment("Mỗi quy tắc: thay dấu ? (hoặc câu \"chưa rõ nội dung\") bằng mức của văn bản, sửa @source, bỏ @provisional.");
        text.comment("Dòng nào văn bản không nêu thì xóa cả quy tắc" + (next == null ? "" : "; dòng nào không còn là nội dung cũ thì xóa câu \"dùng chung số liệu\"")
                + ". Chạy check, test, diff và impact như rules/README.md.");
        text.document(document, document.source(""), document.number() == null || document.signed() == null
                ? "chưa điền số, ngày ký và ngày có hiệu lực" : null, scope, more);
    }

    private void criteria() {
        text.rule("Tiêu chí", document.source(""), null, List.of(LayerText.everybody(annex.standard())), annex.criteria().stream()
                .map(c -> "Tiêu chí " + c.code() + ": \"" + c.title().vi() + "\"").toList());
    }

    private void rows(Predicate<Annex.Row> which) {
        annex.criteria().forEach(c -> c.rows().stream().filter(which)
                .forEach(r -> row(r, r.part() ? "Phần" : "Chỉ tiêu")));
        annex.conditions().stream().filter(which)
                .forEach(r -> row(r, r.part() ? "Phần" : "Điều kiện"));
    }

    /** Whether the level, or the level above a floor, is the province's to set. */
    private static boolean left(Annex.Row row) {
        return row.requirements().values().stream().anyMatch(r -> r.level().awaits().contains("tỉnh"));
    }

    private void row(Annex.Row row, String kind) {
        Requirement r = row.requirement();
        String code = row.code().replaceFirst("@.*", "");
        String year = code.equals(row.code()) ? "" : ", năm " + year(row.code().substring(code.length() + 1));
        String subject = kind + " " + code + year + (r.manner().ifPresent() ? ", nếu có" : "");
        text.comment(row.code() + ": " + asked(row) + " (" + r.citation().source() + ")");
        String asked = open(r, row.requirements().values().stream().map(c -> c.level().column()).filter(c -> !c.isEmpty())
                .findFirst().orElse(""));
        List<String> sentences = new ArrayList<>(List.of(subject + ": " + asked));
        if (r.manner().menAndWomenAlike() && !sentences.get(0).endsWith("chưa rõ nội dung")) {
            sentences.add(kind + " " + code + year + " áp dụng như nhau cho nam và nữ");
        }
        if (next != null && linked.add(code)) {
            // The same number is taken to be about the same, so that units keep their data; whoever fills the row decides.
            sentences.add(kind + " " + code + " dùng chung số liệu với " + code + " của bộ tiêu chí "
                    + annex.standard().vietnamese() + ", giai đoạn " + annex.period());
        }
        text.rule(code + " " + row.title().vi() + (year.isEmpty() ? "" : year), document.source(code),
                "chưa điền", List.of(LayerText.everybody(annex.standard())), sentences);
    }

    /** A year of the old period as one of the new: the second year stays the second. */
    private int year(String old) {
        return Integer.parseInt(old) + (next == null ? 0 : next.from() - annex.period().from());
    }

    /** What the earlier annex asks, for whoever fills the new one. */
    private String asked(Annex.Row row) {
        List<String> parts = new ArrayList<>();
        row.requirements().forEach((column, r) -> parts.add(column + " " + wording.requirement(r)));
        return row.requirements().values().stream().map(wording::requirement).distinct().count() <= 1
                ? wording.requirement(row.requirement()) : String.join("; ", parts);
    }

    /** The sentence that asks for the same kind of value and leaves its level open. */
    private String open(Requirement r, String column) {
        boolean plain = r.manner().base() == null && r.manner().tally() == null && r.level().comparison() != null;
        String level = plain ? " " + LayerText.comparison(r.level().comparison()) + (next == null && ofOneProvince ? " ?" : cells(column)) : "";
        return switch (r.measure()) {
            case PERCENT -> plain ? "tỷ lệ" + level + " %" : "chưa rõ nội dung";
            case GROWTH -> plain ? "tốc độ tăng" + level + " %/năm" : "chưa rõ nội dung";
            case NUMBER -> plain ? "mức" + level + " " + r.level().unit() : "chưa rõ nội dung";
            case COUNT -> plain ? "số lượng" + level + " " + r.level().unit() : "chưa rõ nội dung";
            case ALL_PARTS -> "đạt đủ các phần";
            case ANY_PART -> "đạt một trong các phần";
            default -> "chưa rõ nội dung";
        };
    }

    /** As many open cells as the row had: by the kind of column that its levels were read from. */
    private static String cells(String column) {
        boolean region = Region.find(column).isPresent();
        boolean group = CommuneGroup.find(column).isPresent();
        boolean area = Area.find(column).isPresent();
        int count = region ? Region.values().length + 1 : group || area ? 3 : 1;
        return (group ? " theo nhóm " : area ? " theo khu vực " : " ") + String.join(" | ", Collections.nCopies(count, "?"));
    }
}
