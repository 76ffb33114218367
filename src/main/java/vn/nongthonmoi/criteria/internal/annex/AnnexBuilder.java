package vn.nongthonmoi.criteria.internal.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.criteria.RulePosition;
import vn.nongthonmoi.criteria.Unit;
import vn.nongthonmoi.criteria.internal.resolve.Resolver;
import vn.nongthonmoi.criteria.internal.resolve.Sheet;
import vn.nongthonmoi.criteria.internal.rules.Layer;
import vn.nongthonmoi.criteria.internal.rules.Rule;
import vn.nongthonmoi.criteria.internal.rules.Statement;
import vn.nongthonmoi.criteria.internal.rules.Statement.Classify;
import vn.nongthonmoi.criteria.internal.rules.Statement.Demand;
import vn.nongthonmoi.criteria.internal.rules.Statement.Jurisdiction;
import vn.nongthonmoi.criteria.internal.rules.Statement.Repeal;
import vn.nongthonmoi.criteria.internal.rules.Statement.Retitle;
import vn.nongthonmoi.criteria.internal.rules.Subject;
import vn.nongthonmoi.criteria.internal.text.Decimals;

/** Prints a set as an annex: every column is a resolved sheet, so the table shows what is decided. */
public final class AnnexBuilder {

    private final Map<String, Requirement> national = new HashMap<>();
    private final Map<Region, Map<String, Requirement>> regional = new EnumMap<>(Region.class);
    private final Map<CommuneGroup, Map<String, Requirement>> byGroup = new EnumMap<>(CommuneGroup.class);
    private final Map<String, Requirement> provincial = new HashMap<>();
    private final Sheet sheet;
    private final Province province;
    private final boolean ofProvince;

    private AnnexBuilder(Resolver resolver, LocalDate asOf, Unit like) {
        int year = asOf.getYear();
        collect(resolver.national(null, asOf, year), national);
        for (Region region : Region.values()) {
            collect(resolver.national(region, asOf, year), regional.computeIfAbsent(region, r -> new HashMap<>()));
        }
        if (resolver.stack().byGroup()) {
            for (CommuneGroup group : CommuneGroup.values()) {
                collect(resolver.national(Region.TDMNPB, group, asOf, year),
                        byGroup.computeIfAbsent(group, g -> new HashMap<>()));
            }
        }
        this.province = like == null ? null : like.province();
        this.ofProvince = province != null;
        if (ofProvince) {
            this.sheet = resolver.sheet(like, resolver.region(like, asOf), asOf, year);
            collect(sheet, provincial);
        } else {
            this.sheet = resolver.national(Region.TDMNPB, asOf, year);
        }
    }

    /** The annex of a set on a day, with a column for units like one; {@code like} may be null. */
    public static Annex build(Resolver resolver, LocalDate asOf, Unit like) {
        AnnexBuilder b = new AnnexBuilder(resolver, asOf, like);
        List<Annex.Criterion> criteria = b.sheet.criteria().stream().map(c -> new Annex.Criterion(c.code(), c.title(),
                c.rows().stream().flatMap(b::withParts).toList())).toList();
        List<Annex.Row> conditions = b.sheet.conditions().stream().flatMap(b::withParts).toList();
        return Annex.builder(resolver.stack().standard(), resolver.stack().period(), asOf).province(b.province).area(like == null ? null : like.area())
                .layers(b.sheet.layers().stream().map(Layer::id).toList())
                .documents(b.sheet.layers().stream().map(AnnexBuilder::document).toList()).criteria(criteria)
                .conditions(conditions).classes(b.classes()).build();
    }

    private List<Annex.UnitClass> classes() {
        List<Annex.UnitClass> classes = new ArrayList<>();
        for (Layer layer : sheet.layers()) {
            Province of = layer.jurisdiction() == Jurisdiction.PROVINCE ? Province.of(layer.who()) : null;
            layer.body().forEach(rule -> rule.stated().forEach(s -> {
                if (s.statement() instanceof Classify c) {
                    classes.add(new Annex.UnitClass(name(c), who(rule), rule.source(), of,
                            new RulePosition(layer.file(), s.line())));
                }
            }));
        }
        return classes;
    }

    private static String name(Classify c) {
        return switch (c.what()) {
            case "region" -> region(c);
            case "maybe-region" -> "có thể " + region(c);
            case "group" -> "nhóm " + c.value();
            default -> "loại \"" + c.value() + "\"";
        };
    }

    private static String region(Classify c) {
        return "vùng " + Region.find(c.value()).map(Region::label).orElse(c.value());
    }

    /** Whom a rule is about, as it says it; empty for all. */
    private static String who(Rule rule) {
        return rule.conditions().stream().filter(c -> c.tested() != null).map(Rule.Condition::text)
                .collect(Collectors.joining("; "));
    }

    private static Annex.Document document(Layer layer) {
        String doubt = layer.header().provisional();
        return Annex.Document.builder(layer.id(), layer.decision().number(), layer.decision().date(), layer.inForce().from())
                .annex(layer.decision().annex()).inForceTo(layer.inForce().to()).contentKnown(layer.contentKnown())
                .contentInPart(!layer.contentKnown() && !layer.contentUnknown()).provisional(doubt == null ? "" : doubt).build();
    }

