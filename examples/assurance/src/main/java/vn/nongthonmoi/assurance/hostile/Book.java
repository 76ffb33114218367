package vn.nongthonmoi.assurance.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook taken apart, spoilt in one of its parts, and put together again. */
final class Book {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Pattern ROW = Pattern.compile("(<row [^>]*>)(.*?)</row>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z:]+)=\"([^\"]*)\"");
    private static final Pattern ELEMENT = Pattern.compile("<([a-zA-Z:]+)([^>]*)>([^<]*)</\\1>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z:]+[^>]*>");
    private static final List<String> VALUES = List.of("1E999999999", "-1E999999999", "1E-999999999", "1E308", "1E309", "NaN",
            "INF", "-INF", "", " ", "0x10", "1e", "45000", "45000.5", "-1", "2958466", "1E20", "0.1", "99999999999999999999",
            "-99999", "TRUE", "#REF!", "A1", "ZZZZZZ2", "XFD1048576", "A0", "A-1", "A99999999999", "1", "2", "10", "s", "n", "b",
            "d", "e", "str", "inlineStr", "x", "4294967296", "2147483647", "-2147483648", "0.0%", "0.0\\%", "0.0&quot;%&quot;",
            "0.0,", "#,##0.00", "yyyy-mm-dd", "[h]:mm", "General;;", "@", "&#0;", "&lt;", "&xxe;", "&#x1F600;", "&#xD800;",
            "../../../etc/passwd", "http://127.0.0.1:1/x", "file:///etc/passwd");
    private static final List<String> TEXTS = List.of("<c/>", "<c r=\"B2\"/>", "<v>1</v>", "<f>1+1</f>", "<is><t>x</t></is>",
            "<!-- x -->", "<![CDATA[x]]>", "<?x?>", "&amp;", "<", "]]>", "\u0000", "<row/>", "<t xml:space=\"preserve\"> </t>",
            "<c t=\"s\"><v>999999</v></c>", "<c t=\"s\"><v>-1</v></c>", "<c t=\"b\"><v>7</v></c>", "<c t=\"e\"><v>#N/A</v></c>",
            "<c s=\"9999\"><v>1</v></c>", "<c r=\"ZZZZZZ2\"><v>1</v></c>", "<c r=\"A1048577\"><v>1</v></c>",
            "<mergeCell ref=\"A1:XFD1048576\"/>");
    private static final List<String> DOCTYPES = List.of("<!DOCTYPE x [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>",
            "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">", "<?xml version=\"1.1\"?>", "\uFEFF\uFEFF");
    private static final int DEEP = 20_000;
    private static final int MANY = 2000;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Book(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        }
    }

    /** Spoils one row of the sheet, but not the number of it, and returns that number. */
    int spoilRow(Random random) {
        String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
        int rows = (int) ROW.matcher(sheet).results().count();
        // The first is the header, which every row is read by.
        int spoilt = 2 + random.nextInt(rows - 1);
        Matcher m = ROW.matcher(sheet);
        for (int row = 0; row < spoilt; row++) {
            m.find();
        }
        String cells = spoilt(m.group(2), random);
        put(SHEET, sheet.substring(0, m.start(2)) + cells + sheet.substring(m.end(2)));
        return spoilt;
    }

    /** Spoils any part, at any place. */
    void spoilPart(Random random) {
        String name = random.nextInt(3) == 0 ? SHEET : HostileTexts.pick(random, List.copyOf(parts.keySet()));
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        switch (random.nextInt(8)) {
            case 0 -> parts.remove(name);
            case 1 -> put(name, text.substring(0, random.nextInt(text.length() + 1)));
            case 2 -> put(name, text.replaceFirst("\\?>", Matcher.quoteReplacement("?>" + HostileTexts.pick(random, DOCTYPES))));
            case 3 -> parts.put(name, Mutation.byteOf(parts.get(name), random));
            case 4 -> parts.put(name.toUpperCase(java.util.Locale.ROOT), parts.remove(name));
            case 5 -> put(name, wrapped(text, random));
            default -> put(name, spoilt(text, random));
        }
    }

    private void put(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String spoilt(String xml, Random random) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> changed(xml, ATTRIBUTE, 2, random, m -> HostileTexts.pick(random, VALUES));
            case 2, 3 -> changed(xml, ELEMENT, 3, random, m -> HostileTexts.pick(random, VALUES));
            case 4 -> changed(xml, TAG, 0, random, m -> random.nextBoolean() ? "" : m + m);
            case 5 -> changed(xml, ELEMENT, 0, random, m -> random.nextBoolean() ? m + m : "");
            default -> changed(xml, TAG, 0, random, m -> m + HostileTexts.pick(random, TEXTS));
        };
    }

    /** Much of one thing: attributes, elements within each other, elements after each other. */
    private static String wrapped(String xml, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> changed(xml, TAG, 0, random, m -> m.startsWith("</") || !m.endsWith(">") ? m
                    : m.replaceFirst("(/?>)$", attributes() + "$1"));
            case 1 -> changed(xml, TAG, 0, random, m -> m + "<x>".repeat(DEEP) + "</x>".repeat(DEEP));
            default -> changed(xml, ELEMENT, 0, random, m -> m.repeat(MANY));
        };
    }

    private static String attributes() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            all.append(" a").append(i).append("=\"\"");
        }
        return all.toString();
    }

    private static String changed(String xml, Pattern what, int group, Random random,
            java.util.function.UnaryOperator<String> change) {
        Matcher m = what.matcher(xml);
        if (xml.isEmpty() || !m.find(random.nextInt(xml.length())) && !m.find(0)) {
            return xml;
        }
        return xml.substring(0, m.start(group)) + change.apply(m.group(group)) + xml.substring(m.end(group));
    }

    byte[] bytes(Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(random.nextInt(10));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
