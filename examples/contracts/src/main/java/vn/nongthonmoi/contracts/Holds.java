package vn.nongthonmoi.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a field holds beyond its Java type; of a list, what each of its texts is. The schema of answers says the same, since it is
 * made from the records.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Holds {

    /** What it is. */
    Kind value();

    /** What a text or a number may be. */
    enum Kind {
        /** A number that is not negative. */
        COUNT,
        /** A date by ISO 8601. */
        DATE,
        /** A decimal in plain notation, not negative and without zeros behind. */
        DECIMAL,
        /** The code of a province. */
        PROVINCE,
        /** File and line of a rule. */
        RULE,
        /** What the rules came to, as a checksum. */
        FINGERPRINT,
        /** The code of a message. */
        MESSAGE,
        /** The code of the set's standard. */
        STANDARD,
        /** The set's period. */
        PERIOD,
        /** The code of a region. */
        REGION,
        /** The code of a column of the units table. */
        UNIT_COLUMN,
        /** The code of an outcome. */
        OUTCOME,
        /** The code of a status. */
        STATUS,
        /** A sign such as {@code >=}. */
        SIGN,
        /** Whose value was used. */
        USED
    }
}
