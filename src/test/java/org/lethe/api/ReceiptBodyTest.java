package org.lethe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.ledger.LedgerBed;
import org.lethe.ledger.Receipt;
import org.lethe.ledger.ReceiptPdf;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;

class ReceiptBodyTest {

    @TempDir
    Path folder;

    @Test
    void aReceiptIsGivenOutForASalonThatIsNotListedAnyMore() throws IOException {
        Receipt receipt;
        try (LedgerBed bed = new LedgerBed(folder)) {
            receipt = bed.someReceipt();
        }
        byte[] json = ReceiptBody.of(receipt, false, Locale.GERMAN, "gone", new None());
        byte[] pdf = ReceiptBody.of(receipt, true, Locale.GERMAN, "gone", new None());

        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo(receipt.json());
        assertThat(ReceiptPdf.read(pdf).json()).isEqualTo(receipt.json());
    }

    private record None() implements Salons {

        @Override
        public Collection<Salon> all() {
            return List.of();
        }

        @Override
        public Optional<Salon> find(String id) {
            return Optional.empty();
        }
    }
}
