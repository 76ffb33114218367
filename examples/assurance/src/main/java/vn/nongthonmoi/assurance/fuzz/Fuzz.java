package vn.nongthonmoi.assurance.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.nongthonmoi.criteria.internal.rules.RuleFileTarget;

/** Fuzzes every target for so many seconds, each in a JVM of its own; ends with 1 when one of them finds something. */
public final class Fuzz {

    private Fuzz() { }

    /** The targets, with what they start from. */
    static Map<Class<?>, List<byte[]>> targets() {
        Map<Class<?>, List<byte[]>> targets = new LinkedHashMap<>();
        targets.put(RuleFileTarget.class, Seeds.ruleFiles());
        targets.put(UnitsTableTarget.class, Seeds.tables());
        targets.put(EvidenceTarget.class, Seeds.evidence());
        targets.put(DocumentTarget.class, Seeds.documents());
        return targets;
    }

    /** @param arguments the folder for corpora and findings, the seconds for each target, and targets if not all */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        List<String> chosen = List.of(arguments).subList(2, arguments.length);
        boolean found = false;
        for (Map.Entry<Class<?>, List<byte[]>> target : targets().entrySet()) {
            if (chosen.isEmpty() || chosen.contains(target.getKey().getSimpleName())) {
                found |= fuzz(target.getKey(), target.getValue(), folder, arguments[1]) != 0;
            }
        }
        System.exit(found ? 1 : 0);
    }

    private static int fuzz(Class<?> target, List<byte[]> seeds, Path folder, String seconds)
            throws IOException, InterruptedException {
        Path corpus = folder.resolve(target.getSimpleName());
        Seeds.write(seeds, corpus);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp",
                System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(), "--instrumentation_includes=vn.nongthonmoi.**",
                "--keep_going=50", "--reproducer_path=" + folder, "-artifact_prefix=" + folder + "/" + target.getSimpleName() + "-",
                "-max_total_time=" + seconds, "-timeout=20", "-rss_limit_mb=0", "-max_len=8192",
                "-print_final_stats=1", corpus.toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
