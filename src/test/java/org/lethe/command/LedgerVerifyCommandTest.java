package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.ledger.LedgerBed;
import org.lethe.ledger.Receipt;
import org.lethe.testing.TestState;
import picocli.CommandLine;

class LedgerVerifyCommandTest {

    @TempDir
    Path home;

    LedgerBed bed;
    Receipt receipt;
    int offset;

    @BeforeEach
    void aHubThatHasForgottenSomebody() throws IOException {
        String url = TestState.url();
        bed = new LedgerBed(home.resolve("keys"), url);
        receipt = bed.someReceipt();
        int port = URI.create(url.substring("jdbc:".length())).getPort();
        offset = port - 5433;
        Files.writeString(
                home.resolve("demo-access.json"),
                """
                {"url": "", "user": "", "password": "", "apiKey": "", "users": [],
                 "broker": {"url": "", "user": "", "password": ""},
                 "mail": {"address": "", "smtpPort": 1, "imapPort": 1, "user": "", "password": ""},
                 "database": {"url": "%s", "user": "postgres", "password": "postgres"}}
                """
                        .formatted(url.replaceAll("\\?.*", "")));
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void anUntouchedLedgerIsWhole() throws IOException {
        Path file = home.resolve("receipt.json");
        Files.writeString(file, receipt.json());

        Answer answer = run("verify", "--receipt", file.toString());

        assertThat(answer.out).contains("entries     2", receipt.key().fingerprint(), "WHOLE");
        assertThat(answer.code).isZero();
    }

    @Test
    void aChangedEntryIsFound() {
        bed.tamper("update ledger_entry set content = replace(content, 'seerose', 'tulpe') where type = 'forgotten'");

        Answer answer = run("verify");

        assertThat(answer.out).contains("PROBLEM", "position 1", "was changed", "NOT WHOLE");
        assertThat(answer.code).isEqualTo(1);
    }

    @Test
    void aHomeWithoutAHubIsWrongUse() {
        assertThat(new CommandLine(new LedgerCommand())
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute(
                                "verify",
                                "--lethe.home",
                                home.resolve("nowhere").toString()))
                .isEqualTo(2);
    }

    @Test
    void thePublicKeyIsPrinted() {
        assertThat(run("key").out).isEqualTo(receipt.key().pem());
    }

    private record Answer(int code, String out) {}

    private Answer run(String command, String... options) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new LedgerCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()));
        String[] arguments = new String[options.length + 5];
        arguments[0] = command;
        arguments[1] = "--lethe.home";
        arguments[2] = home.toString();
        arguments[3] = "--lethe.demo.port-offset";
        arguments[4] = String.valueOf(offset);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return new Answer(line.execute(arguments), out.toString());
    }
}
