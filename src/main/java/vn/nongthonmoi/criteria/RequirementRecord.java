package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** A requirement as it is kept: hosts see the interface alone, so that it may gain a property. */
record RequirementRecord(String code, Measure measure, Level level, Manner manner, Citation citation, Requirement replaces)
        implements Requirement {

    RequirementRecord(Builder b) {
        this(b.code, b.measure, new LevelRecord(b.state, b.comparison, b.threshold, b.unit, b.grade, b.scale, b.standard, b.column,
                b.awaits), new MannerRecord(b.ifPresent, b.menAndWomenAlike, b.onlyWhen, b.base, b.tally),
                new CitationRecord(b.source, b.layer, b.province, Objects.requireNonNull(b.rule, "rule"), b.caveats, b.checked),
                b.replaces);
    }

    record LevelRecord(State state, Comparison comparison, BigDecimal threshold, String unit, String grade, List<String> scale,
            Standard standard, String column, String awaits) implements Level { }

    record MannerRecord(boolean ifPresent, boolean menAndWomenAlike, FactTest onlyWhen, Base base, Tally tally)
            implements Manner { }

    record CitationRecord(String source, String layer, Province province, RulePosition rule, List<String> caveats,
            String checked) implements Citation { }
}
