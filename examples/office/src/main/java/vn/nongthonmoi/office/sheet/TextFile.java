package vn.nongthonmoi.office.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;

/**
 * The text of a file: UTF-8, UTF-16 as spreadsheets save «Unicode Text», or an old encoding where it is certain which.
 *
 * @param text what it says, without a byte order mark
 * @param converted the old encoding; empty for Unicode
 */
record TextFile(String text, String converted) {

    private static final String BOM = "\uFEFF";

    /** @throws Failure if it is in no encoding that is known for certain */
    static TextFile of(Path file, byte[] bytes, Texts texts) {
        String text = unicode(bytes);
        if (text == null) {
            return LegacyText.decoded(bytes).map(TextFile::of).orElseThrow(() -> Failure.problem(texts.get("table.not-utf8", file, goodLines(bytes))));
        }
        return LegacyText.converted(text).map(TextFile::of).orElseGet(() -> new TextFile(text.startsWith(BOM) ? text.substring(1) : text, ""));
    }

    private static TextFile of(LegacyText.Meant meant) {
        return new TextFile(meant.text(), meant.name());
    }

    private static String unicode(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        // A table that has no mark begins with a letter of ASCII, of which UTF-16 makes one byte that is null.
        Charset charset = first == 0xfeff || first > 0 && first < 0x80 ? StandardCharsets.UTF_16BE
                : first == 0xfffe || first > 0xff && (first & 0xff) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        return decoder(charset).decode(ByteBuffer.wrap(bytes), chars, true).isError() ? null : chars.flip().toString();
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The line up to which it is UTF-8. */
    private static long goodLines(byte[] bytes) {
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        decoder(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(bytes), chars, true);
        return 1 + chars.flip().chars().filter(c -> c == '\n').count();
    }
}
