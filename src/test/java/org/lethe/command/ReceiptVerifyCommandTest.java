package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.ledger.LedgerBed;
import org.lethe.ledger.Receipt;
import org.lethe.ledger.ReceiptPdf;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ReceiptVerifyCommandTest {

    @TempDir
    Path folder;

    Receipt receipt;
    Path file;
    String fingerprint;
    String publicKey;

    @BeforeEach
    void aReceipt() throws IOException {
        try (LedgerBed bed = new LedgerBed(folder.resolve("keys"))) {
            receipt = bed.someReceipt();
        }
        fingerprint = receipt.key().fingerprint();
        publicKey = receipt.key().encoded();
        file = write("receipt.json", receipt.json());
    }

    @Test
    void aTrueReceiptIsValidAndItsKeyIsSaidNotToBePinned() {
        Answer answer = verify(file.toString());

        assertThat(answer.code).isZero();
        assertThat(answer.out).contains("VALID", fingerprint, "not pinned");
    }

    @Test
    void theKeyMayBeGivenAsTextAsFileOrAsFingerprint() throws IOException {
        Path pem = write("hub.pem", receipt.key().pem());

        for (String key : new String[] {publicKey, pem.toString(), fingerprint}) {
            Answer answer = verify(file.toString(), "--key", key);
            assertThat(answer.code).isZero();
            assertThat(answer.out).contains("the one given").doesNotContain("not pinned");
        }
    }

    @Test
    void anotherKeyMakesItNotValid() {
        Answer answer = verify(file.toString(), "--key", "sha256:" + "0".repeat(64));

        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.out).contains("NOT VALID", fingerprint);
    }

    @Test
    void aReformattedCopyIsValid() throws IOException {
        String pretty = JsonMapper.builder().build().readTree(receipt.json()).toPrettyString();

        assertThat(verify(write("pretty.json", pretty).toString()).code).isZero();
    }

    @Test
    void thePdfIsValid() throws IOException {
        Path pdf = folder.resolve("receipt.pdf");
        Files.write(pdf, new ReceiptPdf().write(receipt, "Seerose", Locale.GERMAN, ZoneOffset.UTC));

        assertThat(verify(pdf.toString()).code).isZero();
    }

    @Test
    void aChangedReceiptIsNotValid() throws IOException {
        Answer answer = verify(write("changed.json", receipt.json().replace("seerose", "tulpe"))
                .toString());

        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.out).contains("NOT VALID");
    }

    @Test
    void somethingElseIsNotValid() throws IOException {
        assertThat(verify(write("letter.txt", "Sehr geehrte Damen und Herren").toString()).code)
                .isEqualTo(1);
        assertThat(verify(write("empty.json", "").toString()).code).isEqualTo(1);
    }

    @Test
    void wrongUseIsToldApart() {
        assertThat(verify(folder.resolve("nowhere").toString()).code).isEqualTo(2);
        assertThat(verify(file.toString(), "--key", "no key").code).isEqualTo(2);
        assertThat(verify().code).isEqualTo(2);
    }

    private record Answer(int code, String out) {}

    private static Answer verify(String... arguments) {
        StringWriter out = new StringWriter();
        int code = new CommandLine(new ReceiptVerifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
        return new Answer(code, out.toString());
    }

    private Path write(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }
}
