package org.lethe.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The headers of a mail")
class HeadersTest {

    @Test
    void nameEverybodyWhomItWasSentTo() {
        assertThat(recipients(
                        "To: Salon <Salon@seerose.example>, \"x\" <b@c.example>\r\nCc: a+b@c.example;d@e.example"))
                .containsExactly("salon@seerose.example", "b@c.example", "a+b@c.example", "d@e.example");
    }

    @Test
    void areReadInNoTimeHoweverLongTheyAre() {
        for (String run : List.of("a", "a ", "@", "a@", "<")) {
            String to = "To: " + run.repeat(200_000 / run.length());
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> recipients(to)))
                    .hasSizeLessThan(2);
        }
    }

    private static List<String> recipients(String header) {
        return Headers.of((header + "\r\n\r\n").getBytes(StandardCharsets.UTF_8))
                .recipients();
    }
}
