package vn.nongthonmoi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.UnitKind;
import vn.nongthonmoi.criteria.programme.Target;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.table.Expected;
import vn.nongthonmoi.office.table.DatedTable;
import vn.nongthonmoi.office.table.Source;

/** The options that look back and ahead. */
class EarlierAndTargetsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Arguments ARGUMENTS = new Arguments(Samples.EN);

    @TempDir
    private Path directory;

    private static List<DatedTable> earlier(String... options) throws IOException {
        Earlier mixin = new Earlier();
        new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(mixin)).parseArgs(options);
        return mixin.tables(mixin.files(ARGUMENTS, DAY, Samples.EN), Source.of(Path.of("units.csv")), day -> Expected.of(UnitKind.COMMUNE), Samples.EN);
    }

    private static List<Target> targets(Standard standard, String... options) {
        Targets mixin = new Targets();
        new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(mixin)).parseArgs(options);
        return mixin.read(ARGUMENTS, standard, Samples.EN);
    }

    private Path table(String name) throws IOException {
        return Files.writeString(directory.resolve(name), "code,province\n" + name.charAt(0) + ",10\n");
    }

    @Test
    void earlierTablesAreInTheOrderOfTheirDays() throws IOException {
        List<DatedTable> tables = earlier("--earlier", "2023-12-31=" + table("b.csv"), "--earlier",
                "2022-12-31=" + table("a=.csv"));

        assertEquals(List.of(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 12, 31)),
                tables.stream().map(DatedTable::asOf).toList());
        assertEquals(List.of("a", "b"), tables.stream().map(t -> t.table().rows().get(0).code()).toList());
        assertEquals(List.of(), earlier());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2023-12-31              | --earlier: '2023-12-31' is not valid, expected the form DATE=FILE, ",
        "2023-12-31=             | --earlier: '2023-12-31=' is not valid, expected the form DATE=FILE, ",
        "=a.csv                  | --earlier: '' is not a date, expected a form like ",
        "12/31/2023=a.csv        | --earlier: '12/31/2023' is not a date, ",
        "2024-12-31=a.csv        | --earlier: 2024-12-31 is not before 2024-12-31 of --as-of.",
        "2023-12-31=no-such.csv  | Cannot read the file no-such.csv."})
    void whatIsWrongWithAnEarlierTableIsSaid(String option, String message) {
        Failure failure = assertThrows(Failure.class, () -> earlier("--earlier", option));

        assertTrue(failure.getMessage().startsWith(message), failure.getMessage());
        assertEquals(2, failure.exitCode());
    }

    @Test
    void aDayIsNotGivenTwice() throws IOException {
        String day = "2023-12-31=" + table("a.csv");
        Failure failure = assertThrows(Failure.class, () -> earlier("--earlier", day, "--earlier", day));

        assertEquals("--earlier: 2023-12-31 is given twice.", failure.getMessage());
    }

    @Test
    void aTargetMeansTheStandardOfTheCommandUnlessItNamesOne() {
        assertEquals(List.of(new Target(Standard.DISTRICT, 4, LocalDate.of(2025, 12, 31)),
                new Target(Standard.COMMUNE_ADVANCED, 20, LocalDate.of(2025, 6, 30))), targets(Standard.DISTRICT,
                        "--target", "4@2025-12-31", "--target", "commune-advanced:20@2025-06-30"));
        assertEquals(List.of(), targets(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "94                       | --target: '94' is not valid, expected the form [STANDARD:]NUMBER@DATE, ",
        "94@2025-12-31            | --target: '94@2025-12-31' names no standard, ",
        "comune:94@2025-12-31     | --target: 'comune' is not valid, expected one of ",
        "commune:0@2025-12-31     | --target: '0' is not a number of units, ",
        "commune:-3@2025-12-31    | --target: '-3' is not a number of units, ",
        "commune:99999999999@2025-12-31 | --target: '99999999999' is not a number of units, ",
        "commune:@2025-12-31      | --target: '' is not a number of units, ",
        "commune:94@2025          | --target: '2025' is not a date, "})
    void whatIsWrongWithATargetIsSaid(String option, String message) {
        Failure failure = assertThrows(Failure.class, () -> targets(null, "--target", option));

        assertTrue(failure.getMessage().startsWith(message), failure.getMessage());
        assertEquals(2, failure.exitCode());
    }
}
