package vn.nongthonmoi.benchmarks.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nongthonmoi.benchmarks.peers.Peers;

/**
 * What the command line asks for.
 *
 * @param quick whether to measure as short as can be, to see that everything works
 * @param pieces what to measure
 * @param peers whom
 * @param most the largest size of growth
 * @param plot the file that the picture of growth goes to
 */
record Options(boolean quick, Set<Piece> pieces, List<Peers> peers, int most, Path plot) {

    static final String USAGE = """
            usage: java -jar ntm-benchmarks.jar [--quick] [--only PIECE,...] [--peers PEER,...] [--most N] [--plot FILE]
              --quick        one short run of everything: shows that it works, the figures mean nothing
              --only PIECE   assess, batch, library, cold, memory, growth; all where it is not given
              --peers PEER   %s
              --most N       the largest size that growth is measured for; as far as the table goes where not given
              --plot FILE    where the picture of growth goes; growth.svg where not given
            The table goes to the output stream as Markdown, progress to the error stream.
            """.formatted(names(Peers.values()));

    /** What can be measured by itself. */
    enum Piece { ASSESS, BATCH, LIBRARY, COLD, MEMORY, GROWTH }

    /** @throws IllegalArgumentException if an argument is not known, or its value is none of those there are */
    static Options of(String... args) {
        Options options = new Options(false, EnumSet.allOf(Piece.class), List.of(Peers.values()), Integer.MAX_VALUE,
                Path.of("growth.svg"));
        for (int i = 0; i < args.length; i++) {
            options = args[i].equals("--quick")
                    ? new Options(true, options.pieces, options.peers, options.most, options.plot)
                    : options.with(args[i], i + 1 < args.length ? args[++i] : null);
        }
        return options;
    }

    private Options with(String name, String value) {
        if (!List.of("--only", "--peers", "--most", "--plot").contains(name)) {
            throw new IllegalArgumentException("'" + name + "' is not an option");
        }
        if (value == null) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return switch (name) {
            case "--only" -> new Options(quick, EnumSet.copyOf(chosen(name, value, Piece.values())), peers, most, plot);
            case "--peers" -> new Options(quick, pieces, chosen(name, value, Peers.values()), most, plot);
            case "--most" -> new Options(quick, pieces, peers, size(value), plot);
            default -> new Options(quick, pieces, peers, most, Path.of(value));
        };
    }

    private static <E extends Enum<E>> List<E> chosen(String option, String value, E[] all) {
        List<E> chosen = new ArrayList<>();
        for (String name : value.split(",")) {
            chosen.add(Arrays.stream(all).filter(e -> name(e).equals(name.strip())).findFirst().orElseThrow(() ->
                    new IllegalArgumentException(option + ": '" + name + "' is none of " + names(all))));
        }
        return chosen;
    }

    private static String names(Enum<?>[] all) {
        return Arrays.stream(all).map(Options::name).collect(Collectors.joining(", "));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int size(String value) {
        try {
            int size = Integer.parseInt(value);
            if (size > 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("--most: '" + value + "' is no whole number above 0");
    }
}
