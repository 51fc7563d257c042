package org.lethe.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.salon.MailSettings;

@DisplayName("The word of the salon's mail server")
class DmarcProofTest {

    private static final MailSettings TRUSTING =
            new MailSettings("salon@seerose.example", List.of(), "mx.seerose.example", true, null);
    private static final String PASS = "Authentication-Results: mx.seerose.example; spf=pass smtp.mailfrom=example.org;"
            + " dmarc=pass header.from=example.org\r\n";
    private static final String FROM = "From: Anna <anna@example.org>\r\n";

    @Test
    void countsWhereTheSalonWantsIt() {
        assertThat(given(TRUSTING, PASS + FROM)).isTrue();
        assertThat(given(new MailSettings("s@s.example", List.of(), "mx.seerose.example", false, null), PASS + FROM))
                .isFalse();
        assertThat(given(new MailSettings("s@s.example", List.of(), null, true, null), PASS + FROM))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // another server, or one that only looks like ours
                "Authentication-Results: mx.evil.example; dmarc=pass header.from=example.org\r\n",
                "Authentication-Results: mx.seerose.example.evil.example; dmarc=pass header.from=example.org\r\n",
                "Authentication-Results: evil.example (mx.seerose.example); dmarc=pass header.from=example.org\r\n",
                // another domain, another result, two results
                "Authentication-Results: mx.seerose.example; dmarc=pass header.from=evil.example\r\n",
                "Authentication-Results: mx.seerose.example; dmarc=fail header.from=example.org\r\n",
                "Authentication-Results: mx.seerose.example; dmarc=none header.from=example.org\r\n",
                "Authentication-Results: mx.seerose.example; spf=pass smtp.mailfrom=example.org\r\n",
                "Authentication-Results: mx.seerose.example; dmarc=fail header.from=example.org;"
                        + " dmarc=pass header.from=example.org\r\n",
                // hidden in a comment, a quotation or a property
                "Authentication-Results: mx.seerose.example; spf=fail (dmarc=pass header.from=example.org)\r\n",
                "Authentication-Results: mx.seerose.example; spf=fail reason=\"; dmarc=pass header.from=example.org\"\r\n",
                "Authentication-Results: mx.seerose.example; dkim=fail x=dmarc=pass header.from=example.org\r\n",
                // folded
                "Authentication-Results: mx.seerose.example;\r\n dmarc=pass header.from=example.org\r\n",
                "Authentication-Results: mx.seerose.example; spf=fail smtp.mailfrom=a;\r\n\tdmarc=pass header.from=example.org\r\n",
                // below the real one, which says no
                "Authentication-Results: mx.seerose.example; dmarc=fail header.from=example.org\r\n"
                        + "Authentication-Results: mx.seerose.example; dmarc=pass header.from=example.org\r\n",
                "Authentication-Results: other.example; dmarc=none\r\n"
                        + "Authentication-Results: mx.seerose.example; dmarc=pass header.from=example.org\r\n",
                ""
            })
    void doesNotCountWhereTheSenderMayHaveWrittenIt(String headers) {
        assertThat(given(TRUSTING, headers + FROM)).isFalse();
    }

    @Test
    void doesNotCountForAMailWithTwoSenders() {
        assertThat(given(TRUSTING, PASS + FROM + "From: other@evil.example\r\n"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: no-reply.joe@example.org\r\nReply-To: anna@example.org\r\n",
                "From: joe@example.org\r\nSender: anna@example.org\r\n",
                "From: =?utf-8?Q?anna=40example.org=2C?= <joe@example.org>\r\n",
                "From: \"anna@example.org\" <joe@example.org>\r\n",
                "From: anna@example.org, joe@example.org\r\n",
                "From: joe@example.org, anna@example.org\r\n",
                "From: <anna@example.org> <joe@example.org>\r\n",
                "From: joe@example.org (<anna@example.org>)\r\n",
                "From: anna@example.org:joe@example.org;\r\n"
            })
    void doesNotCountForSomebodyElseOfTheSameDomain(String from) {
        assertThat(given(TRUSTING, PASS + from)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: anna@example.org\r\n",
                "From: Anna Müller <Anna@Example.org>\r\n",
                "From: \"Müller, Anna\" <anna@example.org>\r\n",
                "From: =?utf-8?Q?M=C3=BCller=2C_Anna?=\r\n <anna@example.org>\r\n"
            })
    void countsHoweverTheNameIsWritten(String from) {
        assertThat(given(TRUSTING, PASS + from)).isTrue();
    }

    @Test
    void doesNotCountFurtherDownInTheBody() {
        assertThat(given(TRUSTING, FROM + "\r\n" + PASS)).isFalse();
    }

    private static boolean given(MailSettings settings, String mail) {
        byte[] raw = (mail + "\r\nbody\r\n").getBytes(StandardCharsets.UTF_8);
        return DmarcProof.given(Headers.of(raw), settings, "anna@example.org");
    }
}
