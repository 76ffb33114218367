package vn.nongthonmoi.workbench.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.LocalizedText;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.programme.Progress;
import vn.nongthonmoi.office.print.ProgressCells;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;
import vn.nongthonmoi.office.word.Fields;
import vn.nongthonmoi.workbench.appraise.AppraisalRows;
import vn.nongthonmoi.workbench.appraise.Decisions;
import vn.nongthonmoi.workbench.appraise.Owed;

/**
 * The fields that a template may name, and what they say of answers. Nothing is worked out here that another command does not print; a
 * field of a level says its decision, annex and row beside it.
 */
public final class DocumentFields {

    private final List<String> criteria;
    private final Texts texts;
    private final Wording wording;
    private final ProgressCells cells;

    /** A criterion and how many units stand where. */
    private record Counted(String code, String title, int met, int notMet, int open) { }

    /** A row that some units miss, and how many. */
    private record Missed(Row row, Set<String> sources, Map<Status, Integer> units) { }

    /** What is owed, in its dossier. */
    private record OfOwed(Dossier dossier, Owed.Entry entry) { }

    /** A row, and whether it is a condition: those have codes that only tables use. */
    private record Row(IndicatorResult result, boolean condition) { }

    /** A unit in its dossier. */
    private record OfUnit(Dossier dossier, Assessment assessment) { }

    /**
     * Prepares the fields.
     *
     * @param criteria the codes of the set's criteria: each has a field of its own in the row of a unit
     */
    public DocumentFields(List<String> criteria, Texts texts) {
        this.criteria = List.copyOf(criteria);
        this.texts = texts;
        this.wording = new Wording(texts);
        this.cells = new ProgressCells(texts);
    }

    /** All fields. */
    public Fields<Dossier> all() {
        Fields<Dossier> fields = new Fields<Dossier>(texts)
                .text("bộ tiêu chí", d -> texts.of(d.evaluation().standard().title()))
                .text("giai đoạn", d -> d.evaluation().period())
                .text("ngày đánh giá", d -> texts.date(d.evaluation().asOf()))
                .text("loại đơn vị", d -> kind(d.evaluation().standard().kind()))
                .text("tỉnh", d -> joined(d.assessments().stream().map(a -> texts.provinceCalled(a.unit().province().code()))))
                .text("nguồn số liệu", d -> d.evaluation().origin(texts))
                .text("căn cứ chung", d -> String.join("; ", decisions(d)));
        progress(fields, Dossier::all);
        return fields.text("số tiêu chí của bộ", d -> d.assessments().stream().mapToInt(Assessment::criteriaTotal).max().orElse(0))
                .text("số tạm tính", d -> d.assessments().stream().filter(Assessment::provisional).count())
                .text("số dòng không đọc được", d -> d.evaluation().errors().size())
                .text("số mức còn chờ", d -> d.owed().awaited().size())
                .text("số mức phần mềm chưa có", d -> d.owed().unseen().size())
                .text("số đơn vị thiếu số liệu", d -> d.owed().values().size())
                .text("số số liệu còn thiếu", d -> d.owed().values().stream().mapToInt(e -> e.items().size()).sum())
                .alone(d -> new OfUnit(d, d.one()), unit())
                .list("văn bản", this::decisions, new Fields<String>(texts).text("số hiệu", s -> s))
                .list("lưu ý", d -> cells.told(d.evaluation().standard(), d.all()), new Fields<String>(texts).text("lời lưu ý", s -> s))
                .list("theo huyện", d -> districts(d.assessments()), progress(new Fields<Progress>(texts).text("tên huyện", cells::name), p -> p))
                .list("nhóm theo số tiêu chí", DocumentFields::bands, bands())
                .list("kết quả từng tiêu chí", this::counted, new Fields<Counted>(texts).text("mã", Counted::code).text("tên", Counted::title)
                        .text("số đạt", Counted::met).text("số không đạt", Counted::notMet).text("số chưa rõ", Counted::open))
                .list("chỉ tiêu còn vướng", this::missed, missed())
                .list("đơn vị", d -> d.assessments().stream().map(a -> new OfUnit(d, a)).toList(), unit())
                .list("mức còn chờ", d -> of(d, d.owed().awaited()), levels())
                .list("mức phần mềm chưa có", d -> of(d, d.owed().unseen()), levels())
                .list("đơn vị thiếu số liệu", d -> d.owed().values(), values());
    }

