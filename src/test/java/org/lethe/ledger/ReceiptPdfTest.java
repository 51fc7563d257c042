package org.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptPdfTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Path LOOK = Path.of("target", "receipt");

    @TempDir
    Path home;

    ReceiptPdf unit = new ReceiptPdf();

    @Test
    void theCertificateReadsWellInGermanAndProvesItself() throws IOException {
        Receipt receipt = receipt();

        byte[] pdf = unit.write(receipt, "Salon Seerose – Łódź & Đà Nẵng", Locale.GERMAN, BERLIN);

        assertThat(text(pdf, "de"))
                .contains("Beleg über das Vergessen", "23. November 2026", "11:15", "Spalten anonymisiert", "AO §147")
                .contains("31. Dezember 2034", "Łódź & Đà Nẵng", "1204.50")
                // a long line breaks somewhere
                .satisfies(text -> assertThat(text.replaceAll("\\s", ""))
                        .contains(receipt.key().fingerprint()));
        assertThat(ReceiptPdf.read(pdf).json()).isEqualTo(receipt.json());
        assertThat(ReceiptPdf.read(pdf).holds()).isTrue();
    }

    @Test
    void theCertificateReadsWellInEnglish() throws IOException {
        byte[] pdf = unit.write(receipt(), "Seerose", Locale.FRENCH, BERLIN);

        assertThat(text(pdf, "en"))
                .contains("Receipt of forgetting", "23 November 2026", "columns anonymised", "31 December 2034");
    }

    @Test
    void whoNeverCameHasACertificateToo() throws IOException {
        try (LedgerBed bed = new LedgerBed(home)) {
            byte[] pdf = unit.write(bed.receiptOfWhoNeverCame(), "Seerose", Locale.ENGLISH, BERLIN);
            assertThat(text(pdf, "never").replaceAll("\\s+", " ")).contains("no visit at all");
        }
    }

    @Test
    void anotherPdfIsNotAReceipt() throws IOException {
        try (PDDocument empty = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            empty.addPage(new PDPage());
            empty.save(out);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReceiptPdf.read(out.toByteArray()))
                    .withMessageContaining("no attachment");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReceiptPdf.read("%PDF-nothing".getBytes(StandardCharsets.UTF_8)));
    }

    private Receipt receipt() {
        try (LedgerBed bed = new LedgerBed(home)) {
            bed.forget(3);
            return bed.receipts.of(bed.forget(1).get(0)).orElseThrow();
        }
    }

    /** The text on the pages; the pages are left as pictures, to look at. */
    private static String text(byte[] pdf, String name) throws IOException {
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 90);
                ImageIO.write(picture, "png", LOOK.resolve(name + page + ".png").toFile());
            }
            return new PDFTextStripper().getText(document);
        }
    }
}
