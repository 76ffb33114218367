package vn.nongthonmoi.criteria.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import vn.nongthonmoi.criteria.Message;

/**
 * A zip file that has one form only: entries stored as they are, one after the other, without times, comments or extra fields. Any
 * program opens it; here a file that is not byte for byte what {@link #write} makes of its entries is refused, so that nobody can have
 * it read otherwise by its directory than from its beginning, hide something between the entries, or name one twice.
 */
final class BundleZip {

    /** More than any bundle needs: the files of a directory have a bound of their own. */
    private static final int LARGEST = 16 << 20;
    private static final int MOST = 2_000;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_SIZE = 30;
    private static final short STORED_VERSION = 10;
    private static final short UTF_8 = 0x0800;
    // The first day that a zip file can name.
    private static final short DAY = 0x21;

    private BundleZip() { }

    /** The file with these entries, in their order. */
    static byte[] write(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        entries.forEach((name, content) -> {
            byte[] path = name.getBytes(StandardCharsets.UTF_8);
            ByteBuffer common = common(path, content);
            int at = out.size();
            out.writeBytes(buffer(Integer.BYTES).putInt(LOCAL).array());
            out.writeBytes(common.array());
            out.writeBytes(path);
            out.writeBytes(content);
            directory.writeBytes(buffer(6).putInt(CENTRAL).putShort(STORED_VERSION).array());
            directory.writeBytes(common.array());
            // No comment, one disk, no attributes, and where the entry begins.
            directory.writeBytes(buffer(14).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(at).array());
            directory.writeBytes(path);
        });
        int begin = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(buffer(22).putInt(END).putInt(0).putShort((short) entries.size()).putShort((short) entries.size()).putInt(directory.size())
                .putInt(begin).putShort((short) 0).array());
        return out.toByteArray();
    }

    /** What the header of an entry and its line in the directory have alike. */
    private static ByteBuffer common(byte[] path, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return buffer(26).putShort(STORED_VERSION).putShort(UTF_8).putShort((short) 0).putShort((short) 0).putShort(DAY).putInt((int) sum.getValue())
                .putInt(content.length).putInt(content.length).putShort((short) path.length).putShort((short) 0);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The entries of a file, in their order.
     *
     * @throws BundleException if the file is cut short, is none, or is not in the one form
     */
    static Map<String, byte[]> read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new BundleException(Message.of("NTM-293", LARGEST));
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= LOCAL_SIZE && in.getInt(in.position()) == LOCAL) {
            int size = in.getInt(in.position() + 22);
            int length = in.getShort(in.position() + 26) & 0xffff;
            in.position(in.position() + LOCAL_SIZE);
            if (size < 0 || length > in.remaining() || size > in.remaining() - length || entries.size() == MOST) {
                throw new BundleException(Message.of("NTM-293", LARGEST));
            }
            byte[] path = new byte[length];
            in.get(path);
            byte[] content = new byte[size];
            in.get(content);
            entries.put(name(path), content);
        }
        if (entries.isEmpty() || in.remaining() < Integer.BYTES || in.getInt(in.position()) != CENTRAL || bytes.length < LOCAL_SIZE
                || in.getInt(bytes.length - 22) != END) {
            throw new BundleException(Message.of("NTM-293", LARGEST));
        }
        if (!Arrays.equals(write(entries), bytes)) {
            throw new BundleException(Message.of("NTM-294"));
        }
        return entries;
    }

    private static String name(byte[] path) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(path)).toString();
        } catch (CharacterCodingException e) {
            throw new BundleException(Message.of("NTM-294"));
        }
    }
}
