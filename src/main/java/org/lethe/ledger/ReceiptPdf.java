package org.lethe.ledger;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A receipt as a certificate to read, with the receipt itself attached: the file proves what it shows. */
public final class ReceiptPdf {

    /** The name of the attachment. */
    public static final String ATTACHMENT = "receipt.json";

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    public ReceiptPdf() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("receipt/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The certificate as PDF.
     *
     * @param salonName as the salon signs its letters
     * @param language German, or else English
     * @param zone in which times are told
     */
    public byte[] write(Receipt receipt, String salonName, Locale language, ZoneId zone) {
        ReceiptTexts texts = new ReceiptTexts(language, zone);
        Context context = new Context(language, new ReceiptView(receipt, texts).model(salonName));
        try {
            return attach(render(templates.process("receipt", context)), receipt.json());
        } catch (IOException e) {
            throw new UncheckedIOException("the receipt could not be written as PDF", e);
        }
    }

    private static byte[] render(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(ReceiptPdf::font, "Liberation Sans");
        // nothing is ever fetched for a receipt
        builder.useUriResolver((base, uri) -> null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Lethe");
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "PDFBox carries its font");
    }

    private static byte[] attach(byte[] pdf, String json) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            byte[] content = json.getBytes(StandardCharsets.UTF_8);
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content));
            file.setSubtype("application/json");
            file.setSize(content.length);
            PDComplexFileSpecification attachment = new PDComplexFileSpecification();
            attachment.setFile(ATTACHMENT);
            attachment.setFileUnicode(ATTACHMENT);
            attachment.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(ATTACHMENT, attachment));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /**
     * The receipt in a file that is either the JSON or the PDF.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Receipt read(byte[] file) {
        return Receipt.parse(isPdf(file) ? attachment(file) : new String(file, StandardCharsets.UTF_8));
    }

    private static boolean isPdf(byte[] file) {
        return file.length > 4 && new String(file, 0, 4, StandardCharsets.ISO_8859_1).equals("%PDF");
    }

    private static String attachment(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> byName = files == null ? null : files.getNames();
            PDComplexFileSpecification attachment = byName == null ? null : byName.get(ATTACHMENT);
            if (attachment == null) {
                throw new IllegalArgumentException("the PDF has no attachment " + ATTACHMENT);
            }
            return new String(attachment.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("the PDF cannot be read", e);
        }
    }
}
