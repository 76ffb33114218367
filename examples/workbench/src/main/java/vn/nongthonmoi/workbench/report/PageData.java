package vn.nongthonmoi.workbench.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.nongthonmoi.contracts.Decimals;
import vn.nongthonmoi.contracts.IndicatorData;
import vn.nongthonmoi.contracts.Json;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Measure;
import vn.nongthonmoi.criteria.OpenCause;
import vn.nongthonmoi.criteria.Reason;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.programme.Remaining;
import vn.nongthonmoi.criteria.programme.Review;
import vn.nongthonmoi.criteria.programme.Trend;
import vn.nongthonmoi.office.print.OpenCounts;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Wording;

/**
 * The data from which a page shows its units one by one. What many units are asked alike is written once:
 *
 * <ul>
 * <li>{@code texts}: every text that stands in more than one place, used by its number;
 * <li>{@code rows}: what a row asks: {@code [kind, code, title, requirement, threshold, source, rule, replaces]}; kind
 *     is 0 for a criterion, 1 an indicator, 2 a part, 3 a condition, 4 a part of a condition; texts by number, 0 for
 *     none;
 * <li>{@code sheets}: lists of rows, one for all units that are asked the same;
 * <li>{@code sections}, each with its units: {@code s} the sheet; {@code a} a letter a row for its status (m met, n not
 *     met, u unknown, l no level, d a level that only this software does not know, x not applicable; a capital where it is
 *     provisional); {@code v} values, {@code g}
 *     gaps, {@code x} further lines and {@code t} the earlier days by place in the sheet; {@code r} what remains.
 * </ul>
 *
 * <p>Of a set of one criterion with one indicator, and two communes of which the second has no value (texts shortened):
 *
 * <pre>
 * {"sections": [{"id": "commune", "units": [
 *      {"id": "02656", "s": 0, "a": "nn", "v": ["", "26,35"], "g": {"1": "2,35"}, "x": {}, "r": [[1, "9,8", 0]], …},
 *      {"id": "02659", "s": 0, "a": "uu", "v": ["", ""], "g": {}, "x": {"1": [5]}, "r": [[1, "", 0]], …}]}],
 *  "rows": [[0, "15", 1, 0, "", 0, 0, 0], [1, "15.3", 2, 3, "24", 4, 6, 0]],
 *  "sheets": [[0, 1]],
 *  "texts": ["", "Y tế", "Trẻ thấp còi", "≤ 24 %", "318/QĐ-TTg, 15.3", "chưa có số liệu", "national/….dslr:41"]}
 * </pre>
 *
 * <p>The first commune misses in place 1 of sheet 0, which is row 1: 15.3, text 2, asked text 3; the second says text 5 there.
 */
final class PageData {

    private static final Map<Status, Character> LETTERS = Map.of(Status.MET, 'm', Status.NOT_MET, 'n',
            Status.UNKNOWN, 'u', Status.UNSPECIFIED, 'l', Status.NOT_APPLICABLE, 'x');

    /** A level that a decision has and this software does not know. */
    private static final char UNSEEN = 'd';

    private final Texts texts;
    private final Wording wording;
    private final Map<String, Integer> pool = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> rows = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> sheets = new LinkedHashMap<>();
    private final Map<Asked, Integer> known = new HashMap<>();

    /** A row as its requirement and title have it; requirements are shared by the units of a profile. */
    private record Asked(int kind, IdentityOf requirement, String code, String title) { }

    /** Holds a requirement apart from one that only looks alike, which is cheaper than to compare them. */
    private static final class IdentityOf {
        private final Requirement requirement;

        private IdentityOf(Requirement requirement) {
            this.requirement = requirement;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof IdentityOf o && o.requirement == requirement;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(requirement);
        }
    }

    /** A unit with its place in the sheet of each of its rows. */
    private record Laid(Section.Entry entry, int sheet, String letters, List<Place> places,
            Map<String, Integer> at) { }

    /** A row of a unit; the result is null for a criterion. */
    private record Place(int row, IndicatorResult result) { }

    PageData(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
        pool.put("", 0);
    }

