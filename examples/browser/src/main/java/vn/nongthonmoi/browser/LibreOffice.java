package vn.nongthonmoi.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** LibreOffice, which writes documents as the programs of offices do. */
public final class LibreOffice {

    private static final int MINUTES = 3;

    private final File program;
    private final Path profile;

    private LibreOffice(File program, Path profile) {
        this.program = program;
        this.profile = profile;
    }

    /** Finds it; the test is skipped where there is none, with that reason. */
    public static LibreOffice find(Path profile) {
        Optional<File> program = Tools.onPath("soffice", "libreoffice", "soffice.exe");
        Tools.need(program.isPresent(), "no LibreOffice (soffice, with its Writer and Calc) on the PATH");
        return new LibreOffice(program.get(), profile);
    }

    /**
     * Writes files anew beside them.
     *
     * @param to the ending of the new files, with the name of the filter where it has several: {@code doc:MS Word 97}
     * @param from the name of the filter that reads them; empty where the ending says it
     */
    public void convert(Path folder, String to, String from, Path... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless", "-env:UserInstallation=" + profile.toUri(), "--convert-to", to,
                "--outdir", folder.toString()));
        if (!from.isEmpty()) {
            command.add("--infilter=" + from);
        }
        for (Path file : files) {
            command.add(file.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice does not end");
        }
    }
}
