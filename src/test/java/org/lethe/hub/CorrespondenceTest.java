package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.hub.MailHub.Read;

@DisplayName("The correspondence")
class CorrespondenceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    static Path home;

    private static MailHub hub;

    @BeforeAll
    static void start() {
        hub = MailHub.start(home);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void goesInGermanFromTheLetterToTheEnd() throws Exception {
        String mehmet = "mehmet.yilmaz@post.example";
        long before = hub.requests("FORGOTTEN");
        hub.write(
                mehmet,
                "Löschung",
                "Guten Tag,\n\nbitte löschen Sie alle meine Daten gemäß Art. 17 DSGVO."
                        + "\nMeine Kundennummer ist K-10077.\n\nMehmet Yilmaz");

        List<Read> letters = hub.letters(mehmet, 2);
        assertThat(letters)
                .extracting(Read::subject)
                .containsExactly("Ihre Anfrage ist angekommen", "Bitte bestätigen Sie Ihre Anfrage");
        Read ask = letters.get(1);
        assertThat(ask.message().getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(ask.message().getHeader("In-Reply-To")).isNotNull();

        assertThat(hub.get(ask.link())).isEqualTo(200);
        assertThat(hub.post(ask.link(), "submit", "yes"))
                .as("a scanner that presses buttons")
                .isEqualTo(422);
        assertThat(hub.post(ask.link(), "code", ask.code().equals("000000") ? "000001" : "000000"))
                .isEqualTo(422);
        assertThat(hub.requests("FORGOTTEN")).isEqualTo(before);

        assertThat(hub.post(ask.link(), "code", ask.code())).isEqualTo(200);
        Read done = hub.letters(mehmet, 3).get(2);
        assertThat(done.subject()).startsWith("Ihre Daten sind");
        assertThat(hub.requests("FORGOTTEN")).isEqualTo(before + 1);
        assertThat(hub.post(ask.link(), "code", ask.code())).as("a replay").isEqualTo(200);
        assertThat(hub.inbox(mehmet)).hasSize(3);
    }

    @Test
    void tellsAStrangerTheSameAsAClientUntilTheAddressIsProven() throws Exception {
        String stranger = "nobody@elsewhere.example";
        hub.write(
                stranger,
                "Erasure request",
                "Hello,\n\nplease erase all my personal data under Art. 17 GDPR." + "\n\nKind regards\nNora Body");

        List<Read> letters = hub.letters(stranger, 2);
        assertThat(letters)
                .extracting(Read::subject)
                .containsExactly("We have received your request", "Please confirm your request");
        Read ask = letters.get(1);
        assertThat(hub.post(ask.link(), "code", ask.code())).isEqualTo(200);
        assertThat(hub.letters(stranger, 3).get(2).subject()).isEqualTo("We hold no data for your address");
    }

    @Test
    void leavesAloneWhatIsNoneOfItsBusinessAndAnswersNoMachine() throws Exception {
        hub.write("kunde@elsewhere.example", "Termin", "Hallo, ich hätte gern am Freitag einen Termin. LG");
        hub.write(
                "list@lists.example",
                "Newsletter",
                "Bitte löschen Sie alle meine Daten.",
                "List-Id: <news.lists.example>",
                "Precedence: bulk");
        await().atMost(PATIENCE)
                .until(() -> hub.store()
                                .sql("select count(*) from mail_claim where state in ('LEFT', 'REVIEW')")
                                .query(Long.class)
                                .single()
                        >= 2);
        assertThat(hub.inbox("kunde@elsewhere.example")).isEmpty();
        assertThat(hub.inbox("list@lists.example")).isEmpty();
    }
}