    /** Writes the data of these sections; {@code keys} are what the script says. */
    void write(List<Section> sections, Map<String, String> says, JsonGenerator json) throws IOException {
        List<List<Laid>> laid = sections.stream().map(s -> s.entries().stream().map(this::lay).toList()).toList();
        json.writeStartObject();
        json.writeStringField("lang", texts.locale().getLanguage());
        json.writeObjectFieldStart("says");
        for (Map.Entry<String, String> say : says.entrySet()) {
            json.writeStringField(say.getKey(), say.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("sections");
        for (int i = 0; i < sections.size(); i++) {
            section(sections.get(i), laid.get(i), json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (List<Object> row : rows.keySet()) {
            json.writeStartArray();
            for (Object cell : row) {
                value(cell, json);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sheets");
        for (List<Integer> sheet : sheets.keySet()) {
            numbers(sheet, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("texts");
        for (String text : pool.keySet()) {
            json.writeString(text);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private Laid lay(Section.Entry entry) {
        List<Place> places = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        Map<String, Integer> at = new HashMap<>();
        for (CriterionResult c : entry.assessment().criteria()) {
            letters.append(letter(c.status(), c.openCause(), c.provisional()));
            places.add(new Place(row(0, c.code(), texts.of(c.title()), null), null));
            c.indicators().forEach(i -> lay(i, 1, places, letters, at));
        }
        entry.assessment().conditions().forEach(c -> lay(c, 3, places, letters, at));
        List<Integer> sheet = places.stream().map(Place::row).toList();
        return new Laid(entry, sheets.computeIfAbsent(sheet, s -> sheets.size()), letters.toString(), places, at);
    }

    private void lay(IndicatorResult result, int kind, List<Place> places, StringBuilder letters,
            Map<String, Integer> at) {
        at.putIfAbsent(result.code(), places.size());
        letters.append(letter(result.status(), result.openCause(), result.provisional()));
        places.add(new Place(row(kind, result.code(), texts.of(result.title()), result.requirement()), result));
        result.parts().forEach(p -> lay(p, kind > 2 ? 4 : 2, places, letters, at));
    }

    private static char letter(Status status, Optional<OpenCause> cause, boolean provisional) {
        char letter = cause.filter(OpenCause.SOFTWARE::equals).isPresent() ? UNSEEN : LETTERS.get(status);
        return provisional ? Character.toUpperCase(letter) : letter;
    }

    private int row(int kind, String code, String title, Requirement asked) {
        Asked key = new Asked(kind, new IdentityOf(asked), code, title);
        Integer at = known.get(key);
        if (at == null) {
            List<Object> cells = List.of(kind, code, text(title), asked == null ? 0 : text(wording.requirement(asked)),
                    asked == null || asked.level().threshold() == null || asked.measure() == Measure.RATIO ? ""
                            : Decimals.plain(asked.level().threshold()),
                    asked == null ? 0 : text(asked.citation().source()), asked == null ? 0 : text(asked.citation().rule().toString()),
                    asked == null || asked.replaces() == null ? 0 : text(IndicatorData.replaced(asked)));
            at = rows.computeIfAbsent(cells, c -> rows.size());
            known.put(key, at);
        }
        return at;
    }

    private int text(String text) {
        return pool.computeIfAbsent(text, t -> pool.size());
    }

    private void section(Section section, List<Laid> units, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", section.standard().code());
        json.writeStringField("title", texts.of(section.standard().title()));
        json.writeArrayFieldStart("days");
        for (Section.Past past : section.earlier()) {
            json.writeString(texts.date(past.asOf()));
        }
        json.writeString(texts.date(section.asOf()));
        json.writeEndArray();
        json.writeArrayFieldStart("units");
        List<String> ids = section.ids();
        for (int i = 0; i < units.size(); i++) {
            unit(section, units.get(i), ids.get(i), json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void unit(Section section, Laid laid, String id, JsonGenerator json) throws IOException {
        Section.Entry entry = laid.entry();
        Assessment a = entry.assessment();
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("c", a.unit().code());
        json.writeStringField("n", a.unit().name());
        json.writeStringField("d", a.unit().district());
        json.writeStringField("k", entry.kind());
        json.writeNumberField("kt", text(texts.of(entry.kindTitle())));
        json.writeStringField("o", a.outcome().code());
        json.writeNumberField("ot", text(texts.of(a.outcome().title())));
        json.writeNumberField("met", a.criteriaMet());
        json.writeNumberField("all", a.criteriaTotal());
        json.writeBooleanField("p", a.provisional());
        if (!a.placements().isEmpty()) {
            json.writeFieldName("pl");
            numbers(a.placements().stream().map(p -> text(texts.get("html.column", wording.placement(p)))).toList(), json);
        }
        json.writeNumberField("oc", text(new OpenCounts(List.of(a), texts).line()));
        json.writeNumberField("ly", text(String.join(", ", a.layers())));
        json.writeStringField("fp", a.fingerprint());
        json.writeNumberField("s", laid.sheet());
        json.writeStringField("a", laid.letters());
        json.writeArrayFieldStart("v");
        for (Place place : laid.places()) {
            String value = place.result() == null ? null : place.result().value();
            json.writeString(value == null ? "" : texts.number(value));
        }
        json.writeEndArray();
        gaps(laid, json);
        lines(laid, json);
        remaining(laid, json);
        if (entry.trend() != null) {
            trend(section, laid, json);
        }
        if (entry.review() != null) {
            review(entry, json);
        }
        json.writeEndObject();
    }

    private void gaps(Laid laid, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("g");
        for (int i = 0; i < laid.places().size(); i++) {
            IndicatorResult result = laid.places().get(i).result();
            if (result != null && result.gap() != null) {
                json.writeStringField(String.valueOf(i), wording.number(result.gap()));
            }
        }
        json.writeEndObject();
    }

    /** Why a row is as it is, who was counted, and what its value rests on. */
    private void lines(Laid laid, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("x");
        for (int i = 0; i < laid.places().size(); i++) {
            IndicatorResult result = laid.places().get(i).result();
            if (result == null) {
                continue;
            }
            List<Integer> lines = new ArrayList<>();
            // Of a level that is only not known here, the status says it all.
            if (result.reason() != null && result.why().filter(Reason.NOT_KNOWN::equals).isEmpty()) {
                lines.add(text(texts.of(result.reason())));
            }
            if (result.note() != null) {
                lines.add(text(texts.of(result.note())));
            }
            if (result.multiple() != null && result.multiple().level() != null) {
                lines.add(text(wording.multiple(result)));
            }
            wording.members(result).forEach(line -> lines.add(text(line)));
            if (result.basis() != null) {
                lines.add(text(basis(result.basis())));
            }
            if (!lines.isEmpty()) {
                json.writeFieldName(String.valueOf(i));
                numbers(lines, json);
            }
        }
        json.writeEndObject();
    }

    private String basis(IndicatorResult.Basis basis) {
        List<String> parts = new ArrayList<>();
        if (basis.selfAssessed() != null && basis.appraised() != null) {
            parts.add(texts.get("html.basis-both", texts.number(basis.selfAssessed()), texts.number(basis.appraised()),
                    texts.get("html.basis-" + basis.used().code()), texts.of(basis.notUsed().title())));
        } else if (basis.used() != IndicatorResult.Basis.Used.GIVEN) {
            parts.add(texts.get("html.basis-" + basis.used().code()));
        }
        Evidence.Origin origin = basis.origin();
        if (!origin.source().isEmpty()) {
            parts.add(texts.get("html.basis-source", origin.source()));
        }
        if (origin.date() != null) {
            parts.add(texts.get("html.basis-date", texts.date(origin.date())));
        }
        if (!origin.confirmedBy().isEmpty()) {
            parts.add(texts.get("html.basis-confirmed", origin.confirmedBy()));
        }
        return String.join("; ", parts);
    }

    private void remaining(Laid laid, JsonGenerator json) throws IOException {
        Remaining remaining = Remaining.of(laid.entry().assessment());
        json.writeArrayFieldStart("r");
        for (Remaining.Item item : remaining.items()) {
            // A row that stands for parts nobody knows is no row of the assessment; then there is nothing to point at.
            Integer at = laid.at().get(item.row().code());
            if (at != null) {
                json.writeStartArray();
                json.writeNumber(at);
                json.writeString(item.share() == null ? "" : wording.number(item.share()));
                json.writeNumber(item.alternative() ? 1 : 0);
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        int total = laid.entry().assessment().criteriaTotal();
        json.writeNumberField("f", text(remaining.fewestFor(total).filter(f -> !f.indicators().isEmpty())
                .map(f -> fewest("html.fewest-all", f, total)).orElse("")));
    }

    private String fewest(String key, Remaining.Fewest fewest, int criteria) {
        return texts.get(key, fewest.indicators().size(), String.join(", ", fewest.indicators()), criteria);
    }

    /** By place: the value on each day of the section, the change, what the outlook says. */
    private void trend(Section section, Laid laid, JsonGenerator json) throws IOException {
        List<LocalDate> days = new ArrayList<>(section.earlier().stream().map(Section.Past::asOf).toList());
        days.add(section.asOf());
        Map<String, Trend.Row> byCode = laid.entry().trend().rows().stream()
                .collect(Collectors.toMap(Trend.Row::code, r -> r, (one, two) -> one));
        json.writeObjectFieldStart("t");
        for (int i = 0; i < laid.places().size(); i++) {
            IndicatorResult result = laid.places().get(i).result();
            Trend.Row row = result == null ? null : byCode.get(result.code());
            if (row == null) {
                continue;
            }
            Map<LocalDate, String> values = new HashMap<>();
            row.points().forEach(p -> values.put(p.asOf(), p.value() != null ? texts.number(p.value())
                    : texts.of(p.status().title())));
            row.formerly().forEach(f -> values.put(f.asOf(), (f.value() != null ? texts.number(f.value())
                    : texts.of(f.status().title())) + " (" + wording.requirement(f.requirement()) + ")"));
            json.writeArrayFieldStart(String.valueOf(i));
            for (LocalDate day : days) {
                json.writeNumber(text(values.getOrDefault(day, "")));
            }
            json.writeString(row.change() == null ? "" : signed(row.change()));
            json.writeNumber(text(outlook(row.outlook())));
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("h");
        for (Trend.Day day : laid.entry().trend().days()) {
            json.writeNumber(text(texts.get("html.day", texts.date(day.asOf()), texts.of(day.outcome().title()),
                    day.criteriaMet(), day.criteriaTotal(), day.period())));
        }
        json.writeEndArray();
    }

    private String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + wording.number(change);
    }

    private String outlook(Trend.Outlook outlook) {
        return switch (outlook.kind()) {
            case REACHES -> texts.get("html.outlook-reaches", wording.number(outlook.years()));
            case TOO_FAR -> texts.get("html.outlook-too-far");
            case NOT_APPROACHING -> texts.get("html.outlook-not-approaching");
            case MET, TOO_LITTLE, NO_NUMBER -> "";
        };
    }

    private void review(Section.Entry entry, JsonGenerator json) throws IOException {
        Review review = entry.review();
        List<Integer> lines = new ArrayList<>();
        if (entry.assessment().unit().recognised() == null) {
            lines.add(text(texts.get("html.title-of-parts")));
        }
        review.reasons().forEach(r -> lines.add(text(texts.of(r))));
        if (entry.keep() != null && !entry.keep().indicators().isEmpty()) {
            lines.add(text(fewest("html.fewest-keep", entry.keep(), 0)));
        }
        if (review.provisional()) {
            lines.add(text(texts.get("html.review-provisional")));
        }
        for (Review.Part part : review.parts()) {
            lines.add(text(part(part)));
        }
        json.writeFieldName("w");
        numbers(lines, json);
    }

    private String part(Review.Part part) {
        if (part.unit().recognised() == null) {
            return texts.get("html.part-untitled", part.unit());
        }
        String title = texts.of(part.unit().recognised().title());
        return part.review() == null ? texts.get("html.part-unknown", part.unit(), title)
                : texts.get("html.part", part.unit(), title, texts.of(part.review().finding().title()));
    }

    private static void numbers(Collection<Integer> numbers, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    private static void value(Object cell, JsonGenerator json) throws IOException {
        if (cell instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString((String) cell);
        }
    }

    /** The data of these sections as text that may stand in a page. */
    static String of(List<Section> sections, Map<String, String> says, Texts texts) {
        return Json.inPage(json -> new PageData(texts).write(sections, says, json));
    }
}