    private String kind(UnitKind kind) {
        return texts.locale().getLanguage().equals("vi") ? kind.vietnamese() : kind.code();
    }

    private static String joined(Stream<String> texts) {
        return texts.distinct().filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
    }

    private List<String> decisions(Dossier d) {
        return d.assessments().stream().flatMap(a -> decisions(d, a).stream()).distinct().toList();
    }

    private List<String> decisions(Dossier d, Assessment a) {
        return new Decisions(texts, false).of(a.layers(), d.documents(a));
    }

    /** How far units have come, as {@code progress} and {@code evaluate} say it. */
    private <T> Fields<T> progress(Fields<T> fields, Function<T, Progress> of) {
        fields.text("số đơn vị", t -> of.apply(t).units());
        share(fields, "đạt chuẩn", of, Progress::meets);
        share(fields, "chưa đạt", of, Progress::fallsShort);
        share(fields, "chưa xác định", of, Progress::undetermined);
        share(fields, "đã công nhận", of, Progress::recognised);
        return fields.text("tiêu chí bình quân", t -> texts.number(of.apply(t).meanMet().toPlainString()));
    }

    private <T> void share(Fields<T> fields, String name, Function<T, Progress> of, ToIntFunction<Progress> count) {
        fields.text("số " + name, t -> count.applyAsInt(of.apply(t))).text("tỷ lệ " + name,
                t -> texts.number(of.apply(t).share(count.applyAsInt(of.apply(t))).toPlainString()));
    }

    /** None where no unit names one: districts have ended. */
    private static List<Progress> districts(List<Assessment> assessments) {
        return assessments.stream().allMatch(a -> a.unit().district().isEmpty()) ? List.of() : Progress.byDistrict(assessments);
    }

    private record InBand(Progress all, Progress.Band band) { }

    private static List<InBand> bands(Dossier d) {
        return d.all().bands().stream().map(b -> new InBand(d.all(), b)).toList();
    }

    private Fields<InBand> bands() {
        return new Fields<InBand>(texts)
                .text("khoảng tiêu chí", b -> b.band().from() == b.band().to() ? b.band().to() : b.band().from() + "–" + b.band().to())
                .text("số đơn vị trong nhóm", b -> b.band().units())
                .text("tỷ lệ", b -> texts.number(b.all().share(b.band().units()).toPlainString()));
    }

    /** Each criterion among the units that the programme counts; what holds back is what {@link Progress} says. */
    private List<Counted> counted(Dossier d) {
        Map<String, Progress.Unmet> unmet = d.all().unmet().stream().collect(Collectors.toMap(Progress.Unmet::code, Function.identity()));
        Map<String, Counted> criteria = new LinkedHashMap<>();
        for (Assessment a : d.assessments()) {
            if (Progress.counts(a.unit(), a.standard())) {
                for (CriterionResult c : a.criteria()) {
                    Progress.Unmet held = unmet.get(c.code());
                    criteria.merge(c.code(), new Counted(c.code(), texts.of(c.title()), c.status() == Status.MET ? 1 : 0,
                            held == null ? 0 : held.notMet(), held == null ? 0 : held.open()), (one, other) ->
                            new Counted(one.code(), one.title(), one.met() + other.met(), one.notMet(), one.open()));
                }
            }
        }
        return List.copyOf(criteria.values());
    }

