package vn.nongthonmoi.service.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.CriteriaSet;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.evaluate.Evaluation;
import vn.nongthonmoi.office.evaluate.JsonReport;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.table.MembersTable;
import vn.nongthonmoi.office.table.UnitsTable;
import vn.nongthonmoi.office.table.UnitsTableReader;
import vn.nongthonmoi.service.UnitsJson;

/**
 * The communes of Lào Cai as requests of one unit each, with the bytes that are right by each of two versions of the
 * rules: those that the workbench's printer makes of the library's answers in this process.
 */
public final class Questions {

    /** What they are held against. */
    public static final String PATH = "/v1/assessments?standard=commune&as_of=2024-12-31";

    private static final Path TABLE = Path.of("..", "lao-cai", "synthetic-evidence-2024.csv");

    private final List<byte[]> bodies = new ArrayList<>();
    private final List<byte[][]> right = new ArrayList<>();

    /** Makes them by the two versions that a folder can hold. */
    public static Questions of(RulesFolder rules) throws IOException {
        Questions questions = new Questions();
        for (Map<String, Object> unit : UnitsJson.read(TABLE)) {
            questions.bodies.add(UnitsJson.json(List.of(unit)).getBytes(StandardCharsets.UTF_8));
            questions.right.add(new byte[2][]);
        }
        for (int version = 1; version >= 0; version--) {
            rules.write(version);
            questions.answer(version, CriteriaLibrary.load(rules.folder()));
        }
        return questions;
    }

    private void answer(int version, CriteriaLibrary library) throws IOException {
        CriteriaSet set = library.set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
        Texts texts = Texts.in(Language.VI);
        List<UnitsTable.Row> rows = UnitsTableReader.read(TABLE, texts).rows();
        for (int i = 0; i < rows.size(); i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            UnitsTable one = new UnitsTable("", List.of(rows.get(i)));
            new JsonReport(texts).print(Evaluation.of(set, one, MembersTable.none(), texts, () -> { }), out);
            right.get(i)[version] = out.toByteArray();
            if (version == 0 && Arrays.equals(right.get(i)[0], right.get(i)[1])) {
                throw new IllegalStateException("both versions of the rules give one answer: no swap could be seen");
            }
        }
    }

    int size() {
        return bodies.size();
    }

    byte[] body(int question) {
        return bodies.get(question);
    }

    /** By which of the two versions an answer is right; -1 where it is wrong. */
    int version(int question, byte[] answer) {
        byte[][] either = right.get(question);
        return Arrays.equals(answer, either[0]) ? 0 : Arrays.equals(answer, either[1]) ? 1 : -1;
    }
}
