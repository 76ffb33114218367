package vn.nongthonmoi.service.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An answer that is made while it is sent, a part at a time. */
@FunctionalInterface
interface Parts {

    /** Writes the next part; false if it was the last. */
    boolean next(OutputStream out) throws IOException;

    /** An answer that is there as a whole. */
    static Parts of(ByteArrayOutputStream whole) {
        return out -> {
            whole.writeTo(out);
            return false;
        };
    }

    /** The same, of which the first part is made now: what goes wrong until then can still be said. */
    default Parts begun() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        boolean[] more = {next(first), true};
        return out -> {
            if (more[1]) {
                more[1] = false;
                first.writeTo(out);
                return more[0];
            }
            return next(out);
        };
    }
}
