package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.workbench.evaluate.AssessmentJson;
import vn.nongthonmoi.workbench.print.Language;
import vn.nongthonmoi.workbench.print.Texts;

/** An assessment, with the fields of the workbench's JSON; decimals are texts in plain notation, dates ISO 8601. */
@JsonDeserialize(using = JsonDeserializer.None.class)
public record AssessmentData(String unit, String name, String standard, String period,
        @JsonProperty("as_of") String asOf, int year, String province, String region,
        List<String> filled, List<String> doubts,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<PlacementData> placements, List<String> layers, String outcome,
        @JsonProperty("criteria_met") int criteriaMet, @JsonProperty("criteria_total") int criteriaTotal,
        boolean provisional, List<CriterionData> criteria, List<ConditionData> conditions, String fingerprint)
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

    /** An assessment as the workbench prints it in a language: by its own writer, so that the two cannot differ. */
    public static AssessmentData of(Assessment assessment, Language language) {
        ObjectMapper mapper = Contracts.mapper();
        try (TokenBuffer json = new TokenBuffer(mapper, false)) {
            json.writeStartObject();
            new AssessmentJson(Texts.in(language)).fields(json, assessment);
            json.writeEndObject();
            try (JsonParser fields = json.asParser(mapper)) {
                return mapper.readValue(fields, AssessmentData.class);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A column that a rule put the unit in.
     *
     * @param instead the unit's own region; null for a commune group
     * @param condition which units the rule speaks of; null for all
     */
    public record PlacementData(String column, String instead, String condition, String source, String layer, String rule,
            boolean provisional) { }

    /**
     * A criterion.
     *
     * @param indicators its indicators in the order of the annex
     */
    public record CriterionData(String code, String title, String status, boolean provisional,
            List<IndicatorData> indicators) {

        /** Copies the list. */
        public CriterionData {
            indicators = List.copyOf(Objects.requireNonNull(indicators, "indicators"));
        }
    }
}
