package vn.nongthonmoi.criteria.internal.engine;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;

/** Reads a file of sentences as Drools has them (DSL). */
public final class SentenceFile {

    private SentenceFile() { }

    /**
     * A sentence.
     *
     * @param condition whether it stands after {@code when}; otherwise after {@code then}
     * @param written the sentence with its holes
     * @param pattern what a line is matched with
     * @param template what stands for it
     * @param holes the group of the pattern that each hole is, by its name
     */
    public record Entry(boolean condition, String written, Pattern pattern, String template, SortedMap<String, Integer> holes) { }

    /**
     * The sentences, in the order of the file.
     *
     * @throws IllegalStateException if the file is wrong: it belongs to the library, so this is a defect of ours
     */
    public static List<Entry> read(String dsl) {
        DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
        try {
            if (!file.parseAndLoad(new StringReader(dsl))) {
                throw new IllegalStateException("vocabulary.dsl: " + file.getErrors());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        List<Entry> entries = new ArrayList<>();
        for (DSLMappingEntry entry : file.getMapping().getEntries()) {
            entries.add(new Entry(entry.getSection() == DSLMappingEntry.CONDITION, entry.getMappingKey(), entry.getKeyPattern(),
                    entry.getMappingValue(), new TreeMap<>(entry.getVariables())));
        }
        return entries;
    }
}
