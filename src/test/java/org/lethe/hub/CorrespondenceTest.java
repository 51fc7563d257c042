package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.hub.MailHub.Read;
import tools.jackson.databind.JsonNode;

@DisplayName("The correspondence")
class CorrespondenceTest {

    private static final Pattern FIELD = Pattern.compile("<input[^>]*name=\"([^\"]+)\"");

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
        scannersDoNothing(ask);
        assertThat(hub.post(ask.link(), "code", wrong(ask.code()))).isEqualTo(422);
        assertThat(hub.requests("FORGOTTEN")).isEqualTo(before);

        assertThat(hub.post(ask.link(), "code", ask.code())).isEqualTo(200);
        Read done = hub.letters(mehmet, 3).get(2);
        assertThat(done.subject()).startsWith("Ihre Daten sind");
        assertThat(hub.requests("FORGOTTEN")).isEqualTo(before + 1);
        assertThat(hub.post(ask.link(), "code", ask.code())).as("a replay").isEqualTo(200);
        assertThat(hub.inbox(mehmet)).hasSize(3);
    }

    @Test
    void doesNotHoldUpTheSalonThatAsksForTheSameClientAndTellsItsOwnerAfterTheProof() throws Exception {
        JsonNode client = someoneWithAnAddressOfTheirOwn();
        JsonNode before = rest.newest("MAIL");
        hub.write(client.path("email").asString(), "Löschung", "Bitte löschen Sie alle meine Daten.");
        HubClient.await("the letter is a request", () -> !Objects.equals(rest.newest("MAIL"), before));
        String letter = rest.newest("MAIL").path("id").asString();
        rest.awaitState(letter, "NEEDS_CONFIRMATION");

        String id = rest.ask("{\"reference\":\"" + client.path("reference").asString() + "\"}")
                .json()
                .path("id")
                .asString();

        rest.awaitState(id, "FORGOTTEN");
        JsonNode asked = rest.get("/api/v1/forget-requests/" + id).json();
        assertThat(asked.path("proof").asString()).isEqualTo("credential of the salon");
        assertThat(asked.path("joinedTo").asString()).isEqualTo(letter);
        rest.awaitState(letter, "FORGOTTEN");

        String owner = client.path("email").asString();
        Read ask = hub.letters(owner, 2).get(1);
        assertThat(hub.post(ask.link(), "code", ask.code())).isEqualTo(200);
        hub.letters(owner, 3);
    }

    private static JsonNode someoneWithAnAddressOfTheirOwn() {
        for (JsonNode one : rest.get("/api/v1/salons/seerose/clients?limit=500").json()) {
            boolean alone = one.path("email").asString("").contains("@")
                    && one.path("state").asString().equals("ACTIVE")
                    && rest.get("/api/v1/salons/seerose/clients?query="
                                            + one.path("email").asString())
                                    .json()
                                    .size()
                            == 1;
            if (alone && !one.path("email").asString().matches("(anna|mehmet|zofia).*")) {
                return one;
            }
        }
        throw new AssertionError("nobody with an address of their own");
    }

    @Test
    void goesInEnglishFromTheLetterToTheEnd() throws Exception {
        String anna = "anna.mueller@post.example";
        hub.write(
                anna,
                "Erasure",
                "Hello,\n\nplease erase all my personal data under Art. 17 GDPR.\n\nKind regards\nAnna Müller");

        List<Read> letters = hub.letters(anna, 2);
        assertThat(letters)
                .extracting(Read::subject)
                .containsExactly("We have received your request", "Please confirm your request");
        assertThat(letters.get(0).text()).contains("at the latest (GDPR Art. 12(3))");
        Read ask = letters.get(1);
        scannersDoNothing(ask);
        assertThat(hub.page(ask.link()).body()).contains("<html lang=\"en\">");
        assertThat(hub.post(ask.link(), "code", ask.code())).isEqualTo(200);
        Read done = hub.letters(anna, 3).get(2);
        assertThat(done.subject()).isIn("Your data has been erased", "Most of your data has been erased");
        assertThat(done.message().getHeader("References"))
                .isEqualTo(ask.message().getHeader("References"));
        assertThat(rest.get("/api/v1/salons/seerose/clients?query=" + anna)
                        .json()
                        .size())
                .isZero();
    }

    @Test
    void endsAfterFiveWrongCodesUntilANewMailIsSent() throws Exception {
        String karl = "kh.luetjens@t-net.example";
        hub.write(karl, "Datenlöschung", "Bitte löschen Sie alle Daten, die Sie über mich haben.\nKarl-Heinz Lütjens");
        Read ask = hub.letters(karl, 2).get(1);
        for (int tries = 0; tries < 5; tries++) {
            assertThat(hub.post(ask.link(), "code", wrong(ask.code()))).isIn(422, 429);
        }
        assertThat(hub.post(ask.link(), "code", ask.code()))
                .as("locked, even for the right code")
                .isEqualTo(429);
        assertThat(hub.post(ask.link(), "again", "true")).isEqualTo(200);
        Read again = hub.letters(karl, 3).get(2);
        assertThat(again.link()).isNotEqualTo(ask.link());
        assertThat(hub.post(again.link(), "code", again.code())).isEqualTo(200);
        hub.letters(karl, 4);
    }

    @Test
    void remindsAfterSevenDaysAndEndsAfterFourteen() throws Exception {
        String zofia = "zofia@web.example";
        hub.write(zofia, "RODO", "Bitte löschen Sie alle meine personenbezogenen Daten.\nZofia Wiśniewska");
        Read ask = hub.letters(zofia, 2).get(1);
        hub.daysPass(7);
        Read reminder = hub.letters(zofia, 3).get(2);
        assertThat(reminder.subject()).isEqualTo("Erinnerung: Ihre Bestätigung fehlt noch");
        assertThat(hub.get(ask.link())).isEqualTo(200);

        hub.daysPass(8);
        assertThat(hub.get(ask.link()))
                .as("over, whatever the clock of the rounds")
                .isEqualTo(410);
        assertThat(hub.post(reminder.link(), "code", reminder.code())).isEqualTo(410);
        HubClient.await("the request ends", () -> hub.requests("WITHDRAWN") == 1);
        assertThat(hub.inbox(zofia)).as("nobody is reminded twice").hasSize(3);
        assertThat(state("K-10118")).isEqualTo("ACTIVE");
    }

    @Test
    void withStaffInBetweenWaitsForTheSalonsApproval() throws Exception {
        hub.write(
                "team@seerose.example",
                "WG: Meine Daten",
                "Bitte kümmern!\n\n---------- Forwarded message ---------\nVon: Greta Sørensen <greta@web.example>\n"
                        + "Date: Mo., 23. Nov. 2026 um 09:12 Uhr\nSubject: Meine Daten\nTo: <team@seerose.example>\n\n"
                        + "Hallo,\nbitte löschen Sie alle meine Daten.\nGreta Sørensen");
        HubClient.await("a request for the salon", () -> waiting("forwarded-by-staff") != null);
        JsonNode request = waiting("forwarded-by-staff");
        assertThat(hub.letters("greta@web.example", 2).get(0).subject()).isEqualTo("Ihre Anfrage ist angekommen");
        assertThat(hub.inbox("team@seerose.example")).isEmpty();

        String id = request.path("id").asString();
        assertThat(rest.send("/api/v1/reviews/" + id + "/approve", "").status()).isEqualTo(200);
        rest.awaitState(id, "FORGOTTEN");
        Read done = hub.letters("greta@web.example", 3).get(2);
        assertThat(done.subject()).isEqualTo("Ihre Daten sind zum größten Teil gelöscht");
        assertThat(done.text()).contains("BGB §630f(3), bis ");
    }

    @Test
    void aboutAFamilysAddressForgetsTheOneWhomAPersonChose() throws Exception {
        String family = "familie.schroeder@post.example";
        hub.write(family, "Löschen", "Guten Tag,\nbitte löschen Sie alle meine Daten.\nFamilie Schröder");
        HubClient.await("several clients", () -> waiting("several-clients") != null);
        JsonNode request = waiting("several-clients");
        assertThat(hub.letters(family, 2).get(1).subject()).isEqualTo("Bitte bestätigen Sie Ihre Anfrage");
        String mia = "";
        for (JsonNode candidate : request.path("candidates")) {
            mia = candidate.path("reference").asString("").equals("K-10212")
                    ? candidate.path("client").asString()
                    : mia;
        }
        String id = request.path("id").asString();
        assertThat(rest.send("/api/v1/reviews/" + id + "/approve", "{\"client\":\"" + mia + "\"}")
                        .status())
                .isEqualTo(200);
        rest.awaitState(id, "FORGOTTEN");
        hub.letters(family, 3);
        assertThat(state("K-10210")).isNotEqualTo("FORGOTTEN");
        assertThat(state("K-10211")).isNotEqualTo("FORGOTTEN");
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
        long before = hub.decided();
        hub.write("kunde@elsewhere.example", "Termin", "Hallo, ich hätte gern am Freitag einen Termin. LG");
        hub.write(
                "list@lists.example",
                "Newsletter",
                "Bitte löschen Sie alle meine Daten.",
                "List-Id: <news.lists.example>",
                "Precedence: bulk");
        HubClient.await("both were read", () -> hub.decided() >= before + 2);
        assertThat(hub.inbox("kunde@elsewhere.example")).isEmpty();
        assertThat(hub.inbox("list@lists.example")).isEmpty();
    }

    /** What follows links, presses buttons and fills in forms without having read the mail. */
    private static void scannersDoNothing(Read ask) throws Exception {
        assertThat(hub.get(ask.link())).isEqualTo(200);
        assertThat(hub.head(ask.link())).isEqualTo(200);
        assertThat(hub.post(ask.link(), "submit", "yes"))
                .as("presses the button")
                .isEqualTo(422);
        String page = hub.page(ask.link()).body();
        assertThat(page).doesNotContain("<script", ask.code());
        for (String field :
                FIELD.matcher(page).results().map(found -> found.group(1)).toList()) {
            assertThat(hub.post(ask.link(), field, "1")).as("fills in the form").isEqualTo(422);
        }
        assertThat(hub.post(ask.link(), "again", "true")).isEqualTo(200);
        assertThat(hub.get(ask.link())).as("still open").isEqualTo(200);
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static String state(String reference) {
        for (JsonNode one :
                rest.get("/api/v1/salons/seerose/clients?query=" + reference).json()) {
            if (one.path("reference").asString().equals(reference)) {
                return one.path("state").asString();
            }
        }
        return "FORGOTTEN";
    }

    private static JsonNode waiting(String reason) {
        for (JsonNode one : rest.get("/api/v1/reviews?salon=seerose").json().path("requests")) {
            if (one.path("reason").asString("").equals(reason)) {
                return one;
            }
        }
        return null;
    }
}
