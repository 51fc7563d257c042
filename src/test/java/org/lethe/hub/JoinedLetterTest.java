package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.erasure.KeyText;
import org.lethe.hub.MailHub.Read;
import org.lethe.identity.MappedSalons;
import org.lethe.notice.Letters;
import org.lethe.notice.Reply;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;
import org.lethe.request.ReforgetBook;
import org.lethe.request.ReplyAddress;
import org.lethe.request.RequestBook;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@DisplayName("A letter about a client of whom another request is under way")
class JoinedLetterTest {

    @TempDir
    static Path home;

    private static MailHub hub;
    private static HubClient rest;

    @BeforeAll
    static void start() {
        hub = MailHub.startWithMovableClock(home);
        rest = new HubClient(home);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void decidesNothingThatWaitsForAPerson() {
        UUID suspect = suspect("K-10118");
        String anybody = "zofia@web.example"; // a sender is easily forged
        hub.write(anybody, "Löschung", letter("K-10118", "Zofia Wiśniewska"));
        HubClient.await("the letter joins", () -> joined(suspect) == 1);
        hub.letters(anybody, 2);

        assertThat(rest.state(suspect.toString())).isEqualTo("NEEDS_REVIEW");
        assertThat(client("K-10118").path("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void bringsTheOwnerOneMoreLink() throws Exception {
        String owner = "anna.mueller@post.example";
        hub.write(owner, "Meine Daten", "Bitte löschen Sie alle meine personenbezogenen Daten.\nAnna Müller");
        Read first = hub.letters(owner, 2).get(1);
        hub.write(owner, "Ich warte", letter("K-10042", "Anna Müller"));
        List<Read> letters = hub.letters(owner, 4);
        assertThat(letters)
                .extracting(Read::subject)
                .filteredOn("Bitte bestätigen Sie Ihre Anfrage"::equals)
                .hasSize(2);
        assertThat(hub.post(first.link(), "code", first.code())).isEqualTo(200);
        assertThat(hub.letters(owner, 5).get(4).subject()).startsWith("Ihre Daten sind");
    }

    @Test
    void fromAStrangerIsAnsweredAsIfNobodyWereAClient() throws Exception {
        String stranger = "neighbour@elsewhere.example";
        hub.write(stranger, "Löschung", letter("K-10210", "Familie Schröder"));
        Read ask = hub.letters(stranger, 2).get(1);
        assertThat(hub.post(ask.link(), "code", ask.code())).isEqualTo(200);
        assertThat(hub.letters(stranger, 3).get(2).subject()).isEqualTo("Wir haben keine Daten zu Ihrer Adresse");
        assertThat(client("K-10210").path("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void goesOnByItselfWhenTheSalonTakesItsOwnRequestBack() throws Exception {
        UUID suspect = suspect("K-10077");
        String owner = "mehmet.yilmaz@post.example";
        hub.write(owner, "Löschung", letter("K-10077", "Mehmet Yilmaz"));
        HubClient.await("the letter joins", () -> joined(suspect) == 1);

        assertThat(rest.delete("/api/v1/forget-requests/" + suspect).status()).isEqualTo(200);

        Read ask = hub.letters(owner, 3).get(2);
        assertThat(hub.post(ask.link(), "code", ask.code())).isEqualTo(200);
        assertThat(hub.letters(owner, 4).get(3).subject()).startsWith("Ihre Daten sind");
    }

    @Test
    void toAnAddressThatCannotBeAskedWaitsForAPerson() {
        String karl = "kh.luetjens@t-net.example";
        Letters letters = hub.hub.getBean(Letters.class);
        for (int thread = 0; thread < 5; thread++) {
            ReplyAddress to =
                    new ReplyAddress(new Personal(karl), Locale.GERMAN, "<" + thread + "@post.example>", null);
            assertThat(letters.write("seerose", null, to, new Reply.NothingFound()))
                    .isTrue();
        }
        hub.write(karl, "Datenlöschung", "Bitte löschen Sie alle Daten, die Sie über mich haben.\nKarl-Heinz Lütjens");
        HubClient.await("a person is asked", () -> reasons().contains("address-on-file-cannot-be-asked"));
    }

    private static List<String> reasons() {
        return hub.store()
                .sql("select reason from forget_request where state = 'NEEDS_REVIEW'")
                .query(String.class)
                .list();
    }

    private static long joined(UUID leader) {
        return hub.store()
                .sql("select count(*) from forget_request where joined_to = :leader")
                .param("leader", leader)
                .query(Long.class)
                .single();
    }

    private static String letter(String reference, String name) {
        return "Bitte löschen Sie alle meine Daten. Meine Kundennummer ist " + reference + ".\n" + name;
    }

    /** Somebody whom the nightly look takes for forgotten, and a person must decide. */
    private static UUID suspect(String reference) {
        Salon salon = hub.hub.getBean(Salons.class).get("seerose");
        String leading = salon.leading().name();
        Identifiers client = new Identifiers(new Personal(reference), null, null, null, null, null);
        String key = KeyText.of(hub.hub
                .getBean(MappedSalons.class)
                .database(salon, leading)
                .find(client, salon.country())
                .get(0)
                .key());
        return hub.hub.getBean(TransactionTemplate.class).execute(status -> {
            UUID id = hub.hub
                    .getBean(ReforgetBook.class)
                    .write("seerose", leading, key)
                    .orElseThrow();
            hub.hub.getBean(RequestBook.class).needsReview(id, "looks-like-somebody-forgotten");
            return id;
        });
    }

    private static JsonNode client(String reference) {
        for (JsonNode one :
                rest.get("/api/v1/salons/seerose/clients?query=" + reference).json()) {
            if (one.path("reference").asString().equals(reference)) {
                return one;
            }
        }
        throw new AssertionError("no client " + reference);
    }
}
