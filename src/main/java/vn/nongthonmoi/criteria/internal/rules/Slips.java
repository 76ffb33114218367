package vn.nongthonmoi.criteria.internal.rules;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.Message;

/** Slips that have their own remedy, whatever should have stood on the line: quotes, program code, signs for words. */
final class Slips {

    private static final Pattern CURLY_QUOTE = Pattern.compile("[“”„‟″«»]");
    // What begins or ends a line of a program, and never a sentence.
    private static final Pattern CODE = Pattern.compile("[;{}]\\s*$|\\w\\(.*\\)\\s*;|^(?:import|package|global|function|"
            + "declare|query|dialect|expander|salience|eval)\\b|^>");
    private static final Pattern SIGN = Pattern.compile(">=|<=|≥|≤|=>|=<|(?<=\\s)[<>=](?=\\s*\\d)");
    private static final Map<String, String> SIGNS = Map.of(">=", "ít nhất", "≥", "ít nhất", "=>", "ít nhất",
            "<=", "không quá", "≤", "không quá", "=<", "không quá", ">", "hơn", "<", "dưới", "=", "bằng");

    private Slips() { }

    /** The slip that a line, which is not what it should be, shows; empty when it shows none. */
    static Optional<Vocabulary.Mismatch> find(String line) {
        Matcher curly = CURLY_QUOTE.matcher(line);
        if (curly.find()) {
            return slip(curly.start(), Message.of("NTM-118", curly.group()));
        }
        if (line.chars().filter(c -> c == '"').count() % 2 == 1) {
            return slip(line.lastIndexOf('"'), Message.of("NTM-118", "\""));
        }
        if (CODE.matcher(line).find()) {
            return slip(0, Message.of("NTM-120", line));
        }
        Matcher sign = SIGN.matcher(line);
        return sign.find() ? slip(sign.start(), Message.of("NTM-124", sign.group(), SIGNS.get(sign.group())))
                : Optional.empty();
    }

    private static Optional<Vocabulary.Mismatch> slip(int column, Message problem) {
        return Optional.of(new Vocabulary.Mismatch(column, problem));
    }
}
