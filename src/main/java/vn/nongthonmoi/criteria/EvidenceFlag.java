package vn.nongthonmoi.criteria;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nongthonmoi.criteria.internal.text.Texts;

/**
 * Evidence that can hardly be right, or does not say where it comes from. A flag asks somebody to look; it changes
 * nothing.
 *
 * @param unit whose evidence it is; null for one that many units together raise
 * @param code the row; empty where all rows of the unit are meant
 * @param value the value; null where it is not about one
 * @param kind what is doubtful about it
 * @param message what was found and what the limit is
 * @param limit file and line of the sentence that states the limit, or that names the list of units
 * @param source where the limit comes from, as its rule says
 * @since 0.1.0
 */
public record EvidenceFlag(@Nullable Unit unit, String code, @Nullable String value, Kind kind, Message message, RulePosition limit,
        String source) {

    /** What is doubtful. */
    public enum Kind {
        /** Who the unit is does not agree with the register of units, or cannot be told from it: {@link Assessment#doubts()}. */
        UNIT("unit", "đơn vị không khớp với danh mục hành chính", "the unit does not agree with the register"),
        /** The value is outside what is possible. */
        IMPOSSIBLE("impossible", "ngoài khoảng có thể có", "outside what is possible"),
        /** A value contradicts one that it is a part of, or its own parts. */
        CONTRADICTION("contradiction", "mâu thuẫn với số liệu khác", "contradicts other evidence"),
        /** The value changed very much in a year. */
        JUMP("jump", "thay đổi quá lớn trong một năm", "changed too much in a year"),
        /** The value lies far from those of the units around. */
        NEIGHBOURS("neighbours", "lệch xa các đơn vị lân cận", "far from the units around"),
        /** Values meet the level exactly far too often. */
        AT_LEVEL("at-level", "vừa đúng bằng mức ở quá nhiều đơn vị", "exactly the level in too many units"),
        /** The shares of a row are all at most 1, as if 0.97 were written for 97 %. */
        RATIO("ratio", "tỷ lệ ghi như phân số", "shares written as ratios"),
        /** Nothing says where the value comes from, who confirmed it or of when it is. */
        ORIGIN("origin", "không rõ nguồn hoặc người xác nhận", "source or confirmation not given"),
        /** The value is old, or of a day after the assessment. */
        AGE("age", "số liệu cũ, hoặc sau ngày đánh giá", "old, or later than the assessment"),
        /** The unit's own value and that of the appraisers lead to different results. */
        APPRAISAL("appraisal", "tự đánh giá và thẩm tra cho kết quả khác nhau", "self-assessment and appraisal lead to different results");

        private final String code;
        private final LocalizedText title;

        Kind(String code, String vi, String en) {
            this.code = code;
            this.title = new LocalizedText(vi, en);
        }

        /** The name used in JSON, for example {@code at-level}. */
        public String code() {
            return code;
        }

        /** The name for people. */
        public LocalizedText title() {
            return title;
        }

        /** The one of that code, in any letter case; empty when there is none. */
        public static Optional<Kind> find(String code) {
            return Texts.find(values(), Kind::code, Objects.requireNonNull(code, "code"));
        }
    }
}
