package vn.nongthonmoi.spark.batch;

import java.util.Map;
import java.util.TreeMap;

/**
 * The answer for one row. A bean, because that is what a typed Dataset is made of.
 *
 * <p>Statuses are one letter a row of the unit's own sheet, in the order of the annex: {@code M} met, {@code N} not
 * met, {@code U} unknown, {@code S} unspecified, {@code -} not applicable.
 */
public class Answer {

    private long row;
    private int scenario;
    private String code;
    private String province;
    private String outcome;
    private boolean provisional;
    private int criteriaMet;
    private String criteria;
    private String indicators;
    private String conditions;
    private Map<String, String> gaps;
    private String fingerprint;

    /** The row's number in the table. */
    public long getRow() {
        return row;
    }

    public void setRow(long value) {
        row = value;
    }

    /** The row's scenario. */
    public int getScenario() {
        return scenario;
    }

    public void setScenario(int value) {
        scenario = value;
    }

    /** The unit's code. */
    public String getCode() {
        return code;
    }

    public void setCode(String value) {
        code = value;
    }

    /** The unit's province. */
    public String getProvince() {
        return province;
    }

    public void setProvince(String value) {
        province = value;
    }

    /** A code of {@link vn.nongthonmoi.criteria.Outcome}. */
    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String value) {
        outcome = value;
    }

    /** Whether the outcome would differ if every provisional requirement were unspecified. */
    public boolean isProvisional() {
        return provisional;
    }

    public void setProvisional(boolean value) {
        provisional = value;
    }

    /** How many criteria are met. */
    public int getCriteriaMet() {
        return criteriaMet;
    }

    public void setCriteriaMet(int value) {
        criteriaMet = value;
    }

    /** A letter a criterion. */
    public String getCriteria() {
        return criteria;
    }

    public void setCriteria(String value) {
        criteria = value;
    }

    /** A letter an indicator, without parts. */
    public String getIndicators() {
        return indicators;
    }

    public void setIndicators(String value) {
        indicators = value;
    }

    /** A letter a condition of recognition. */
    public String getConditions() {
        return conditions;
    }

    public void setConditions(String value) {
        conditions = value;
    }

    /**
     * The gap of each unmet indicator or condition that has one, in plain notation: text, so that no number is too long
     * for a column's precision.
     */
    public Map<String, String> getGaps() {
        return gaps;
    }

    public void setGaps(Map<String, String> value) {
        gaps = value;
    }

    /** The fingerprint of the statements that decided. */
    public String getFingerprint() {
        return fingerprint;
    }

    public void setFingerprint(String value) {
        fingerprint = value;
    }

    /** All of it in one form, however the map is ordered: equal answers have equal texts. */
    @Override
    public String toString() {
        return String.join("\u001f", Long.toString(row), Integer.toString(scenario), code, province, outcome,
                Boolean.toString(provisional), Integer.toString(criteriaMet), criteria, indicators, conditions,
                new TreeMap<>(gaps).toString(), fingerprint);
    }
}
