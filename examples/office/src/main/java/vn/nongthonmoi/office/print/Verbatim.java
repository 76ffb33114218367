package vn.nongthonmoi.office.print;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that a program reads: texts go into it as they are, whatever a spreadsheet or a viewer would make of them. */
public final class Verbatim extends FilterOutputStream {

    public Verbatim(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }
}
