package vn.nongthonmoi.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.nongthonmoi.criteria.Assessment;

/** How the records of this package are read and written by Jackson 2; {@link Contracts3} is the same for Jackson 3. */
public final class Contracts {

    private Contracts() { }

    /**
     * A mapper of these records: a field that is not known, stands twice or holds another type is refused with its
     * path, and numbers are exact. It is the caller's own.
     */
    public static ObjectMapper mapper() {
        return RecordMapper.MAPPER.copy().enable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
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
                RecordMapper.MAPPER.writeValue(json, AssessmentData.of(assessment, locale));
            }
        });
    }
}
