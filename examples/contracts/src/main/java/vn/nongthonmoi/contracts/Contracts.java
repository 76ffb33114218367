package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.nongthonmoi.criteria.Assessment;

/** How the records of this package are read and written by Jackson 2; {@link Contracts3} is the same for Jackson 3. */
public final class Contracts {

    /** Within this package: it may not be changed. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            // No binary fraction decides a legal threshold.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            // What is written is part of something larger.
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
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
        return MAPPER.copy().enable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    }

    /** Writes answers byte by byte as {@code evaluate --format json} of the workbench does. */
    public static void write(List<? extends AnswerData> answers, OutputStream out) throws IOException {
        Json.write(answers, out);
    }

    /**
     * For the mapper of a host that hands out {@link Assessment} itself: it is written as {@link AssessmentData}, however that
     * mapper is set otherwise.
     *
     * @param locale the language of its texts
     */
    public static Module module(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return new SimpleModule("ntm-assessment").addSerializer(new StdSerializer<Assessment>(Assessment.class) {

            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(Assessment assessment, JsonGenerator json, SerializerProvider with) throws IOException {
                MAPPER.writeValue(json, AssessmentData.of(assessment, locale));
            }
        });
    }
}
