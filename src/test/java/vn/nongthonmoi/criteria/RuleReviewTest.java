package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check warns of: rules that can be served, and are probably not meant so. */
class RuleReviewTest {

    @TempDir
    private Path directory;
    private WrittenRules files;

    @BeforeEach
    void rules() {
        files = new WrittenRules(directory);
    }

    private List<String> found() {
        return WrittenRules.check(directory).stream()
                .map(p -> p.file() + ":" + p.line() + " " + p.message().code() + " " + p.severity()).toList();
    }

    @Test
    void goodRulesGiveNoWarning() {
        assertEquals(List.of(), found());
    }

    // --- rows never reached ---

    @Test
    void aRowForUnitsThatThereAreNotNeverDecides() {
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %")
                + WrittenRules.rule("2 Thu nhập", "thuộc vùng ĐNB", "Chỉ tiêu 2: mức ít nhất 70 triệu đồng/người/năm"));
        assertEquals(List.of("p10.dslr:23 NTM-152 WARNING"), found());
    }

    @Test
    void aRowOfAClassThatNobodyIsInNeverDecides() {
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %")
                + WrittenRules.rule("2 Thu nhập", "thuộc loại \"vùng 9\"", "Chỉ tiêu 2: mức ít nhất 70 triệu đồng/người/năm"));
        assertEquals(List.of("p10.dslr:23 NTM-152 WARNING"), found());
    }

    @Test
    void aRowThatALaterDocumentAlwaysReplacesNeverDecides() {
        files.layer("late.dslr", "Quyết định \"2/QĐ-TTg\" ngày 02/01/2022", "cả nước",
                "Hiệu lực từ 01/01/2022 đến 31/12/2025", "Sửa đổi \"1/QĐ-TTg\"",
                WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        assertEquals(List.of("late.dslr:8 NTM-156 WARNING", "national.dslr:23 NTM-152 WARNING"), found());
    }

    @Test
    void aRowThatIsReplacedOnlyLaterDecides() {
        files.layer("late.dslr", "Quyết định \"2/QĐ-TTg\" ngày 02/01/2022", "cả nước",
                "Hiệu lực từ 02/01/2022 đến 31/12/2025", "Sửa đổi \"1/QĐ-TTg\"",
                WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        assertEquals(List.of(), found());
    }

    private static String road(String who, int level) {
        return WrittenRules.rule("1.1 Đường, " + who.replace('"', ' ').lines().findFirst().orElseThrow(), who,
                "Chỉ tiêu 1.1: tỷ lệ ít nhất " + level + " %");
    }

    /** What others do not name is for those that remain: whoever these are, there are some. */
    @ParameterizedTest
    @ValueSource(strings = {"thuộc khu vực III;thuộc khu vực I", "là xã", "là phường;là đặc khu", "thuộc nhóm 3;thuộc nhóm 1",
        "đánh giá năm 2022;đánh giá năm 2023", "đánh giá từ năm 2023", "là xã biên giới;là xã hải đảo",
        "thuộc loại vùng 1", "thuộc khu vực III\nlà xã biên giới;thuộc khu vực II\nlà xã"})
    void aRowForTheRemainingUnitsDecides(String named) {
        StringBuilder rules = new StringBuilder(WrittenRules.rule("Vùng 1", "thuộc khu vực II hoặc III", "Xếp vào loại \"vùng 1\""));
        for (String who : named.replace("vùng 1", "\"vùng 1\"").split(";")) {
            rules.append(road(who, 60));
        }
        files.province("10", rules + road("các xã còn lại", 70));
        assertEquals(List.of(), found());
    }

    @Test
    void aRowForTheRemainingUnitsNeverDecidesWhereNoneRemain() {
        files.province("10", road("thuộc nhóm 1 hoặc 2", 60) + road("thuộc nhóm 3", 65) + road("các xã còn lại", 70));
        assertEquals(List.of("p10.dslr:30 NTM-152 WARNING"), found());
    }

    /** 318, Điều 1: a unit may be held to the column of a region in which its province does not lie. */
    @Test
    void aRowForARegionInWhichAnotherLayerPutsUnitsDecides() {
        files.layer("special.dslr", "Quyết định \"1/QĐ-TTg\" ngày 01/01/2022", "cả nước",
                "Hiệu lực từ 01/01/2022 đến 31/12/2025", "Căn cứ \"1/QĐ-TTg\"",
                WrittenRules.rule("Điều 1", "là xã đặc biệt khó khăn\nlà xã thuộc huyện nghèo", "Xếp vào vùng TDMNPB"));
        files.province("70", road("thuộc vùng TDMNPB", 60) + road("các xã còn lại", 70));
        assertEquals(List.of(), found());
        files.province("70", road("thuộc vùng TN", 60) + road("các xã còn lại", 70));
        assertEquals(List.of("p70.dslr:16 NTM-152 WARNING"), found());
    }

    @Test
    void aRowOfTheNationForOneProvinceDecides() {
        files.layer("late.dslr", "Quyết định \"2/QĐ-TTg\" ngày 01/02/2022", "cả nước",
                "Hiệu lực từ 01/02/2022 đến 31/12/2025", "Sửa đổi \"1/QĐ-TTg\"", road("Xã của tỉnh \"70\"", 60));
        assertEquals(List.of(), found());
    }

    /** Units of a merged province keep what their former one decided, also where that comes into force after the merger. */
    @Test
    void aRowOfAProvinceThatHasEndedDecidesForItsFormerUnits() {
        for (String province : List.of("10", "15")) {
            files.layer("p.dslr", "Quyết định \"7/QĐ-UBND\" ngày 25/06/2025", "tỉnh \"" + province + "\"",
                    "Hiệu lực từ 05/07/2025 đến 31/12/2025", "Căn cứ \"1/QĐ-TTg\"", road("Mọi xã", 60));
            assertEquals(List.of(), found().stream().filter(f -> !f.contains("NTM-149")).toList(), province);
        }
    }

    /** What is not looked at to the end is not said to be of no use. */
    @Test
    void whereThereAreMoreKindsOfUnitThanAreLookedAtNothingIsSaid() {
        String traits = Stream.of(Trait.values()).filter(t -> t != Trait.WITHOUT_COMMUNES)
                .map(t -> "là xã " + t.vietnamese()).collect(Collectors.joining("\n"));
        files.province("10", road(traits + "\nthuộc khu vực III\nlà xã", 60) + road("các xã còn lại", 70));
        assertEquals(List.of(), found());
    }

    /** Provinces 10 and 15 became province 15 on 01/07/2025. */
    private List<List<Object>> silenced(String signed, String rules) {
        files.province("10", road("Mọi xã", 60) + WrittenRules.rule("2 Thu nhập", "Mọi xã",
                "Chỉ tiêu 2, năm 2024: mức ít nhất 70 triệu đồng/người/năm\nChỉ tiêu 2, năm 2025: mức ít nhất 75 triệu đồng/người/năm"));
        files.layer("new.dslr", "Quyết định \"1/QĐ-UBND\" ngày " + signed, "tỉnh \"15\"",
                "Hiệu lực từ 01/09/2025 đến 31/12/2025", "Căn cứ \"1/QĐ-TTg\"", rules);
        return WrittenRules.check(directory).stream().filter(p -> p.message().code().equals("NTM-185"))
                .map(p -> Stream.concat(Stream.of((Object) (p.file() + ":" + p.line())), p.message().arguments().stream()).toList())
                .toList();
    }

    @Test
    void theFirstDocumentOfAMergedProvinceThatDoesNotStateWhatFormerOnesDidIsReported() {
        assertEquals(List.of(List.of("new.dslr:7", "15", "01/09/2025", "p10: 2@2024, 2@2025")),
                silenced("20/08/2025", road("Mọi xã", 60)));
        assertEquals(List.of(List.of("new.dslr:7", "15", "01/09/2025", "p10: 1.1, 2@2024")), silenced("20/08/2025", WrittenRules.rule(
                "2 Thu nhập", "Mọi xã", "Chỉ tiêu 2, năm 2025: mức ít nhất 75 triệu đồng/người/năm")));
        assertEquals(List.of(), silenced("20/08/2025", road("Mọi xã", 60) + WrittenRules.rule("2 Thu nhập", "Mọi xã",
                "Chỉ tiêu 2: mức ít nhất 75 triệu đồng/người/năm")));
        assertEquals(List.of(), silenced("20/08/2025", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: bãi bỏ")
                + WrittenRules.rule("2 Thu nhập", "Mọi xã", "Chỉ tiêu 2: bãi bỏ")));
    }

    @Test
    void aDocumentSignedBeforeTheMergerSilencesNoOther() {
        assertEquals(List.of(), silenced("30/06/2025", road("Mọi xã", 60)));
        assertEquals(1, silenced("01/07/2025", road("Mọi xã", 60)).size());
    }

    @Test
    void onlyTheFirstDocumentIsToldAndWhatNobodyHasSeenIsNamedToo() {
        files.layer("p15.dslr", "Quyết định chưa rõ số, năm 2022", "tỉnh \"15\"", "Hiệu lực từ 01/06/2022 đến 31/12/2025",
                "Chưa có nội dung", "");
        files.layer("later.dslr", "Quyết định \"2/QĐ-UBND\" ngày 01/10/2025", "tỉnh \"15\"",
                "Hiệu lực từ 01/10/2025 đến 31/12/2025", "Căn cứ \"1/QĐ-TTg\"", road("Mọi xã", 80));
        assertEquals(List.of(List.of("new.dslr:7", "15", "01/09/2025", "p15: ?; p10: 2@2024, 2@2025")),
                silenced("20/08/2025", road("Mọi xã", 60)));
    }

    @Test
    void aFileOfWhichNothingDecidesIsReportedOnce() {
        files.province("10", WrittenRules.rule("1.1 Đường", "thuộc vùng ĐNB", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %")
                + WrittenRules.rule("2 Thu nhập", "thuộc vùng ĐNB", "Chỉ tiêu 2: mức ít nhất 70 triệu đồng/người/năm"));
        assertEquals(List.of("p10.dslr:1 NTM-158 WARNING"), found());
    }

    // --- dates ---

    @Test
    void aSetThatBeginsAfterItsPeriodIsReported() {
        files.write("national.dslr", WrittenRules.NATIONAL.replace("Hiệu lực từ 01/01/2022 đến 31/12/2025",
                "Hiệu lực từ 01/01/2026"));
        assertEquals(List.of("national.dslr:8 NTM-153 WARNING"), found());
    }

    @Test
    void aLayerBesideItsSetsTimeIsReported() {
        files.layer("p10.dslr", "Quyết định \"10/QĐ-UBND\" ngày 01/06/2021", "tỉnh \"10\"",
                "Hiệu lực từ 01/06/2021 đến 31/12/2021", "Căn cứ \"1/QĐ-TTg\"",
                WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        assertEquals(List.of("p10.dslr:1 NTM-158 WARNING", "p10.dslr:8 NTM-153 WARNING"), found());
    }

    @Test
    void aLayerThatBeginsBeforeItsSetIsReported() {
        files.layer("p10.dslr", "Quyết định \"10/QĐ-UBND\" ngày 01/06/2021", "tỉnh \"10\"",
                "Hiệu lực từ 01/06/2021", "Căn cứ \"1/QĐ-TTg\"",
                WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        assertEquals(List.of("p10.dslr:8 NTM-159 WARNING"), found());
    }

    @Test
    void aLayerThatOutlivesItsSetIsReported() {
        files.layer("p10.dslr", "Quyết định \"10/QĐ-UBND\" ngày 01/06/2022", "tỉnh \"10\"",
                "Hiệu lực từ 01/06/2022", "Căn cứ \"1/QĐ-TTg\"",
                WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        assertEquals(List.of("p10.dslr:8 NTM-159 WARNING"), found());
    }

    @Test
    void aProvinceThatIsNotThereIsReported() {
        files.province("99", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        assertEquals(List.of("p99.dslr:1 NTM-158 WARNING", "p99.dslr:7 NTM-149 WARNING"), found());
    }

    @Test
    void aFileWhoseNameKeepsItFromBeingReadIsReported() {
        files.write("commune.dslr.txt", "x").write("A.DSLR", "x").write("~$commune.dslr", "x").write(".hidden.dslr", "x");
        assertEquals(List.of("A.DSLR:1 NTM-150 WARNING", "commune.dslr.txt:1 NTM-150 WARNING"), found());
    }

    @Test
    void aDocumentInForceBeforeItWasSignedIsReported() {
        files.write("national.dslr", WrittenRules.NATIONAL.replace("ngày 01/01/2022", "ngày 02/01/2022"));
        assertEquals(List.of("national.dslr:8 NTM-156 WARNING"), found());
    }

    private void successor(String from) {
        files.write("next.dslr", WrittenRules.NATIONAL.replace("2021-2025", "2026-2030").replace("\"1/QĐ-TTg\"", "\"3/QĐ-TTg\"")
                .replace("ngày 01/01/2022", "ngày 01/12/2025").replace("từ 01/01/2022 đến 31/12/2025", "từ " + from));
    }

    @Test
    void twoSetsOfAStandardOnOneDayAreAnError() {
        successor("31/12/2025");
        assertEquals(List.of("next.dslr:8 NTM-288 ERROR"), found());
        assertEquals("Two files start a set of one standard: national.dslr is in force from 31/12/2025 to 31/12/2025 too",
                WrittenRules.check(directory).get(0).message().text(Locale.ENGLISH).split(", so")[0]);
    }

    /** Which of the two decides would hang on their names: the copy, which nobody edits, won. */
    @ParameterizedTest
    @ValueSource(strings = {"national - Copy.dslr", "national - Copy (2).dslr", "national (1).dslr", "national copy.dslr",
        "Bản sao của national.dslr", "national - Bản sao.dslr"})
    void aCopyBesideTheSetIsAnErrorAtTheCopyAndToldByItsName(String copy) {
        files.write(copy, WrittenRules.NATIONAL.replace("ít nhất 50", "ít nhất 90"));
        List<RuleProblem> problems = WrittenRules.check(directory);
        assertEquals(List.of("NTM-289 WARNING [national.dslr]", "NTM-288 ERROR [national.dslr, 01/01/2022, 31/12/2025]"),
                problems.stream().filter(p -> p.file().equals(copy)).map(p -> p.message().code() + " " + p.severity() + " "
                        + p.message().arguments()).toList());
        assertThrows(RuleFileException.class, () -> CriteriaLibrary.load(directory));
    }

    @Test
    void aCopyOfALayerIsToldByItsNameAlone() {
        String road = WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %");
        files.province("10", road);
        files.layer("cũ - Copy/p10.dslr", "Quyết định \"10/QĐ-UBND\" ngày 01/06/2022", "tỉnh \"10\"",
                "Hiệu lực từ 01/07/2022 đến 31/12/2025", "Căn cứ \"1/QĐ-TTg\"", road);
        assertEquals(List.of("cũ - Copy/p10.dslr:1 NTM-289 WARNING"), found().stream().filter(p -> p.contains("NTM-28")).toList());
    }

    /** A number in brackets, or a name with such a word in it, is no copy of anything that is there. */
    @ParameterizedTest
    @ValueSource(strings = {"bổ sung (2).dslr", "copyright.dslr", "bản sao.dslr", "2022 (1)/p.dslr"})
    void otherNamesAreNoCopies(String name) {
        files.layer(name, "Quyết định \"10/QĐ-UBND\" ngày 01/06/2022", "tỉnh \"10\"",
                "Hiệu lực từ 01/07/2022 đến 31/12/2025", "Căn cứ \"1/QĐ-TTg\"",
                WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        assertEquals(List.of(), found());
    }

    /** It says itself which of the two decides; only the last day of the other is missing. */
    @Test
    void aSetThatReplacesTheOneBeforeIsNoError() {
        files.write("second.dslr", WrittenRules.NATIONAL.replace("\"1/QĐ-TTg\" ngày 01/01/2022", "\"3/QĐ-TTg\" ngày 01/01/2024")
                .replace("từ 01/01/2022 đến 31/12/2025", "từ 01/02/2024 đến 31/12/2025\n    Thay thế \"1/QĐ-TTg\""));
        assertEquals(List.of("second.dslr:8 NTM-154 WARNING"), found());
    }

    // --- levels that are not known any more ---

    @Test
    void anUnknownLevelInThePlaceOfAKnownOneIsReported() {
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất ? %")
                + WrittenRules.rule("2 Thu nhập", "Mọi xã", "Chỉ tiêu 2: chưa rõ nội dung"));
        assertEquals(List.of("p10.dslr:16 NTM-290 WARNING", "p10.dslr:23 NTM-290 WARNING"), found());
        assertEquals("national.dslr:23", WrittenRules.check(directory).get(0).message().arguments().get(1));
    }

    @Test
    void anUnknownLevelWhereNoneWasKnownIsNot() {
        files.write("national.dslr", WrittenRules.NATIONAL.replace("tỷ lệ ít nhất 50 %", "do tỉnh quy định"));
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất ? %"));
        assertEquals(List.of(), found());
    }

    @Test
    void aLevelThatIsNotKnownAnyMoreIsReported(@TempDir Path before) {
        new WrittenRules(before);
        files.write("national.dslr", WrittenRules.NATIONAL.replace("ít nhất 50", "ít nhất ?").replace("| 40 | 44 | 44", "| 40 | ? | 44"));
        assertEquals(List.of("national.dslr:23 NTM-291", "national.dslr:30 NTM-291"), RuleFiles.of(directory)
                .check(RuleFiles.of(before)).stream().map(p -> p.file() + ":" + p.line() + " " + p.message().code())
                .filter(p -> !p.endsWith("NTM-168")).toList());
    }

    // --- what was confirmed ---

    @Test
    void whatWasConfirmedIsListedWithWhoWhenAndAgainstWhat() {
        files.write("national.dslr", WrittenRules.NATIONAL
                .replace("@source(\"1/QĐ-TTg, 1.1\")", "@source(\"1/QĐ-TTg, 1.1\")\n    @checked(\"1/2/2024, Công báo 5, số 6; người đối chiếu: Nguyễn Văn A\")")
                .replace("@source(\"1/QĐ-TTg, 2\")", "@source(\"1/QĐ-TTg, 2\")\n    @checked(\"24/11/2026, bảng tóm tắt\")"));
        assertEquals(List.of("national.dslr:18 1.1 Đường xã: 2024-02-01 by Nguyễn Văn A against Công báo 5, số 6",
                "national.dslr:26 2 Thu nhập: 2026-11-24 by  against bảng tóm tắt"), RuleFiles.of(directory).rules().stream()
                .flatMap(rule -> rule.confirmation().stream().map(c -> rule + ": " + c.day() + " by " + c.by() + " against "
                        + c.against())).toList());
    }

    @Test
    void aRuleIsTheSameWhateverItsSpacingAndCommentsAndAnotherByAnAnnotation(@TempDir Path before) throws IOException {
        new WrittenRules(before);
        files.write("national.dslr", WrittenRules.NATIONAL.replace("    Chỉ tiêu 1.1", "  // như phụ lục\n      Chỉ tiêu 1.1")
                .replace("@source(\"1/QĐ-TTg, 2\")", "@source(\"1/QĐ-TTg, 3\")"));
        List<StatedRule> old = RuleFiles.of(before).rules();
        List<StatedRule> now = RuleFiles.of(directory).rules();
        assertEquals(List.of("2 Thu nhập"), now.stream().filter(r -> old.stream().noneMatch(o -> o.name().equals(r.name())
                && o.position().file().equals(r.position().file()) && o.fingerprint().equals(r.fingerprint())))
                .map(StatedRule::name).toList());
    }

    /** What is not said stays blank. */
    @ParameterizedTest
    @ValueSource(strings = {"Công báo số 287", "31/02/2026, Công báo", "Nguyễn Văn A, 24/11/2026"})
    void aConfirmationWithoutADayHasNone(String text) {
        Confirmation read = Confirmation.of(text);
        assertEquals(null, read.day());
        assertEquals("", read.by());
        assertEquals(text, read.against());
    }

    @Test
    void whoAlone() {
        assertEquals(new Confirmation("24/11/2026, người đối chiếu Trần Thị B", LocalDate.of(2026, 11, 24), "Trần Thị B", ""),
                Confirmation.of("24/11/2026, người đối chiếu Trần Thị B"));
        assertEquals(new Confirmation("24/11/2026", LocalDate.of(2026, 11, 24), "", ""), Confirmation.of("24/11/2026"));
    }

    @Test
    void daysWithoutASetOfAStandardAreReported() {
        successor("02/01/2026");
        assertEquals(List.of("next.dslr:8 NTM-155 WARNING"), found());
        assertEquals("From 01/01/2026 to 01/01/2026", WrittenRules.check(directory).get(0).message().text(Locale.ENGLISH)
                .substring(0, 29));
    }

    @Test
    void aSetThatFollowsOnTheNextDayIsNot() {
        successor("01/01/2026");
        assertEquals(List.of(), found());
    }

    // --- what changed, and rests on the same ---

    private List<String> since(Path before) {
        return RuleFiles.of(directory).check(RuleFiles.of(before)).stream().filter(p -> p.message().code().equals("NTM-157"))
                .map(p -> p.file() + ":" + p.line()).toList();
    }

    @Test
    void aLevelThatChangesWithoutItsSourceIsReported(@TempDir Path before) throws IOException {
        new WrittenRules(before);
        files.write("national.dslr", WrittenRules.NATIONAL.replace("| 44 | 44 |", "| 44 | 45 |").replace("ít nhất 50", "không quá 50"));
        assertEquals(List.of("national.dslr:23", "national.dslr:30"), since(before));
    }

    @Test
    void aLevelThatChangesWithItsSourceOrCheckIsNot(@TempDir Path before) throws IOException {
        new WrittenRules(before);
        files.write("national.dslr", WrittenRules.NATIONAL.replace("ít nhất 50", "ít nhất 55")
                .replace("1/QĐ-TTg, 1.1", "9/QĐ-TTg, 1.1").replace("| 44 | 44 |", "| 44 | 45 |")
                .replace("@source(\"1/QĐ-TTg, 2\")", "@source(\"1/QĐ-TTg, 2\")\n    @checked(\"01/02/2024, Công báo\")"));
        assertEquals(List.of(), since(before));
    }

    @Test
    void whatIsNewOrGoneIsNoChangedLevel(@TempDir Path before) throws IOException {
        new WrittenRules(before).province("10", WrittenRules.rule("2 Thu nhập", "Mọi xã", "Chỉ tiêu 2: mức ít nhất 70 triệu đồng/người/năm"));
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %"));
        assertEquals(List.of(), since(before));
    }

    @Test
    @Tag("long")
    void withoutRulesToCompareWithTheBundledOnesAre() throws IOException {
        Path file = Path.of("national/2021-2025/commune.dslr");
        Files.createDirectories(directory.resolve("r"));
        copy(Path.of("rules"), directory.resolve("r"));
        Files.writeString(directory.resolve("r").resolve(file), Files.readString(Path.of("rules").resolve(file))
                .replace("26,5 | 14,5", "25 | 14,5"));
        List<RuleProblem> bundled = RuleFiles.bundled().check();
        assertEquals(List.of("NTM-157 national/2021-2025/commune.dslr", "NTM-167 national/2021-2025/commune.dslr"),
                RuleFiles.of(directory.resolve("r")).check().stream()
                        .filter(p -> !bundled.contains(p))
                        .map(p -> p.message().code() + " " + p.file()).toList());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path p : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(p).toString());
                if (!Files.isDirectory(p)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(p, target);
                }
            }
        }
    }

    // --- a province ---

    @Test
    void aProvinceThatTurnsAtLeastIntoAtMostIsReportedWhateverItsBasis() {
        files.province("10", WrittenRules.allowed(WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ không quá 60 %")));
        assertEquals(List.of("p10.dslr:17 NTM-146 ERROR"), found());
    }

    @Test
    void aProvinceThatTurnsTheDirectionOfWhatIsLeftToItIsReported() {
        files.write("national.dslr", WrittenRules.NATIONAL.replace("tỷ lệ ít nhất 50 %", "tỷ lệ ít nhất mức do tỉnh quy định"))
                .province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: tỷ lệ không quá 60 %"));
        assertEquals(List.of("p10.dslr:16 NTM-146 ERROR"), found());
    }

    @Test
    void aProvinceThatDropsARowOrAsksForAnotherKindOfValueIsReported() {
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: bãi bỏ")
                + WrittenRules.rule("2 Thu nhập", "Mọi xã", "Chỉ tiêu 2: mức ít nhất 80 nghìn đồng/người/năm"));
        assertEquals(List.of("p10.dslr:16 NTM-147 WARNING", "p10.dslr:23 NTM-148 WARNING"), found());
        files.province("10", WrittenRules.allowed(WrittenRules.rule("1.1 Đường", "Mọi xã", "Chỉ tiêu 1.1: đạt")));
        assertEquals(List.of(), found());
    }

    @Test
    void otherUnitsUnderTheSameSourceAreAChangeToo(@TempDir Path before) throws IOException {
        new WrittenRules(before);
        files.write("national.dslr", WrittenRules.NATIONAL.replace("    Mọi xã\nthen\n    Chỉ tiêu 1.1", "    là xã biên giới\nthen\n    Chỉ tiêu 1.1"));
        assertEquals(List.of("national.dslr:23"), since(before));
    }

    @Test
    void aRowThatSharesDataUnderAnUnknownCodeIsAnError() {
        files.province("10", WrittenRules.rule("1.1 Đường", "Mọi xã",
                "Chỉ tiêu 1.1: tỷ lệ ít nhất 60 %\nChỉ tiêu 1.9 dùng chung số liệu với 2 của bộ tiêu chí xã đạt chuẩn"));
        assertEquals(List.of("p10.dslr:17 NTM-112 ERROR", "p10.dslr:17 NTM-139 ERROR"), found());
    }
}
