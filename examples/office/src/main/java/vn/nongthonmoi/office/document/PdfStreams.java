package vn.nongthonmoi.office.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** How much the packed parts of a PDF hold, before anybody unpacks them into memory. */
final class PdfStreams {

    private static final byte[] BEGINS = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BUFFER = 1 << 16;

    private PdfStreams() { }

    /**
     * Whether they hold more than those of any decision.
     *
     * @throws IOException if one of them is spoilt: the reader takes what comes before that, and says nothing
     */
    static boolean areTooLarge(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        for (int at = next(bytes, 0); at >= 0 && unpacked <= DecisionDocument.MOST_UNPACKED; at = next(bytes, at)) {
            int begin = at;
            while (begin < bytes.length && (bytes[begin] == '\r' || bytes[begin] == '\n')) {
                begin++;
            }
            Inflater inflater = new Inflater();
            long before = unpacked;
            try {
                inflater.setInput(bytes, begin, bytes.length - begin);
                for (int read = 1; read > 0 && unpacked <= DecisionDocument.MOST_UNPACKED;) {
                    read = inflater.inflate(buffer);
                    unpacked += read;
                }
            } catch (DataFormatException e) {
                if (unpacked > before) {
                    throw new IOException(e);
                }
                // It is packed otherwise, or not at all: then it is no larger than the file.
                continue;
            } finally {
                inflater.end();
            }
        }
        return unpacked > DecisionDocument.MOST_UNPACKED;
    }

    /** Where what follows the next beginning of a part is; negative where there is none. */
    private static int next(byte[] bytes, int from) {
        for (int i = from; i <= bytes.length - BEGINS.length; i++) {
            int same = 0;
            while (same < BEGINS.length && bytes[i + same] == BEGINS[same]) {
                same++;
            }
            if (same == BEGINS.length) {
                return i + BEGINS.length;
            }
        }
        return -1;
    }
}