    /** The rows that units miss, in the order of the annex. */
    private List<Missed> missed(Dossier d) {
        Map<String, Missed> rows = new LinkedHashMap<>();
        List<String> order = d.assessments().stream().flatMap(a -> a.codes().stream()).distinct().toList();
        for (Assessment a : d.assessments()) {
            for (Row of : missing(a)) {
                IndicatorResult row = of.result();
                Missed missed = rows.computeIfAbsent(row.code(), code -> new Missed(of, new LinkedHashSet<>(), new LinkedHashMap<>()));
                missed.units().merge(row.status(), 1, Integer::sum);
                if (row.requirement() != null) {
                    missed.sources().add(row.requirement().citation().source());
                }
            }
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        order.forEach(code -> places.put(code, places.size()));
        List<Missed> list = new ArrayList<>(rows.values());
        list.sort(Comparator.comparing(m -> places.getOrDefault(m.row().result().code(), places.size())));
        return list;
    }

    private Fields<Missed> missed() {
        return new Fields<Missed>(texts).text("mã", m -> code(m.row())).text("nội dung", m -> texts.of(m.row().result().title()))
                .text("số không đạt", m -> m.units().getOrDefault(Status.NOT_MET, 0))
                .text("số chưa có số liệu", m -> m.units().getOrDefault(Status.UNKNOWN, 0))
                .text("số chưa có mức", m -> m.units().getOrDefault(Status.UNSPECIFIED, 0))
                .text("căn cứ", m -> String.join("; ", m.sources()));
    }

    private Fields<OfUnit> unit() {
        Fields<OfUnit> fields = new Fields<OfUnit>(texts)
                .text("mã đơn vị", u -> u.assessment().unit().code())
                .text("tên đơn vị", u -> name(u.assessment().unit()))
                .text("tên đầy đủ", u -> fullName(u.assessment()))
                .text("tên huyện", u -> u.assessment().unit().district())
                .text("tên tỉnh", u -> texts.provinceCalled(u.assessment().unit().province().code()))
                .text("địa bàn", u -> joined(Stream.of(u.assessment().unit().district(), texts.provinceCalled(u.assessment().unit().province().code()))))
                .text("khu vực", u -> u.assessment().unit().area() == null ? "" : u.assessment().unit().area().code())
                .text("kết quả", u -> result(u.assessment().outcome().title(), u.assessment().provisional()))
                .text("số tiêu chí đạt", u -> u.assessment().criteriaMet())
                .text("số tiêu chí", u -> u.assessment().criteriaTotal())
                .text("số nội dung còn thiếu", u -> Wording.missing(u.assessment()).size())
                .text("còn thiếu", u -> wording.findings(u.assessment()))
                .text("căn cứ", u -> String.join("; ", decisions(u.dossier(), u.assessment())))
                .text("dấu kết quả", u -> u.assessment().fingerprint())
                .list("cột áp dụng", u -> u.assessment().placements().stream().map(wording::placement).toList(),
                        new Fields<String>(texts).text("tên cột", s -> s))
                .list("tiêu chí", u -> u.assessment().criteria(), new Fields<CriterionResult>(texts).text("mã", CriterionResult::code)
                        .text("tên", c -> texts.of(c.title())).text("kết quả", c -> result(c.status().title(), c.provisional()))
                        .list("chỉ tiêu", c -> rows(c.indicators(), false), row()))
                .list("điều kiện", u -> rows(u.assessment().conditions(), true), row())
                .list("việc còn thiếu", u -> missing(u.assessment()).stream()
                        .map(r -> new Row(Wording.cause(r.result()), r.condition())).toList(), row());
        criteria.forEach(code -> fields.text("tiêu chí " + code, u -> mark(u.assessment(), code)));
        return fields;
    }

    private String result(LocalizedText title, boolean provisional) {
        return doubted(texts.of(title), provisional, "result.provisional");
    }

    /** With what is to be known of it behind it in brackets. */
    private String doubted(String text, boolean provisional, String mark) {
        return provisional ? text + " (" + texts.get(mark) + ")" : text;
    }

    private static String name(Unit unit) {
        return unit.name().isEmpty() ? unit.code() : unit.name();
    }

    /** The name with the kind before it, where the table does not write it there already. */
    private String fullName(Assessment a) {
        String kind = kind(a.unit().kind() == null ? a.standard().kind() : a.unit().kind());
        String name = name(a.unit());
        return name.toLowerCase(texts.locale()).startsWith(kind.toLowerCase(texts.locale()) + " ") ? name : kind + " " + name;
    }

    /** How a unit stands to a criterion, in one letter. */
    private String mark(Assessment a, String code) {
        return a.criteria().stream().filter(c -> c.code().equals(code)).findFirst()
                .map(c -> texts.get("document.mark-" + c.status().code())).orElse("");
    }

    /** Rows with their parts below them. */
    private static List<Row> rows(List<IndicatorResult> rows, boolean condition) {
        return rows.stream().flatMap(r -> Stream.concat(Stream.of(new Row(r, condition)), rows(r.parts(), condition).stream())).toList();
    }

    /** What is missing, as everywhere: not met first, then unknown, then unspecified. */
    private static List<Row> missing(Assessment a) {
        return Wording.missing(a).stream().map(r -> new Row(r, a.conditions().contains(r))).toList();
    }

    private String code(Row row) {
        return row.condition() ? texts.get("document.condition") : row.result().code();
    }

    private Fields<Row> row() {
        return new Fields<Row>(texts).text("mã", this::code).text("nội dung", r -> texts.of(r.result().title()))
                .text("mức quy định", r -> r.result().requirement() == null ? ""
                        : doubted(wording.requirement(r.result()), r.result().provisional(), "mark.provisional"))
                .text("căn cứ", r -> r.result().requirement() == null ? "" : r.result().requirement().citation().source())
                .text("số liệu", r -> r.result().value() == null ? "" : texts.number(r.result().value()))
                .text("kết quả", r -> texts.of(r.result().status().title()))
                .text("lý do", r -> AppraisalRows.said(r.result()) ? texts.of(r.result().reason()) : "")
                .text("còn cách mức", r -> r.result().gap() == null ? "" : wording.number(r.result().gap()));
    }

    private static List<OfOwed> of(Dossier d, List<Owed.Entry> entries) {
        return entries.stream().map(e -> new OfOwed(d, e)).toList();
    }

    private Fields<OfOwed> levels() {
        Fields<OfOwed> fields = new Fields<OfOwed>(texts).text("cơ quan", o -> o.entry().province().isEmpty() ? o.entry().who()
                : texts.get("document.of-province", o.entry().who(), texts.provinceCalled(o.entry().province())));
        return fields
                .text("mã", o -> o.entry().items().get(0).code()).text("nội dung", o -> o.entry().items().get(0).title())
                .text("mức", o -> o.entry().items().get(0).what()).text("căn cứ", o -> o.entry().items().get(0).source())
                .text("số đơn vị chờ", o -> o.entry().waiting().size())
                .text("các đơn vị chờ", o -> joined(o.entry().waiting().stream().map(DocumentFields::name)));
    }

    private Fields<Owed.Entry> values() {
        return new Fields<Owed.Entry>(texts).text("mã đơn vị", e -> e.unit().code()).text("tên đơn vị", Owed.Entry::who)
                .text("tên huyện", e -> e.unit().district()).text("số số liệu", e -> e.items().size())
                .text("các cột cần điền", e -> joined(e.items().stream().map(Owed.Item::code)))
                .list("số liệu cần điền", Owed.Entry::items, new Fields<Owed.Item>(texts).text("mã", Owed.Item::code)
                        .text("nội dung", Owed.Item::title).text("yêu cầu", Owed.Item::what).text("căn cứ", Owed.Item::source)
                        .text("các dòng cần đến", i -> joined(i.rows().stream())));
    }
}
