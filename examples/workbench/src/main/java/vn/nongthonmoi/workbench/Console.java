package vn.nongthonmoi.workbench;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import vn.nongthonmoi.office.print.NewFile;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.Verbatim;
import vn.nongthonmoi.office.print.Visible;
import vn.nongthonmoi.workbench.report.Answers;
import vn.nongthonmoi.workbench.report.HtmlReport;

/**
 * Where a command writes, and in which language. What goes to a stream may be read at a terminal, and quotes whatever
 * stands in tables and rule files: it goes there as a terminal may have it. The line that tells how far a run is quotes
 * nothing.
 */
final class Console {

    private final OutputStream out;
    private final OutputStream verbatim;
    private final PrintStream err;
    private final PrintStream line;
    private final Texts texts;
    private final Terminal terminal;

    Console(OutputStream out, OutputStream err, Texts texts, Terminal terminal) {
        this.verbatim = new Unclosed(out);
        this.out = new Unclosed(Visible.stream(out));
        this.line = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(Visible.stream(err), true, StandardCharsets.UTF_8);
        this.texts = texts;
        this.terminal = terminal;
    }

    OutputStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    Texts texts() {
        return texts;
    }

    /** Writes one line to the error stream. */
    void complain(String line) {
        err.print(line + "\n");
    }

    /** Tells whoever watches the error stream how many of so many rows are done. */
    Ticker ticker(int rows) {
        return new Ticker(line, texts, terminal, rows);
    }

    /** Writes to the file asked for, or to the output stream when there is none. */
    void write(CommonOptions.Printing asked, NewFile.Content content) throws IOException {
        NewFile.Content written = asked.raw ? out -> content.print(new Verbatim(out)) : content;
        if (asked.out != null) {
            NewFile.write(asked.out, written, texts);
        } else {
            print(asked.raw ? verbatim : out, written);
        }
    }

    /** Writes to the output stream. */
    void write(NewFile.Content content) throws IOException {
        print(out, content);
    }

    private static void print(OutputStream stream, NewFile.Content content) throws IOException {
        try (OutputStream target = stream) {
            content.print(target);
        }
    }

    /** Writes a report, and tells how far it is; returns what it has no answer for. */
    Answers.Part report(HtmlReport report, String title, CommonOptions.Printing asked, int rows,
            Function<Runnable, Answers> answers) throws IOException {
        AtomicReference<Answers.Part> rest = new AtomicReference<>();
        try (Ticker ticker = ticker(rows)) {
            write(asked, target -> rest.set(report.write(title, answers.apply(ticker::tick), asked.out, target)));
        }
        return rest.get();
    }

    /** The process's own stream outlives what is printed to it. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
