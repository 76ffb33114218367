package vn.nongthonmoi.browser;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF as paper: its pages with what stands on them.
 *
 * @param pages from the first to the last
 */
public record Paper(List<Page> pages) {

    private static final Pattern SIZE = Pattern.compile("Page +\\d+ size: +([\\d.]+) x ([\\d.]+) pts");

    /**
     * A page.
     *
     * @param portrait whether it stands upright
     * @param text what is on it, laid out as on the page
     */
    public record Page(boolean portrait, String text) { }

    /** Copies the list. */
    public Paper {
        pages = List.copyOf(pages);
    }

    /** Reads one; the test is skipped where there are no programs to do so, with that reason. */
    public static Paper of(Path pdf) throws IOException {
        Optional<File> info = Tools.onPath("pdfinfo", "pdfinfo.exe");
        Optional<File> text = Tools.onPath("pdftotext", "pdftotext.exe");
        Tools.need(info.isPresent() && text.isPresent(), "no pdfinfo and pdftotext (poppler-utils) on the PATH");
        List<Page> pages = new ArrayList<>();
        String[] texts = said(text.get(), "-layout", "-enc", "UTF-8", pdf.toString(), "-").split("\f");
        Matcher size = SIZE.matcher(said(info.get(), "-f", "1", "-l", "9999", pdf.toString()));
        while (size.find()) {
            pages.add(new Page(Double.parseDouble(size.group(1)) < Double.parseDouble(size.group(2)),
                    pages.size() < texts.length ? texts[pages.size()] : ""));
        }
        return new Paper(pages);
    }

    private static String said(File program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
