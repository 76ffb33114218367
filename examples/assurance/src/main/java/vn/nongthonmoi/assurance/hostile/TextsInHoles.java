package vn.nongthonmoi.assurance.hostile;

import static vn.nongthonmoi.assurance.hostile.Promised.check;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nongthonmoi.criteria.CellText;
import vn.nongthonmoi.criteria.CriteriaLibrary;
import vn.nongthonmoi.criteria.RuleFiles;

/**
 * Hostile texts at every place where an author writes something of his own. A directory with one is refused, or it is
 * served: then the text comes out as it went in, nothing else of what the library tells is another, and the fingerprint is.
 */
final class TextsInHoles implements Kind {

    /** What comes out: other holes hold codes and numbers that decide. */
    private static final Set<String> TEXTS = Set.of("so", "phuluc", "ten", "ai", "donvi", "lop", "name", "source", "provisional",
            "checked", "basis", "unit", "file");
    /** A rule's name without the code of its row before it is the row's title, and with it that of its parts. */
    private static final Pattern CODE = Pattern.compile("^\\s*[0-9A-Za-z]+([.-][0-9A-Za-z]+)*\\s+");
    /** Files and directories of such names are not looked at. */
    private static final Pattern LEFT_ALONE = Pattern.compile("(^|/)[.~]");
    private static final String MARK = "Xyzzy";
    /** So many inputs after each other are of one hole, whose usual directory is loaded once. */
    private static final int OF_ONE_HOLE = 40;

    private final Stage stage = new Stage();
    private Before before;

    /** What the directory tells when nobody is hostile, and with a mark in the hole; told is null where a mark cannot be. */
    private record Before(Stage.Hole hole, Stage.Scope scope, String fingerprint, String marked, String markedFingerprint) { }

    @Override
    public String title() {
        return "texts";
    }

    @Override
    public void tryOne(long number, Random random, Input input) {
        Stage.Hole hole = stage.holes().get(new Random(number / OF_ONE_HOLE).nextInt(stage.holes().size()));
        if (before == null || !before.hole().equals(hole)) {
            before = before(hole);
        }
        String ending = hole.kind().equals("file") ? ".dslr" : "";
        // Half a letter has no bytes.
        String text = new String((HostileTexts.next(random, hole.usual()) + ending).getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
        input.is("in " + hole + ", with " + before.scope() + " around: " + escaped(text));
        Map<String, String> files = stage.with(hole, text, before.scope());
        Promised.Outcome outcome = outcome(files);
        if (outcome.library() != null) {
            served(outcome.library(), text);
        }
    }

    private Before before(Stage.Hole hole) {
        for (Stage.Scope scope : Stage.Scope.values()) {
            CriteriaLibrary usual = outcome(stage.with(hole, hole.usual(), scope)).library();
            if (usual != null) {
                String mark = hole.kind().equals("file") ? MARK + ".dslr" : MARK;
                CriteriaLibrary marked = !TEXTS.contains(hole.kind()) ? null
                        : outcome(stage.with(hole, mark, scope)).library();
                return new Before(hole, scope, usual.fingerprint(), marked == null ? null : Told.by(marked),
                        marked == null ? null : marked.fingerprint());
            }
        }
        throw new IllegalStateException("the stage itself is refused: " + hole);
    }

    private void served(CriteriaLibrary library, String text) {
        String told = Told.by(library);
        // In a table what nobody sees is no difference.
        String meant = before.hole().kind().equals("unit") ? CellText.clean(text) : text;
        if (canonical(meant).equals(canonical(before.hole().usual()))) {
            return;
        }
        check(!library.fingerprint().equals(before.fingerprint()), "the fingerprint is that of another text");
        boolean withCode = before.hole().kind().equals("name") && CODE.matcher(text).find();
        boolean leftAlone = before.hole().kind().equals("file") && LEFT_ALONE.matcher(text).find();
        if (before.marked() == null || withCode || leftAlone) {
            return;
        }
        check(!library.fingerprint().equals(before.markedFingerprint()), "the fingerprint is that of another text");
        check(spellings(text).anyMatch(t -> told.equals(before.marked().replace(MARK, t))),
                "the text does not come out as it went in, or something else of what is told is another");
    }

    /** How a text may come out: letters composed, spaces made one, without those at its ends. */
    private static Stream<String> spellings(String text) {
        String plain = text.endsWith(".dslr") ? text.substring(0, text.length() - ".dslr".length()) : text;
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC).replace('\t', ' ');
        return Stream.of(plain, composed, composed.replaceAll("\\s+", " "), CellText.clean(plain))
                .flatMap(t -> Stream.of(t, t.strip())).distinct();
    }

    /** Numbers that are the same number, and texts that are the same but for spaces. */
    private static String canonical(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC).split("[|]", -1)).map(TextsInHoles::number)
                .collect(Collectors.joining("|"));
    }

    private static String number(String cell) {
        String plain = cell.replaceAll("\\s+", " ").strip();
        try {
            return plain.length() > 40 || plain.matches(".*[eE].*") ? plain
                    : new BigDecimal(plain.replace(',', '.')).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return plain.replaceAll(" ?([,<]) ?", "$1");
        }
    }

    static Promised.Outcome outcome(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Promised.load(() -> CriteriaLibrary.load(RuleFiles.of(bytes)));
    }

    static String escaped(String text) {
        String shown = text.length() > 400 ? text.substring(0, 400) + "… (" + text.length() + ")" : text;
        return shown.codePoints().mapToObj(c -> c >= 32 && c < 127 || Character.isLetter(c) && c < 0x2000 ? Character.toString(c)
                : String.format("\\u{%X}", c)).collect(Collectors.joining("", "«", "»"));
    }
}
