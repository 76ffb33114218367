package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(new TreeSet<>(Samples.VI.bundle().keySet()), new TreeSet<>(Samples.EN.bundle().keySet()));
    }

    @Test
    void vietnameseTextsAreComposed() {
        Samples.VI.bundle().keySet().forEach(key -> {
            String text = Samples.VI.bundle().getString(key);
            assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), text, key);
        });
    }

    @Test
    void vietnameseWritesADecimalComma() {
        assertEquals("26,35", Samples.VI.number("26.35"));
        assertEquals("26.35", Samples.EN.number("26.35"));
        assertEquals("IV", Samples.VI.number("IV"));
    }
}
