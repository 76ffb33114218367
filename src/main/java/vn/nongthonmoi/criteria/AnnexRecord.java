package vn.nongthonmoi.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An annex as it is kept: hosts see the interfaces alone, so that they may gain a property. */
record AnnexRecord(Standard standard, Period period, LocalDate asOf, Province province, Area area, List<String> layers,
        List<Document> documents, List<Criterion> criteria, List<Row> conditions,
        List<UnitClass> classes) implements Annex {

    AnnexRecord(Builder b) {
        this(b.standard, b.period, b.asOf, b.province, b.area, b.layers, b.documents, b.criteria, b.conditions, b.classes);
    }

    record RowRecord(String code, LocalizedText title, boolean part, String comparison, String unit, String national,
            Map<Region, String> regions, Map<CommuneGroup, String> groups, String provincial, Requirement requirement,
            Map<String, Requirement> requirements, boolean amended, List<Variant> variants) implements Row {

        RowRecord(Builder b) {
            this(b.code, b.title, b.part, b.comparison, b.unit, b.national, b.regions, b.groups, b.provincial,
                    b.requirement, b.requirements, b.amended, b.variants);
        }
    }

    record DocumentRecord(String layer, String decision, LocalDate date, String annex, LocalDate inForceFrom,
            LocalDate inForceTo, boolean contentKnown, boolean contentInPart, String provisional) implements Document {

        DocumentRecord(Builder b) {
            this(b.layer, b.decision, b.date, b.annex, b.inForceFrom, b.inForceTo, b.contentKnown, b.contentInPart,
                    b.provisional);
        }
    }
}
