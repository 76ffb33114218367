package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.nongthonmoi.office.annex.CellLevel;
import vn.nongthonmoi.office.annex.LevelText;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;

/** What a cell of an annex says is read as a person reads it, or not at all. */
class LevelTextTest {

    private static List<String[]> forms() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                LevelTextTest.class.getResourceAsStream("cell-forms.tsv")), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).collect(Collectors.toList());
        }
    }

    private static String said(String cell) {
        CellLevel level = LevelText.of(cell.replace("\\n", "\n").replace("\\u00a0", "\u00a0"));
        return level instanceof CellLevel.Unreadable unreadable ? "?" + unreadable.why() : level.written();
    }

    @Test
    void everyFormOfACellIsReadAsThePersonReadsIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String[] form : forms()) {
            if (!said(form[0]).equals(form[1])) {
                wrong.add("«" + form[0] + "» is " + form[1] + ", was read as " + said(form[0]));
            }
        }
        assertTrue(forms().size() >= 60);
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatCannotBeReadSaysWhyInBothLanguages() {
        for (CellLevel.Why why : CellLevel.Why.values()) {
            assertTrue(why.said(Texts.in(Language.VI)).length() > 10 && why.said(Texts.in(Language.EN)).length() > 10, why.name());
        }
    }

    /** A number is read exactly, whatever words and blanks are around it. */
    @Property(tries = 300)
    void noNumberBecomesAnother(@ForAll @IntRange(min = 0, max = 999) int whole, @ForAll @IntRange(min = 0, max = 99) int hundredths,
            @ForAll boolean comma) {
        String number = whole + (hundredths == 0 ? "" : (comma ? "," : ".") + String.format("%02d", hundredths).replaceFirst("0$", ""));
        String exact = number.replace(',', '.');
        assertEquals(">= " + exact + " %", said("≥ " + number + "%"));
        assertEquals("<= " + exact + " %", said("không quá  " + number + " %"));
        assertEquals(exact + " %", said(number + "%¹"));
    }

    /** Whatever stands in a cell, something is said of it. */
    @Property(tries = 500)
    void noCellIsDroppedOrBreaksTheReader(@ForAll @StringLength(max = 60) String cell) {
        assertTrue(said(cell) != null);
    }
}
