package vn.nongthonmoi.criteria;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @checked} says of a rule: who held it against the decision, when, and against which copy. What the
 * annotation does not say is blank: nobody's name is guessed.
 *
 * <pre>{@code
 * Confirmation c = Confirmation.of("24/11/2026, Công báo số 287, người đối chiếu: Nguyễn Văn A");
 * c.day();       // 2026-11-24
 * c.against();   // Công báo số 287
 * c.by();        // Nguyễn Văn A
 * }</pre>
 *
 * @param text the annotation as written
 * @param day the day that it begins with; null where it begins with none
 * @param by who, after “người đối chiếu”; empty where that is not said
 * @param against the rest: the document, gazette or page
 * @since 0.1.0
 */
public record Confirmation(String text, @Nullable LocalDate day, String by, String against) {

    private static final Pattern DAY = Pattern.compile("\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4})\\s*(?:[,;]\\s*|$)(.*)",
            Pattern.DOTALL);
    private static final Pattern WHO = Pattern.compile("(?:(.*?)[,;]\\s*)?người đối chiếu\\s*:?\\s+(.+)", Pattern.DOTALL
            | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Refuses null but for the day. */
    public Confirmation {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(against, "against");
    }

    /** Reads an annotation; every text is one. */
    public static Confirmation of(String text) {
        Matcher dated = DAY.matcher(Objects.requireNonNull(text, "text"));
        LocalDate day = dated.matches() ? day(dated) : null;
        String rest = day == null ? text : dated.group(4);
        Matcher who = WHO.matcher(rest);
        return who.matches() ? new Confirmation(text, day, who.group(2).strip(), who.group(1) == null ? "" : who.group(1).strip())
                : new Confirmation(text, day, "", rest.strip());
    }

    /** The annotation as written, which says all of it. */
    @Override
    public String toString() {
        return text;
    }

    /** The day; null where no calendar has it. */
    private static @Nullable LocalDate day(Matcher dated) {
        try {
            return LocalDate.of(Integer.parseInt(dated.group(3)), Integer.parseInt(dated.group(2)),
                    Integer.parseInt(dated.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
