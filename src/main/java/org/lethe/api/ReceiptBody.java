package org.lethe.api;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.lethe.ledger.Receipt;
import org.lethe.ledger.ReceiptPdf;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;

/** A receipt as JSON or as a page to print. */
final class ReceiptBody {

    private static final ReceiptPdf PDF = new ReceiptPdf();

    private ReceiptBody() {}

    static byte[] of(Receipt receipt, boolean pdf, Locale locale, String salon, Salons salons) {
        return pdf
                ? page(receipt, locale, salon, salons.find(salon))
                : receipt.json().getBytes(StandardCharsets.UTF_8);
    }

    /** A receipt outlives its salon's place in the settings: then the salon's id stands for its name. */
    private static byte[] page(Receipt receipt, Locale locale, String id, Optional<Salon> salon) {
        return PDF.write(
                receipt,
                salon.map(Salon::name).orElse(id),
                locale,
                salon.map(Salon::zone).orElse(ZoneOffset.UTC));
    }
}
