package vn.nongthonmoi.office.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.office.words.OfficeWords;

/** Which annex of a document a table stands in: below a line «PHỤ LỤC II», until the next such line. */
public final class AnnexHeadings {

    private static final int LONGEST = 300;
    private static final Pattern HEADING = Pattern.compile("(phụ lục(?:\\s+số)?\\s+(?:[IVX]{1,5}|[0-9]{1,2}))(?:[.:\\s–-].*)?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv");

    private final List<DecisionDocument.Paragraph> headings;

    /** The headings of a document. */
    public AnnexHeadings(DecisionDocument document) {
        this.headings = document.paragraphs().stream().filter(p -> isHeading(p.text())).toList();
    }

    /** Whether a line says that an annex begins. */
    static boolean isHeading(String line) {
        return line.length() <= LONGEST && HEADING.matcher(CellText.clean(line.replace('\n', ' '))).matches();
    }

    /** The heading above a table, as it stands there; empty where there is none. */
    public Optional<String> of(DocumentTable table) {
        return headings.stream().filter(heading -> heading.beforeTable() <= table.number()).reduce((one, other) -> other).map(DecisionDocument.Paragraph::text)
                .map(AnnexHeadings::name);
    }

    /** Whether a table stands in the annex that a citation names; where the document has no such heading, every table does. */
    public boolean within(DocumentTable table, String cited) {
        boolean has = headings.stream().anyMatch(heading -> same(name(heading.text()), cited));
        return !has || of(table).filter(name -> same(name, cited)).isPresent();
    }

    private static String name(String heading) {
        Matcher m = HEADING.matcher(CellText.clean(heading.replace('\n', ' ')));
        return m.matches() ? m.group(1) : heading;
    }

    private static boolean same(String heading, String cited) {
        Matcher m = HEADING.matcher(cited.strip());
        return m.matches() && number(m.group(1)).equals(number(heading));
    }

    /** «Phụ lục số II» and «PHỤ LỤC 2» are one. */
    private static String number(String heading) {
        String last = OfficeWords.plain(heading).replaceFirst(".*-", "");
        int roman = ROMAN.indexOf(last);
        return roman < 0 ? last.replaceFirst("^0+(?=.)", "") : String.valueOf(roman + 1);
    }
}
