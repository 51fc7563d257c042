package org.lethe.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The SMTP sender")
class SmtpSenderTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsTextAndHtmlMarkedAsAutomatic() throws Exception {
        try (SmtpSender sender = sender(server.getSmtp().getPort())) {
            sender.send(mail("anna@example.org", "<letter-1@example.org>"));
            sender.send(mail("ben@example.org", null));
        }
        assertThat(server.getReceivedMessages()).hasSize(2);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getMessageID()).isEqualTo("<7@seerose.example>");
        assertThat(received.getSubject()).isEqualTo("Grüße\u00a0aus dem Salon");
        assertThat(received.getFrom()[0]).hasToString("\"Salon Seerose\" <salon@seerose.example>".replace("\"", ""));
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(received.getHeader("In-Reply-To")).containsExactly("<letter-1@example.org>");
        assertThat(received.getHeader("References")).containsExactly("<letter-1@example.org>");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Müller");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(server.getReceivedMessages()[1].getHeader("In-Reply-To")).isNull();
    }

    @Test
    void saysThatAnAddressIsNoneWithoutRepeatingIt() {
        try (SmtpSender sender = sender(server.getSmtp().getPort())) {
            for (String address :
                    new String[] {"no address", "a@b.example\r\nBcc: c@d.example", "a@x, b@y", "list: a@b;"}) {
                assertThatThrownBy(() -> sender.send(mail(address, null)))
                        .isInstanceOf(UndeliverableException.class)
                        .hasMessage("not an e-mail address");
            }
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void maySendLaterWhatAServerThatIsDownDidNotTake() {
        int port = server.getSmtp().getPort();
        try (SmtpSender sender = sender(port)) {
            sender.send(mail("anna@example.org", null));
            server.stop();
            assertThatThrownBy(() -> sender.send(mail("anna@example.org", null)))
                    .isInstanceOfSatisfying(NotSentException.class, failure -> assertThat(failure.silence())
                            .as("whatever else is to be sent would fare no better")
                            .isTrue())
                    .hasMessageNotContaining("anna");
        }
    }

    private SmtpSender sender(int port) {
        return new SmtpSender(new SmtpServer("127.0.0.1", port, null, null, SmtpServer.Security.NONE), clock);
    }

    private static Mail mail(String to, @Nullable String inReplyTo) {
        return new Mail(
                "salon@seerose.example",
                "Salon Seerose",
                to,
                "Grüße\u00a0aus dem Salon",
                "Müller",
                "<p>Müller</p>",
                "de",
                "<7@seerose.example>",
                inReplyTo);
    }
}
