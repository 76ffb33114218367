package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.office.words.OfficeWords;

/** Standards and days as people write them. */
class OfficeWordsTest {

    @ParameterizedTest
    @CsvSource({"commune, COMMUNE", "Commune-Advanced, COMMUNE_ADVANCED", "xa, COMMUNE", "Xã, COMMUNE", "xã đạt chuẩn, COMMUNE",
        "xa-nang-cao, COMMUNE_ADVANCED", "Xã nông thôn mới kiểu mẫu, COMMUNE_MODEL", "thon, VILLAGE", "huyen, DISTRICT",
        "huyện nâng cao, DISTRICT_ADVANCED", "tinh, PROVINCE"})
    void aStandardIsKnownByItsNames(String text, Standard standard) {
        assertEquals(Optional.of(standard), OfficeWords.standard(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "nang cao", "xã nâng", "kieu mau", "phuong"})
    void whatCouldBeSeveralIsNone(String text) {
        assertEquals(Optional.empty(), OfficeWords.standard(text));
    }

    @Test
    void everyStandardIsFoundByItsCodeAndItsVietnameseName() {
        for (Standard standard : Standard.values()) {
            assertEquals(Optional.of(standard), OfficeWords.standard(standard.code()));
            assertEquals(Optional.of(standard), OfficeWords.standard(standard.vietnamese()));
            assertEquals(Optional.of(standard), OfficeWords.standard(standard.title().vi()));
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, 2024-12-31", "31/12/2024, 2024-12-31", "1/7/2025, 2025-07-01", "01/02/2024, 2024-02-01"})
    void theDayStandsFirst(String text, LocalDate day) {
        assertEquals(Optional.of(day), OfficeWords.day(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/31/2024", "30/02/2024", "2024-13-01", "31-12-2024", "31/12/24", "12/2024", ""})
    void whatIsNoDayIsNone(String text) {
        assertEquals(Optional.empty(), OfficeWords.day(text));
    }

    @Test
    void aCommandTakesThemToo() {
        Run plain = Run.of("show", "--standard", "commune", "--as-of", "2024-12-31");
        Run words = Run.of("show", "--standard", "xa", "--as-of", "31/12/2024");
        assertEquals(0, words.exitCode(), words.err());
        assertEquals(plain.out(), words.out());
        assertTrue(Run.of("show", "--standard", "xa", "--as-of", "12/31/2024").err().contains("31/12/2024"));
    }

    /** Each command that asks for a standard and a day. */
    @ParameterizedTest
    @ValueSource(strings = {"evaluate S T", "evaluate --format html S T", "remaining S T", "flags S T", "owed S T", "appraisal S T",
        "trend --earlier 2023-12-31=../lao-cai/synthetic-evidence-2022.csv S T"})
    void everyCommandTakesThem(String command) {
        Run plain = Run.of(words(command, "--standard commune --as-of 2024-12-31"));
        Run office = Run.of(words(command, "--standard xa --as-of 31/12/2024"));
        assertEquals(plain.exitCode(), office.exitCode(), office.err());
        assertEquals(plain.out(), office.out());
        assertTrue(!office.out().isBlank());
        Run none = Run.of(words(command, "--standard nang-cao --as-of 2024-12-31"));
        assertEquals(2, none.exitCode(), none.err());
        assertTrue(none.err().contains("nang-cao") && !none.err().contains("Exception"), none.err());
    }

    private static String words(String command, String standard) {
        return command.replace("S T", standard + " ../lao-cai/published-2024.csv");
    }
}
