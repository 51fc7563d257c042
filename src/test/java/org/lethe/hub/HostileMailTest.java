package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.mail.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lethe.hub.MailHub.Read;
import org.lethe.testing.HostileMails;
import org.slf4j.LoggerFactory;

@DisplayName("A mailbox full of mails that are broken or meant to hurt")
class HostileMailTest {

    private final RunningHub hub = RunningHub.shared();
    private final MailHub mail = hub.mail();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        log().addAppender(log);
    }

    @AfterEach
    void leave() {
        log().detachAppender(log);
    }

    @Test
    void isReadToTheEndWithoutAnErrorAndGivesNothingAway() throws Exception {
        List<byte[]> mails = new ArrayList<>(HostileMails.all().values());
        mails.addAll(corpus());
        long before = dealtWith();
        String password = hub.client().access().path("mail").path("password").asString();
        mail.append(password, mails);
        String writer = "last.in.line@elsewhere.example";
        mail.write(writer, "Löschung", "Guten Tag,\n\nbitte löschen Sie alle meine Daten.\n\nLena Letzte");

        Read answer = mail.letters(writer, 1).get(0);
        HubClient.await("every mail is dealt with", () -> dealtWith() == before + mails.size() + 1);
        assertThat(errors()).isEmpty();
        assertThat(mail.inbox(HostileMails.VICTIM)).isEmpty();
        assertThat(Collections.list(answer.message().getAllHeaders()))
                .extracting(Header::getName)
                .containsOnly(
                        "Return-Path",
                        "Received",
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "In-Reply-To",
                        "References",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Auto-Submitted",
                        "X-Auto-Response-Suppress",
                        "Content-Language");
    }

    private long dealtWith() {
        return mail.store()
                .sql("select count(*) from mail_claim where state <> 'READING'")
                .query(Long.class)
                .single();
    }

    /** Less that the test's mail server hung up, as it does when mails arrive during a fetch: that is tried again. */
    private List<String> errors() {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .filter(event -> (event.getLoggerName() + event.getFormattedMessage()).contains("mail"))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> !message.endsWith("it is tried again"))
                .toList();
    }

    private static List<byte[]> corpus() throws IOException {
        String folder = System.getenv("LETHE_MIME");
        if (folder == null) {
            return List.of();
        }
        List<byte[]> mails = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file :
                    files.filter(any -> any.toString().endsWith(".msg")).toList()) {
                mails.add(Files.readAllBytes(file));
            }
        }
        return mails;
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
