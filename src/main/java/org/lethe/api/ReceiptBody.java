package org.lethe.api;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lethe.ledger.Receipt;
import org.lethe.ledger.ReceiptPdf;
import org.lethe.salon.Salon;

/** A receipt as JSON or as a page to print. */
final class ReceiptBody {

    private static final ReceiptPdf PDF = new ReceiptPdf();

    private ReceiptBody() {}

    static byte[] of(Receipt receipt, boolean pdf, Locale locale, Salon salon) {
        return pdf
                ? PDF.write(receipt, salon.name(), locale, salon.zone())
                : receipt.json().getBytes(StandardCharsets.UTF_8);
    }
}
