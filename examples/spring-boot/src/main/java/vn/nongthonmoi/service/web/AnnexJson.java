package vn.nongthonmoi.service.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.Annex;
import vn.nongthonmoi.criteria.CommuneGroup;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Requirement;
import vn.nongthonmoi.office.print.Texts;

/** A set as its annex, as JSON. Levels are as printed. The order of the fields is part of it. */
record AnnexJson(Texts texts) {

    Fields of(Annex annex) {
        return new Fields().with("standard", annex.standard().code()).with("period", annex.period())
                .with("as_of", annex.asOf()).with("province", annex.province() == null ? null : annex.province().code())
                .with("area", annex.area() == null ? null : annex.area().code()).with("layers", annex.layers())
                .list("documents", annex.documents(), AnnexJson::document)
                .list("criteria", annex.criteria(), criterion -> new Fields().with("code", criterion.code())
                        .with("title", texts.of(criterion.title())).list("rows", criterion.rows(), this::row))
                .list("conditions", annex.conditions(), this::row);
    }

    private static Fields document(Annex.Document document) {
        return new Fields().with("layer", document.layer()).given("decision", document.decision())
                .with("date", document.date()).given("annex", document.annex())
                .with("in_force_from", document.inForceFrom()).with("in_force_to", document.inForceTo())
                .with("content_known", document.contentKnown()).with("content_in_part", document.contentInPart())
                .given("provisional", document.provisional());
    }

    private Fields row(Annex.Row row) {
        Requirement behind = row.requirement();
        return new Fields().with("code", row.code()).with("title", texts.of(row.title())).with("part", row.part())
                .given("op", row.comparison()).given("unit", row.unit()).with("national", row.national())
                .with("regions", levels(row.regions(), Region::code)).with("groups", levels(row.groups(), CommuneGroup::code))
                .with("provincial", row.provincial()).part("source", behind, r -> r.citation().source())
                .part("layer", behind, r -> r.citation().layer()).part("rule", behind, r -> r.citation().rule())
                .with("provisional", behind != null && behind.citation().provisional())
                .given("awaits", behind == null ? null : behind.level().awaits()).with("amended", row.amended())
                .list("variants", row.variants(), variant -> new Fields().with("condition", variant.condition())
                        .with("value", variant.value()).with("source", variant.source()).with("rule", variant.rule()));
    }

    /** By region or group, in the order in which the annex prints them. */
    private static <K extends Enum<K>> Fields levels(Map<K, String> levels, Function<K, String> code) {
        Fields fields = new Fields();
        new TreeMap<>(levels).forEach((key, level) -> fields.with(code.apply(key), level));
        return fields;
    }
}
