package vn.nongthonmoi.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A schema as a host uses it: by a validator that knows nothing of this project. */
final class Validator {

    private final Schema schema;

    /** Something that prints a schema. */
    interface Printed {
        void print(OutputStream out) throws IOException;
    }

    Validator(Printed schema) {
        this(text(schema));
    }

    Validator(String schema) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
    }

    static String text(Printed schema) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            schema.print(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    List<Error> errors(String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    /** The places in a list of what is refused in it. */
    Set<Integer> refused(String list) {
        return errors(list).stream().map(e -> Integer.valueOf(e.getInstanceLocation().getName(0).replace("/", "")))
                .collect(Collectors.toSet());
    }
}
