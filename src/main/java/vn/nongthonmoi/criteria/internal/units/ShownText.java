package vn.nongthonmoi.criteria.internal.units;

import java.util.Optional;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.internal.text.Texts;

/** Texts that hosts give and that are printed: one rule for names, values and what is said of them. */
public final class ShownText {

    private ShownText() { }

    /** What is wrong with a clean text: it is not what is seen of it. Empty where it is. */
    public static Optional<Message> wrong(String clean) {
        return Texts.unfit(clean).map(character -> Message.of("NTM-276", character));
    }
}
