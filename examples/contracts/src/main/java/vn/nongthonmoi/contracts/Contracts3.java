package vn.nongthonmoi.contracts;

import java.util.Locale;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;
import vn.nongthonmoi.criteria.Assessment;

/**
 * The same as {@link Contracts} for a host with Jackson 3, which it has to bring: nothing else here needs it. By themselves
 * mappers of Jackson 3 write the fields of a record by the alphabet, and {@code {}} for an {@link Assessment}.
 */
public final class Contracts3 {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .withCoercionConfig(LogicalType.Textual, texts -> texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private Contracts3() { }

    /** A mapper of the records, as {@link Contracts#mapper} is one. */
    public static JsonMapper mapper() {
        return MAPPER.rebuild().enable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).build();
    }

    /** What writes {@link Assessment}, as {@link Contracts#module} does. */
    public static JacksonModule module(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return new SimpleModule("ntm-assessment").addSerializer(new StdSerializer<Assessment>(Assessment.class) {

            @Override
            public void serialize(Assessment assessment, JsonGenerator json, SerializationContext with) {
                MAPPER.writeValue(json, AssessmentData.of(assessment, locale));
            }
        });
    }
}
