package vn.nongthonmoi.workbench.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.nongthonmoi.office.annex.AnnexTable;
import vn.nongthonmoi.office.document.DecisionDocuments;
import vn.nongthonmoi.office.document.DocumentTable;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;

/** Whatever an annex joins, splits over pages, marks with footnotes or spells in its own way, its levels are read as they are. */
class AnnexRoundTripTest {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @Provide
    Arbitrary<DrawnAnnex> annexes() {
        return Arbitraries.randomValue(DrawnAnnex::new);
    }

    private static Map<String, String> read(DocumentTable table) {
        AnnexTable annex = AnnexTable.of(table).orElseThrow();
        assertEquals(List.of(), annex.unnumbered());
        assertEquals(List.of(), annex.head().others());
        Map<String, String> says = new LinkedHashMap<>();
        annex.rows().stream().filter(row -> row.code().contains(".")).forEach(row -> row.cells().forEach((whom, cell) ->
                says.put(row.code() + " " + whom, cell.level().written())));
        return says;
    }

    @Property(tries = 300)
    void whatIsDrawnIsReadAgain(@ForAll("annexes") DrawnAnnex drawn) {
        assertEquals(drawn.says, read(drawn.table()));
    }

    @Property(tries = 100)
    void aPageOfAGazetteSaysTheSame(@ForAll("annexes") DrawnAnnex drawn) throws IOException {
        Path page = Files.createTempFile("annex", ".html");
        try {
            Files.writeString(page, drawn.html());
            assertEquals(drawn.says, read(DecisionDocuments.read(page, Texts.in(Language.VI)).tables().get(0)));
        } finally {
            Files.delete(page);
        }
    }

    /** One number that is another is read as another, at its cell and nowhere else. */
    @Property(tries = 100)
    void everyNumberThatIsAnotherIsReadAsAnother(@ForAll("annexes") DrawnAnnex drawn) {
        drawn.saidBy.forEach((cell, said) -> {
            Matcher number = NUMBER.matcher(drawn.text(cell));
            if (number.find()) {
                String other = drawn.text(cell).substring(0, number.start()) + (Integer.parseInt(number.group()) + 1) + drawn.text(cell).substring(number.end());
                Map<String, String> read = read(drawn.with(cell, other));
                assertEquals(new TreeSet<>(said), drawn.says.keySet().stream().filter(each -> !drawn.says.get(each).equals(read.get(each)))
                        .collect(Collectors.toCollection(TreeSet::new)), other);
            }
        });
    }
}
