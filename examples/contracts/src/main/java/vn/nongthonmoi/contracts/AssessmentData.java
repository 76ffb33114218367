package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriterionResult;
import vn.nongthonmoi.criteria.Placement;
import vn.nongthonmoi.criteria.UnitColumn;

/**
 * An assessment as JSON, wherever one is written; decimals are texts in plain notation, dates ISO 8601. The order of the fields
 * is part of it, and the schema of answers is made from these records.
 *
 * @param region null where a host put the assessment together without one
 * @param placements whose columns the unit is held to instead of its own; null where its own decides
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public record AssessmentData(String unit, String name, @Holds(Holds.Kind.STANDARD) String standard,
        @Holds(Holds.Kind.PERIOD) String period, @JsonProperty("as_of") @Holds(Holds.Kind.DATE) String asOf, int year,
        @Holds(Holds.Kind.PROVINCE) String province, @Holds(Holds.Kind.REGION) @Nullable String region,
        @Holds(Holds.Kind.UNIT_COLUMN) List<String> filled, List<String> doubts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PlacementData> placements, List<String> layers,
        @Holds(Holds.Kind.OUTCOME) String outcome, @JsonProperty("criteria_met") @Holds(Holds.Kind.COUNT) int criteriaMet,
        @JsonProperty("criteria_total") @Holds(Holds.Kind.COUNT) int criteriaTotal, boolean provisional,
        List<CriterionData> criteria, List<ConditionData> conditions, @Holds(Holds.Kind.FINGERPRINT) String fingerprint)
        implements AnswerData {

    /** Copies the lists; of the fields only the region and, where there are none, the placements may be null. */
    public AssessmentData {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "as_of");
        Objects.requireNonNull(province, "province");
        filled = List.copyOf(Objects.requireNonNull(filled, "filled"));
        doubts = List.copyOf(Objects.requireNonNull(doubts, "doubts"));
        placements = placements == null ? null : List.copyOf(placements);
        layers = List.copyOf(Objects.requireNonNull(layers, "layers"));
        Objects.requireNonNull(outcome, "outcome");
        criteria = List.copyOf(Objects.requireNonNull(criteria, "criteria"));
        conditions = List.copyOf(Objects.requireNonNull(conditions, "conditions"));
        Objects.requireNonNull(fingerprint, "fingerprint");
    }

    /** An assessment with its texts in English for an English locale, in Vietnamese for any other. */
    public static AssessmentData of(Assessment a, Locale locale) {
        return new AssessmentData(a.unit().code(), a.unit().name(), a.standard().code(), a.period().toString(),
                a.asOf().toString(), a.year(), a.unit().province().code(), a.region() == null ? null : a.region().code(),
                a.filled().stream().map(UnitColumn::code).toList(), a.doubts().stream().map(d -> d.text(locale)).toList(),
                a.placements().isEmpty() ? null : a.placements().stream().map(PlacementData::of).toList(), a.layers(),
                a.outcome().code(), a.criteriaMet(), a.criteriaTotal(), a.provisional(),
                a.criteria().stream().map(c -> CriterionData.of(c, locale)).toList(),
                a.conditions().stream().map(c -> ConditionData.of(IndicatorData.of(c, locale))).toList(), a.fingerprint());
    }

    /**
     * A column that a rule put the unit in.
     *
     * @param instead the unit's own region; null for a commune group
     * @param condition which units the rule speaks of; null for all
     */
    public record PlacementData(String column, @Nullable String instead, @Nullable String condition, String source,
            String layer, @Holds(Holds.Kind.RULE) String rule, boolean provisional) {

        static PlacementData of(Placement p) {
            return new PlacementData(p.column(), IndicatorData.given(p.instead()), IndicatorData.given(p.condition()),
                    p.source(), p.layer(), p.rule().toString(), !p.provisional().isEmpty());
        }
    }

    /**
     * A criterion.
     *
     * @param indicators its indicators in the order of the annex
     */
    public record CriterionData(String code, String title, @Holds(Holds.Kind.STATUS) String status, boolean provisional,
            List<IndicatorData> indicators) {

        /** Copies the list. */
        public CriterionData {
            indicators = List.copyOf(Objects.requireNonNull(indicators, "indicators"));
        }

        static CriterionData of(CriterionResult c, Locale locale) {
            return new CriterionData(c.code(), c.title().in(locale), c.status().code(), c.provisional(),
                    c.indicators().stream().map(i -> IndicatorData.of(i, locale)).toList());
        }
    }
}
