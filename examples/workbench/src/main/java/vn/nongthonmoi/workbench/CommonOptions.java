package vn.nongthonmoi.workbench;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {

    /** Read by {@link Texts#languageOf} before parsing; declared here for the parser and the help. */
    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "option.lang")
    String language = "vi";

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "option.help")
    boolean help;

    /** Options of commands that print a report. */
    static final class Printing {

        @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.out")
        Path out;

        @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "option.rules")
        Path rules;

        @Option(names = "--raw", descriptionKey = "option.raw")
        boolean raw;
    }
}
