package vn.nongthonmoi.criteria;

import java.util.Objects;
import java.util.Optional;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * Why a row is unknown, unspecified or not applicable, for programs; for people see {@link IndicatorResult#reason}.
 *
 * @since 0.1.0
 */
public enum Reason {
    /** There is no value. */
    NO_EVIDENCE("no-evidence", "chưa có số liệu", "no evidence"),
    /** The level is left to somebody, who has not set it or whose level is not known: {@link Requirement.Level#awaits}. */
    LEFT("left", "mức để cấp khác quy định", "level left to somebody"),
    /** The level that the decision has is not known to the library. */
    NOT_KNOWN("not-known", "chưa biết mức", "level not known"),
    /** The decision names no level for the year. */
    YEAR("year", "không có mức cho năm", "no level for the year"),
    /** The row goes by khu vực and has no column for a unit outside of all. */
    OUTSIDE_AREA("outside-area", "không có cột cho xã ngoài khu vực", "no column outside the area"),
    /** What is counted does not exist any more. */
    ENDED("ended", "loại đơn vị không còn", "such units ended"),
    /** The value is above the floor, and the level itself is still to be set. */
    FLOOR("floor", "trên mức sàn, mức còn chờ quy định", "above the floor"),
    /** The object of the row does not exist here. */
    ABSENT("absent", "không có đối tượng", "object absent"),
    /** A fact of the unit says that the row does not concern it. */
    FACT("fact", "không thuộc trường hợp xét", "does not concern the unit"),
    /** The fact that says whether the row concerns the unit is not given. */
    NO_FACT("no-fact", "thiếu thông tin để biết có xét hay không", "fact missing"),
    /** The value is given under another of the alternatives. */
    OTHER_CASE("other-case", "số liệu ghi ở phần khác", "given under another part"),
    /** A part of the row. */
    PART("part", "do một phần", "because of a part"),
    /** The unit leaves fields blank on which the row depends: {@link IndicatorResult#blankFields}. */
    BLANK_FIELD("blank-field", "đơn vị để trống trường thông tin", "unit field blank"),
    /** The set of another standard leaves it open. */
    STANDARD("standard", "bộ tiêu chí khác chưa xác định", "another set leaves it open"),
    /** The value that this one is held against is not given. */
    NO_BASE("no-base", "thiếu giá trị để so", "nothing to compare with"),
    /** One half of the people is given, and neither the other nor the whole. */
    HALVES_MISSING("halves-missing", "thiếu số liệu chung hoặc của một giới", "a half is missing"),
    /** There are no units within of the kind that is counted. */
    NO_MEMBERS("no-members", "chưa có đơn vị bên trong để tính", "no units within"),
    /** Units within are open. */
    OPEN_MEMBERS("open-members", "còn đơn vị bên trong chưa xác định", "units within are open");

    /** What the codes of messages that say a reason begin with. */
    private static final String MESSAGE = "reason.";

    private final String code;
    private final LocalizedText title;

    Reason(String code, String vi, String en) {
        this.code = code;
        this.title = new LocalizedText(vi, en);
    }

    /** The name, for example {@code no-evidence}. */
    public String code() {
        return code;
    }

    /** The name for people, without what the case at hand adds. */
    public LocalizedText title() {
        return title;
    }

    /** The reason of that code, in any letter case; empty when there is none. */
    public static Optional<Reason> find(String code) {
        return Texts.find(values(), Reason::code, Objects.requireNonNull(code, "code"));
    }

    /** The reason that a message says; empty where it says none. */
    static Optional<Reason> of(Message message) {
        return message.code().startsWith(MESSAGE) ? find(message.code().substring(MESSAGE.length())) : Optional.empty();
    }
}
