package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.nongthonmoi.workbench.print.Json;

/** How the records of this package are read and written. */
public final class Contracts {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            // No binary fraction decides a legal threshold.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            // 02656 as a number is another text.
            .withCoercionConfig(LogicalType.Textual, texts -> texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private Contracts() { }

    /**
     * A mapper of these records: a field that is not known, stands twice or holds another type is refused with its
     * path, and numbers are exact. It is the caller's own.
     */
    public static ObjectMapper mapper() {
        return MAPPER.copy();
    }

    /** Writes answers byte by byte as {@code evaluate --format json} of the workbench does. */
    public static void write(List<? extends AnswerData> answers, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            MAPPER.writeValue(json, answers);
            json.writeRaw('\n');
        }
    }
}
