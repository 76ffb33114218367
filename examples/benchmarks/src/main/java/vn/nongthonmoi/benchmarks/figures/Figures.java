package vn.nongthonmoi.benchmarks.figures;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import vn.nongthonmoi.benchmarks.growth.Plot;

/** The one command: measures the library and its peers and prints the tables as Markdown. */
public final class Figures {

    private Figures() { }

    /** @param args see {@link Options#USAGE} */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /**
     * The command.
     *
     * @param out receives the Markdown, in UTF-8
     * @param progress receives what is being measured, and complaints
     * @return the exit code: 0, 1 where something could not be measured or written, 2 for wrong usage
     */
    static int run(String[] args, PrintStream out, PrintStream progress) {
        Options options;
        try {
            options = Options.of(args);
        } catch (IllegalArgumentException e) {
            progress.println(e.getMessage());
            progress.print(Options.USAGE);
            return 2;
        }
        try {
            if (options.pieces().contains(Options.Piece.GROWTH)) {
                // A place that cannot be written to shall not be found an hour later.
                Files.writeString(options.plot(), "");
            }
            Measured found = new Measurement(options, progress).run();
            if (!found.growth.isEmpty()) {
                Files.writeString(options.plot(), Plot.of(found.growth));
            }
            out.write(Report.of(found, options, LocalDate.now()).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return 0;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            progress.println(e);
            return 1;
        }
    }
}
