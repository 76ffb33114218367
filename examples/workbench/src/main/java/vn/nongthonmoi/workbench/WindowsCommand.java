package vn.nongthonmoi.workbench;

import java.util.ArrayList;
import java.util.List;

/**
 * The command line as Windows has it, in the variable that {@code ntm.cmd} sets. Java on Windows reads its arguments in the old code page of
 * the system, in which {@code luật mới} is {@code lu?t m?i}; the environment is Unicode.
 */
final class WindowsCommand {

    static final String VARIABLE = "NTM_COMMAND";

    private WindowsCommand() { }

    /** The arguments of the process, or those of the variable where the process has none. */
    static String[] arguments(String[] given, String variable) {
        return given.length > 0 || variable == null ? given : split(variable).toArray(String[]::new);
    }

    /**
     * The arguments of a command line by the rules of Windows: blanks are between them; quotes hold one together; backslashes before a quote
     * are half as many, and an odd one makes the quote a letter.
     */
    static List<String> split(String line) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                int end = i;
                while (end < line.length() && line.charAt(end) == '\\') {
                    end++;
                }
                boolean beforeQuote = end < line.length() && line.charAt(end) == '"';
                argument.append("\\".repeat(beforeQuote ? (end - i) / 2 : end - i));
                begun = true;
                if (beforeQuote && (end - i) % 2 == 1) {
                    argument.append('"');
                    end++;
                }
                i = end - 1;
            } else if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (!quoted && (c == ' ' || c == '\t')) {
                if (begun) {
                    arguments.add(argument.toString());
                    argument.setLength(0);
                    begun = false;
                }
            } else {
                argument.append(c);
                begun = true;
            }
        }
        if (begun) {
            arguments.add(argument.toString());
        }
        return arguments;
    }
}
