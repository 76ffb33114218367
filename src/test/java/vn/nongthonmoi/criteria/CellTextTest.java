package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sees in a cell makes no difference. */
class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"không đạt", " không đạt ", "không\u00a0đạt", "không  đạt", "không \u00a0đạt\u00a0", "\tkhông\r\nđạt",
        "kh\u200bông đ\u200dạt", "\ufeffkhông đạt", "không\u2007đạt\u202f", "khôn\u00adg đạt", "kho\u0302ng đa\u0323t",
        "không\u0085đạt", "\u2060không\u3000đạt\u200e"})
    void whatLooksAlikeIsOneText(String cell) {
        assertEquals("không đạt", CellText.clean(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b", " \u200b ", "\ufeff", "\t\n", "\u2060\u00a0"})
    void whatShowsNothingIsBlank(String cell) {
        assertEquals("", CellText.clean(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.1b", "17.1B", " 17.1b", "17.1b\u00a0", "\u200b17.1B"})
    void aCodeIsOneInAnySpelling(String code) {
        assertEquals("17.1b", CellText.key(code));
    }

    /** What is seen stays, and cleaning twice changes no more. */
    @Property
    void cleaningIsDoneOnce(@ForAll("texts") String text) {
        String clean = CellText.clean(text);
        assertEquals(clean, CellText.clean(clean));
        assertTrue(Normalizer.isNormalized(clean, Normalizer.Form.NFC));
        assertFalse(clean.startsWith(" ") || clean.endsWith(" ") || clean.contains("  "), clean);
        assertEquals(clean, CellText.clean(" \u00a0" + Normalizer.normalize(text, Normalizer.Form.NFD) + "\u200b"));
        assertEquals(CellText.key(text), CellText.key(text.toLowerCase(Locale.ROOT)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aAđĐ ạẠơ1.@:\u00a0\u200b\u0323\u0301\ufeff\u00ad\n\u1e9b").ofMaxLength(12);
    }
}