    private static void collect(Sheet sheet, Map<String, Requirement> into) {
        sheet.rows().forEach(r -> r.byYear().forEach((year, requirement) ->
                into.put(code(r.code(), year), requirement)));
    }

    private static String code(String code, int year) {
        return year == 0 ? code : code + "@" + year;
    }

    private Stream<Annex.Row> withParts(Sheet.Row row) {
        return Stream.concat(rows(row, false), row.parts().stream().flatMap(this::partWithParts));
    }

    private Stream<Annex.Row> partWithParts(Sheet.Row part) {
        return Stream.concat(rows(part, true), part.parts().stream().flatMap(this::partWithParts));
    }

    private Stream<Annex.Row> rows(Sheet.Row row, boolean part) {
        return row.byYear().keySet().stream().map(year -> row(row, part, year));
    }

    private Annex.Row row(Sheet.Row row, boolean part, int year) {
        String code = code(row.code(), year);
        Requirement shown = row.byYear().get(year);
        Requirement ofNation = regional.get(Region.TDMNPB).get(code);
        Map<Region, String> regions = new EnumMap<>(Region.class);
        regional.forEach((region, column) -> regions.put(region, cell(column.get(code))));
        Map<CommuneGroup, String> groups = new EnumMap<>(CommuneGroup.class);
        byGroup.forEach((group, column) -> groups.put(group, cell(column.get(code))));
        return Annex.Row.builder(code, row.title(), shown).part(part)
                .comparison(shown.level().comparison() == null ? "" : shown.level().comparison().code())
                .unit(shown.level().unit()).national(cell(national.get(code))).regions(regions).groups(groups)
                .provincial(ofProvince ? ofProvince(row, code) : null).requirements(requirements(code))
                .amended(ofNation != null && ofNation.replaces() != null).variants(variants(row.code(), year)).build();
    }

    private Map<String, Requirement> requirements(String code) {
        Map<String, Requirement> columns = new LinkedHashMap<>();
        if (ofProvince) {
            columns.put(province.code(), provincial.get(code));
        } else if (byGroup.isEmpty()) {
            regional.forEach((region, column) -> columns.put(region.code(), column.get(code)));
        } else {
            byGroup.forEach((group, column) -> columns.put(group.code(), column.get(code)));
        }
        columns.values().removeIf(Objects::isNull);
        return columns;
    }

    /** The province's column; a level that depends on what was not said of the unit is among the variants. */
    private String ofProvince(Sheet.Row row, String code) {
        return row.blankField() != null ? "tùy xã" : cell(provincial.get(code));
    }

    /** What the province says of a row for particular kinds of unit. */
    private List<Annex.Variant> variants(String code, int year) {
        List<Annex.Variant> variants = new ArrayList<>();
        for (Layer layer : sheet.layers()) {
            if (layer.jurisdiction() != Jurisdiction.PROVINCE) {
                continue;
            }
            for (Rule rule : layer.rules()) {
                String who = who(rule);
                rule.stated().stream().filter(s -> !who.isEmpty()).forEach(s -> {
                    Subject subject = s.statement() instanceof Demand d ? d.subject()
                            : s.statement() instanceof Repeal r ? r.subject()
                            : s.statement() instanceof Retitle r ? r.subject() : null;
                    if (subject != null && subject.code().equals(code)
                            && (subject.year() == null ? 0 : subject.year()) == year) {
                        variants.add(new Annex.Variant(who, said(s.statement()), rule.source(),
                                new RulePosition(layer.file(), s.line())));
                    }
                });
            }
        }
        return variants;
    }

    private static String said(Statement statement) {
        return statement instanceof Demand d ? level(d)
                : statement instanceof Retitle r ? "“" + r.title() + "”" : "bãi bỏ";
    }

    private static String level(Demand d) {
        return switch (d.measure()) {
            case PASS, ALL_PARTS, ANY_PART, STANDARD -> "đạt";
            case GRADE -> d.grade();
            case UNSTATED -> d.awaits().isEmpty() ? "?" : "do " + d.awaits() + " quy định";
            default -> d.cells().isEmpty() ? "do " + d.awaits() + " quy định" : d.comparison().code() + " "
                    + d.cells().stream().map(c -> c == null ? "?" : Decimals.plain(c)).collect(Collectors.joining(" | "))
                    + " " + d.unit();
        };
    }

    private static String cell(Requirement r) {
        if (r == null) {
            return "";
        }
        return switch (r.level().state()) {
            case LEFT -> "do " + r.level().awaits() + " quy định";
            case NOT_KNOWN -> "?";
            default -> switch (r.measure()) {
                case PASS, ALL_PARTS, ANY_PART -> "đạt";
                case STANDARD -> "đạt bộ tiêu chí " + r.level().standard().vietnamese();
                case GRADE -> r.level().grade();
                default -> Decimals.plain(r.level().threshold());
            };
        };
    }
}
