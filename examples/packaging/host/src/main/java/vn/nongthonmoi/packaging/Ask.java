package vn.nongthonmoi.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.nongthonmoi.criteria.Area;
import vn.nongthonmoi.criteria.Assessment;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.Evidence;
import vn.nongthonmoi.criteria.IndicatorResult;
import vn.nongthonmoi.criteria.Message;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.RuleFiles;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Unit;

/** Asks the same of one commune by rules from everywhere they can come from, and prints one line for each, and one of its words. */
public final class Ask {

    private static final String FILE = "national/2021-2025/commune.dslr";

    private Ask() { }

    /** @param arguments a rules directory, and the same as a zip; its one rule file is on the input */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        answers(Path.of(arguments[0]), Path.of(arguments[1]), System.in).forEach(out::println);
    }

    /** One line for each place that rules come from, and one of words. */
    public static List<String> answers(Path directory, Path zip, InputStream stream) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("bundled: " + answer(CriteriaLibrary.bundled()));
        lines.add("words: " + words(CriteriaLibrary.bundled()));
        lines.add("directory: " + answer(CriteriaLibrary.load(directory)));
        lines.add("zip: " + answer(CriteriaLibrary.load(zip)));
        try (InputStream resource = Ask.class.getResourceAsStream("rules/" + FILE)) {
            lines.add("resource: " + answer(CriteriaLibrary.load(RuleFiles.of(Map.of(FILE, resource.readAllBytes())))));
        }
        lines.add("stream: " + answer(CriteriaLibrary.load(RuleFiles.of(Map.of(FILE, stream.readAllBytes())))));
        return lines;
    }

    /** The outcome, which rules gave it, and two indicators with what was found and the line that asked. */
    private static String answer(CriteriaLibrary library) {
        Province laoCai = Province.of("10");
        // The host's own rules have no list of provinces by region, so the region is given.
        Unit thanhBinh = Unit.builder("03022", laoCai).name("Thanh Bình").region(Region.TDMNPB).area(Area.III).build();
        Assessment a = library.set(Standard.COMMUNE, laoCai, LocalDate.of(2024, 12, 31))
                .assess(thanhBinh, Evidence.of(Map.of("10", "45,1", "11", "12,19")));
        return a.outcome().title() + " " + a.criteriaMet() + "/" + a.criteriaTotal() + ", "
                + row(a.indicator("10")) + ", " + row(a.indicator("11")) + ", " + a.fingerprint();
    }

    /** What the library says to people, in both languages. */
    private static String words(CriteriaLibrary library) {
        Message none = library.applicable(Standard.DISTRICT, null, LocalDate.of(2025, 7, 1)).reason().orElseThrow();
        return none.text(new Locale("vi")) + " / " + none.text(Locale.ENGLISH);
    }

    private static String row(IndicatorResult i) {
        return i.code() + " " + i.title().en() + " " + i.status().title() + " (" + i.requirement().citation().rule() + ")";
    }
}
