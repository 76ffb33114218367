package vn.nongthonmoi.spark.batch;

import java.math.BigDecimal;
import java.util.List;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.IndicatorResult;

/** What is asked of one kind of unit. */
public final class Sheet {

    private final Assessment nothingKnown;

    Sheet(Assessment nothingKnown) {
        this.nothingKnown = nothingKnown;
    }

    /** The assessment of such a unit by no evidence at all: every row and part with its requirement. */
    public Assessment nothingKnown() {
        return nothingKnown;
    }

    /** Plain notation without trailing zeros, as the library writes gaps. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The codes of all rows and parts with their requirements, in the order of the annex. */
    public List<IndicatorResult> all() {
        return nothingKnown.rows().toList();
    }
}
