package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.stream.Stream;

/** How JSON is laid out: the same on every platform. */
public final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final JsonFactory IN_PAGE = JsonFactory.builder().build().setCharacterEscapes(new NoMarkup());

    private Json() { }

    /** Writes a value, and a line end after it. */
    public static void write(Object value, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            value(json, value);
            json.writeRaw('\n');
        }
    }

    /**
     * Writes {@link Content} as it says, the records of answers as an object, a collection or a stream as an array, a whole number and a
     * truth as themselves, a decimal as a text in plain notation, and anything else as its text.
     */
    public static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Content content) {
            content.write(json);
        } else if (value instanceof AnswerData || value instanceof UnreadableData.ErrorData || value instanceof JsonNode) {
            RecordMapper.MAPPER.writeValue(json, value);
        } else if (value instanceof Collection<?> list) {
            array(json, list.iterator());
        } else if (value instanceof Stream<?> stream) {
            array(json, stream.iterator());
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof BigDecimal number) {
            json.writeString(Decimals.plain(number));
        } else {
            json.writeString(value == null ? null : value.toString());
        }
    }

    private static void array(JsonGenerator json, Iterator<?> values) throws IOException {
        json.writeStartArray();
        while (values.hasNext()) {
            value(json, values.next());
        }
        json.writeEndArray();
    }

    /** What writes to a stream in this layout. */
    public static JsonGenerator generator(OutputStream out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return FACTORY.createGenerator(out).setPrettyPrinter(
                new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("").withObjectEmptySeparator(""))
                        .withObjectIndenter(indenter).withArrayIndenter(indenter));
    }

    /** JSON without blanks that may stand in a script element of a page: no text in it ends the element. */
    public static String inPage(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = IN_PAGE.createGenerator(text)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Something that writes itself as JSON. */
    @FunctionalInterface
    public interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes {@code <} as an escape. */
    private static final class NoMarkup extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private final int[] ascii = standardAsciiEscapesForJSON();

        private NoMarkup() {
            ascii['<'] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return null;
        }
    }
}
