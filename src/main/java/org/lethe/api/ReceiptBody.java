package org.lethe.api;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lethe.ledger.Receipt;

/** A receipt as JSON or as a page to print. */
final class ReceiptBody {

    private ReceiptBody() {}

    static byte[] of(Receipt receipt, boolean pdf, Locale locale) {
        return receipt.json().getBytes(StandardCharsets.UTF_8);
    }
}
