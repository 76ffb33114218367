package vn.nongthonmoi.workbench;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import vn.nongthonmoi.workbench.print.NewFile;
import vn.nongthonmoi.workbench.print.Texts;
import vn.nongthonmoi.workbench.report.Answers;
import vn.nongthonmoi.workbench.report.HtmlReport;

/** Where a command writes, and in which language. */
final class Console {

    private final OutputStream out;
    private final PrintStream err;
    private final Texts texts;
    private final Terminal terminal;

    Console(OutputStream out, OutputStream err, Texts texts, Terminal terminal) {
        this.out = new Unclosed(out);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
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
        return new Ticker(err, texts, terminal, rows);
    }

    /** Writes to the file, or to the output stream when there is none. */
    void write(Path file, NewFile.Content content) throws IOException {
        if (file != null) {
            NewFile.write(file, content, texts);
            return;
        }
        try (OutputStream target = out) {
            content.print(target);
        }
    }

    /** Writes a report, and tells how far it is; returns what it has no answer for. */
    Answers.Part report(HtmlReport report, String title, Path file, int rows, Function<Runnable, Answers> answers)
            throws IOException {
        AtomicReference<Answers.Part> rest = new AtomicReference<>();
        try (Ticker ticker = ticker(rows)) {
            write(file, target -> rest.set(report.write(title, answers.apply(ticker::tick), file, target)));
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
