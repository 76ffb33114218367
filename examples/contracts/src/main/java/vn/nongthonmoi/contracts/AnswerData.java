package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/** The answer for a unit: an assessment, or why there is none. */
@JsonDeserialize(using = AnswerData.Reader.class)
public sealed interface AnswerData permits AssessmentData, UnreadableData {

    /** Tells the two apart by the field that only one of them has. */
    final class Reader extends StdDeserializer<AnswerData> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(AnswerData.class);
        }

        @Override
        public AnswerData deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try (TokenBuffer answer = context.bufferAsCopyOfValue(json);
                    JsonParser fields = answer.asParserOnFirstToken();
                    JsonParser read = answer.asParserOnFirstToken()) {
                Class<? extends AnswerData> type =
                        has(fields, "error") ? UnreadableData.class : AssessmentData.class;
                return context.readValue(read, type);
            }
        }

        private static boolean has(JsonParser fields, String wanted) throws IOException {
            boolean has = false;
            for (String name = fields.nextFieldName(); name != null; name = fields.nextFieldName()) {
                has |= name.equals(wanted);
                fields.nextToken();
                fields.skipChildren();
            }
            return has;
        }
    }
}
