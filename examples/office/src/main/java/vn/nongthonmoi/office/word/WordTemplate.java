package vn.nongthonmoi.office.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipInputStreamZipEntrySource;
import org.apache.poi.openxml4j.opc.internal.ZipHelper;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.util.XMLHelper;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.nongthonmoi.office.print.Failure;
import vn.nongthonmoi.office.print.Texts;
import vn.nongthonmoi.office.print.WordFile;

/**
 * A Word document with fields in it. What it looks like stays as it is: only the text of marks is changed, and paragraphs and rows of
 * tables are repeated. Filled twice with the same, it gives the same bytes.
 */
public final class WordTemplate {

    private static final String TYPES = "[Content_Types].xml";
    private static final String DOCUMENT = "wordprocessingml.document.main+xml";
    /** The parts that people write in, by the end of their types, with the key of what people call them. */
    private static final Map<String, String> WRITTEN = new LinkedHashMap<>();

    static {
        WRITTEN.put(DOCUMENT, "template.document");
        WRITTEN.put("wordprocessingml.header+xml", "template.header");
        WRITTEN.put("wordprocessingml.footer+xml", "template.footer");
        WRITTEN.put("wordprocessingml.footnotes+xml", "template.footnotes");
        WRITTEN.put("wordprocessingml.endnotes+xml", "template.footnotes");
    }

    private final String name;
    private final Map<String, byte[]> parts;
    /** The parts with marks, by name, and what people call them. */
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Texts texts;

    private WordTemplate(String name, Map<String, byte[]> parts, Texts texts) {
        this.name = name;
        this.parts = parts;
        this.texts = texts;
    }

    /**
     * Reads a template.
     *
     * @throws Failure if the file is no .docx
     */
    public static WordTemplate read(Path file, Texts texts) throws IOException {
        return of(file.toString(), Files.readAllBytes(file), texts);
    }

    /** The same of a file in memory, by the name that complaints give it. */
    public static WordTemplate of(String name, byte[] file, Texts texts) {
        try {
            WordTemplate template = new WordTemplate(name, parts(file), texts);
            template.findWritten();
            if (template.written.containsValue("")) {
                return template;
            }
        } catch (IOException | SAXException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            // Whatever it is, it is no document of Word.
        }
        throw Failure.problem(texts.get("template.not-docx", name));
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        // The list of types comes first by this order, as in every .docx.
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStreamZipEntrySource zip = new ZipInputStreamZipEntrySource(ZipHelper.openZipStream(new ByteArrayInputStream(file)))) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (!part.isDirectory()) {
                    try (InputStream in = zip.getInputStream(part)) {
                        parts.put(part.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return parts;
    }

    private void findWritten() throws IOException, SAXException {
        if (!parts.containsKey(TYPES)) {
            return;
        }
        Map<String, String> types = new LinkedHashMap<>();
        for (Element type : ParagraphText.children(xml(parts.get(TYPES)).getDocumentElement())) {
            types.put(type.getAttribute("PartName").replaceFirst("^/", ""), type.getAttribute("ContentType"));
        }
        WRITTEN.forEach((end, called) -> types.forEach((part, type) -> {
            if (type.endsWith(end) && parts.containsKey(part)) {
                written.put(part, called.equals("template.document") ? "" : texts.get(called));
            }
        }));
    }

    private static Document xml(byte[] part) throws IOException, SAXException {
        try (InputStream in = new ByteArrayInputStream(part)) {
            return DocumentHelper.readDocument(in);
        }
    }

    /**
     * Fills the template and writes it.
     *
     * @param alone whether it is about one unit, so that the fields of one may be named
     * @throws Failure that names everything wrong with its marks, each with its place
     */
    public <T> void fill(Fields<T> fields, T thing, boolean alone, OutputStream out) throws IOException {
        Map<String, Document> documents = documents();
        TemplateCheck check = new TemplateCheck(fields, alone, texts);
        documents.forEach((part, document) -> check.part(document.getDocumentElement(), written.get(part)));
        if (!check.problems().isEmpty()) {
            throw Failure.problem(check.problems().stream().map(p -> name + ": " + p).reduce((a, b) -> a + "\n" + b).orElseThrow());
        }
        Fields.Scope scope = new Fields.Scope(fields.at(thing), 0, null);
        documents.values().forEach(document -> Filling.fill(document.getDocumentElement(), scope));
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            zip.putNextEntry(WordFile.entry(part.getKey()));
            zip.write(documents.containsKey(part.getKey()) ? bytes(documents.get(part.getKey())) : part.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    private Map<String, Document> documents() throws IOException {
        Map<String, Document> documents = new LinkedHashMap<>();
        for (String part : new ArrayList<>(written.keySet())) {
            try {
                documents.put(part, xml(parts.get(part)));
            } catch (SAXException e) {
                throw Failure.problem(texts.get("template.not-docx", name));
            }
        }
        return documents;
    }

    private static byte[] bytes(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.setXmlStandalone(true);
            Transformer transformer = XMLHelper.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.INDENT, "no");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "no");
            transformer.transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }
}
