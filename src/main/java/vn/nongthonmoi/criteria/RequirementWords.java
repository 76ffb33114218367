package vn.nongthonmoi.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.nongthonmoi.criteria.internal.text.Decimals;
import vn.nongthonmoi.criteria.internal.text.Messages;

/** Says what a requirement asks, in words and in signs. */
final class RequirementWords {

    private final Locale locale;
    private final Requirement asked;

    private RequirementWords(Requirement asked, Locale locale) {
        this.asked = asked;
        this.locale = locale;
    }

    /** In words, with all that decides. */
    static String text(Requirement asked, Locale locale) {
        return new RequirementWords(asked, locale).text();
    }

    /** The level with a sign. */
    static String level(Requirement asked, Locale locale) {
        return new RequirementWords(asked, locale).level(asked.level().comparison() == null ? "" : sign(asked.level().comparison()));
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            default -> comparison.code();
        };
    }

    private String text() {
        List<String> said = new ArrayList<>(List.of(said()));
        Requirement.Tally tally = asked.manner().tally();
        if (tally != null) {
            said.add(say("requirement.tally-" + tally.how().code(), tally.kinds().stream()
                    .map(k -> k.title().in(locale)).collect(Collectors.joining(", ")), tally.standard() == null ? tally.column()
                    : tally.standard().title().in(locale), String.join(", ", tally.named())));
        }
        if (asked.manner().menAndWomenAlike()) {
            said.add(say("requirement.alike"));
        }
        if (asked.manner().onlyWhen() != null) {
            said.add(say("requirement.only-when", asked.manner().onlyWhen().fact(), asked.manner().onlyWhen().comparison().title().in(locale),
                    number(asked.manner().onlyWhen().number())));
        }
        if (asked.manner().ifPresent()) {
            said.add(say("requirement.if-present"));
        }
        return String.join("; ", said);
    }

    private String said() {
        if (asked.level().state() == Requirement.State.LEFT) {
            return say("requirement.left", asked.level().awaits());
        }
        String level = based(level(asked.level().comparison() == null ? "" : asked.level().comparison().title().in(locale)));
        if (asked.level().state() == Requirement.State.FLOOR) {
            // Of a floor the comparison is said by "not below".
            return say("requirement.floor", asked.level().comparison() == null ? level : based(amount()), asked.level().awaits());
        }
        return level;
    }

    /** A level with what it is held against, where that is not the value alone. */
    private String based(String level) {
        Requirement.Base base = asked.manner().base();
        return base == null ? level : say("requirement.base-" + base.of().code(), level,
                base.standard() == null ? "" : base.standard().title().in(locale));
    }

    private String level(String comparison) {
        return switch (asked.measure()) {
            case PASS -> say("requirement.pass");
            case ALL_PARTS -> say("requirement.all-parts");
            case ANY_PART -> say("requirement.any-part");
            case STANDARD -> say("requirement.standard", asked.level().standard().title().in(locale));
            case GRADE -> "≥ " + (asked.level().grade() == null ? "?" : asked.level().grade());
            case UNSTATED -> "?";
            default -> (comparison.isEmpty() ? "" : comparison + " ") + amount();
        };
    }

    private String amount() {
        String threshold = asked.level().threshold() == null ? "?" : number(asked.level().threshold());
        return asked.level().unit().isEmpty() ? threshold : threshold + " " + asked.level().unit();
    }

    /** Vietnamese writes a decimal comma. */
    private String number(BigDecimal number) {
        String plain = Decimals.plain(number);
        return locale.getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }

    private String say(String key, String... arguments) {
        return Messages.format(key, List.of(arguments), locale);
    }
}
