package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.hub.HubClient.Answer;
import org.lethe.hub.MailHub.Read;
import org.lethe.identity.Authorisation;
import org.lethe.retention.ApprovalRound;
import tools.jackson.databind.JsonNode;

/** A till posts two hundred of a salon's five hundred clients. One story, told in order. */
@DisplayName("What runs over the cap")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OverCapTest {

    private static final String OVER_CAP = "/api/v1/salons/seerose/over-cap";
    private static final int ASKED = 200;
    /** Who asks for himself. */
    private static final String WRITES = "K-10077";

    @TempDir
    static Path home;

    private static MailHub hub;
    private static HubClient till;
    private static HubClient manager;
    private static HubClient owner;
    private static int cap;

    @BeforeAll
    static void aTillPostsTwoHundredClients() {
        hub = MailHub.startWithMovableClock(home);
        till = new HubClient(home);
        manager = till.signedIn("manager");
        owner = till.signedIn("owner");
        cap = status().path("cap").asInt();
        int asked = 0;
        for (JsonNode client : activeClients()) {
            if (asked < ASKED) {
                ask(reference(client));
                asked++;
            }
        }
        HubClient.await("all are decided", () -> hub.requests("FORGOTTEN") + hub.requests("BLOCKED") == ASKED);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    @Order(1)
    void waitsForPeopleWithTheListOfWhoItIs() {
        assertThat(hub.requests("FORGOTTEN")).isEqualTo(cap).isBetween(90L, 100L);
        JsonNode status = status();
        assertThat(status.path("left").asInt()).isZero();
        assertThat(status.path("waiting").asInt()).isEqualTo(ASKED - cap);
        JsonNode list = till.get(OVER_CAP + "/requests?limit=500").json();
        assertThat(list.size()).isEqualTo(status.path("waiting").asInt());
        assertThat(list.get(0).path("reference").asString()).startsWith("K-");
        assertThat(list.get(0).path("name").asString()).isNotBlank();
        assertThat(list.get(list.size() - 1).path("id").asString())
                .isEqualTo(status.path("last").asString());
        JsonNode one = till.get(
                        "/api/v1/forget-requests/" + list.get(0).path("id").asString())
                .json();
        assertThat(one.path("state").asString()).isEqualTo("BLOCKED");
        assertThat(one.path("reason").asString()).startsWith("cap: ").contains("second person");
    }

    @Test
    @Order(2)
    void isToldOnceADayAndStandsInLedgerAndMetrics() {
        ApprovalRound round = hub.hub.getBean(ApprovalRound.class);
        round.tell();
        round.tell();
        assertThat(alarms()).isEqualTo(1);
        assertThat(hub.hub
                        .getBean(io.micrometer.core.instrument.MeterRegistry.class)
                        .get("lethe.over.cap.waiting")
                        .gauge()
                        .value())
                .isEqualTo(status().path("waiting").asInt());
    }

    @Test
    @Order(3)
    void doesNotTrickleThroughNightByNight() {
        hub.daysPass(2);
        long before = hub.requests("FORGOTTEN");
        Authorisation authorisation = hub.hub.getBean(Authorisation.class);
        authorisation.again().forEachRemaining(authorisation::decide);
        assertThat(status().path("left").asInt()).isEqualTo(status().path("cap").asInt());
        assertThat(hub.requests("FORGOTTEN")).isEqualTo(before);
        assertThat(ask(reference(list().get(0))))
                .as("asking again frees nobody")
                .isEqualTo(list().get(0).path("id").asString());
    }

    @Test
    @Order(4)
    void keepsNobodyWaitingWhoProvesToBeTheOneWhoAsks() throws Exception {
        List<JsonNode> notAsked = activeClients().subList(ASKED - cap, ASKED + 5);
        notAsked.forEach(client -> ask(reference(client)));
        HubClient.await("the cap is used up again", () -> status().path("left").asInt() == 0);
        String mehmet = "mehmet.yilmaz@post.example";
        hub.write(mehmet, "Löschung", "Bitte löschen Sie alle meine Daten.\nMeine Kundennummer ist " + WRITES);
        Read ask = hub.letters(mehmet, 2).get(1);
        assertThat(status().path("left").asInt()).isZero();
        assertThat(hub.post(ask.link(), "code", ask.code())).isEqualTo(200);
        assertThat(hub.letters(mehmet, 3).get(2).subject()).startsWith("Ihre Daten sind");
    }

    @Test
    @Order(5)
    void isForAPersonAloneWhereSomebodyAsksTheSameByLetter() {
        JsonNode waiting = withAddressOfTheirOwn();
        hub.write(address(waiting), "Löschung", "Bitte löschen Sie alle meine Daten.");
        String id = waiting.path("id").asString();
        till.awaitState(id, "NEEDS_REVIEW");
        assertThat(till.get("/api/v1/forget-requests/" + id)
                        .json()
                        .path("reason")
                        .asString())
                .isEqualTo("cap-and-asked-by-letter");
        assertThat(manager.send("/api/v1/reviews/" + id + "/approve", "").status())
                .isEqualTo(200);
        till.awaitState(id, "FORGOTTEN");
    }

    @Test
    @Order(6)
    void goesOnWhenTwoPeopleAgreeAndNoFurtherThanBothHaveSeen() {
        JsonNode all = list();
        String half = all.get(all.size() / 2).path("id").asString();
        String last = all.get(all.size() - 1).path("id").asString();
        assertThat(till.send(OVER_CAP + "/approve", upTo(last)).status()).isEqualTo(403);
        assertThat(manager.send(OVER_CAP + "/approve", "{}").status()).isEqualTo(400);
        Answer first = manager.send(OVER_CAP + "/approve", upTo(half));
        assertThat(first.json().path("agreedBy").asString()).isEqualTo("user:manager");
        assertThat(first.json().path("waiting").asInt()).isEqualTo(all.size());
        assertThat(manager.send(OVER_CAP + "/approve", upTo(last)).status()).isEqualTo(403);
        Answer second = owner.send(OVER_CAP + "/approve", upTo(last));
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(second.json().path("waiting").asInt()).isEqualTo(all.size() - all.size() / 2 - 1);
        assertThat(second.json().path("agreedBy").isNull()).isTrue();
        till.awaitState(half, "FORGOTTEN");
        assertThat(till.get("/api/v1/forget-requests/" + half)
                        .json()
                        .path("proof")
                        .asString())
                .isEqualTo("credential of the salon");
    }

    @Test
    @Order(7)
    void isTakenBackByOnePerson() {
        String last = status().path("last").asString();
        assertThat(till.send(OVER_CAP + "/take-back", upTo(last)).status()).isEqualTo(403);
        Answer after = manager.send(OVER_CAP + "/take-back", upTo(last));
        assertThat(after.json().path("waiting").asInt()).isZero();
        assertThat(till.state(last)).isEqualTo("WITHDRAWN");
        assertThat(manager.send(OVER_CAP + "/take-back", upTo(last)).status()).isEqualTo(409);
        hub.hub.getBean(ApprovalRound.class).tell();
        assertThat(alarms()).isEqualTo(1);
    }

    private static List<JsonNode> activeClients() {
        List<JsonNode> active = new ArrayList<>();
        for (JsonNode one : till.get("/api/v1/salons/seerose/clients?limit=500").json()) {
            if (one.path("state").asString().equals("ACTIVE") && !reference(one).equals(WRITES)) {
                active.add(one);
            }
        }
        return active;
    }

    private static JsonNode withAddressOfTheirOwn() {
        for (JsonNode one : list()) {
            String address = address(one);
            if (address.contains("@")
                    && till.get("/api/v1/salons/seerose/clients?query=" + address)
                                    .json()
                                    .size()
                            == 1) {
                return one;
            }
        }
        throw new AssertionError("nobody with an address of their own");
    }

    private static String address(JsonNode waiting) {
        return till.get("/api/v1/salons/seerose/clients?query=" + reference(waiting))
                .json()
                .get(0)
                .path("email")
                .asString("");
    }

    private static String ask(String reference) {
        return till.ask("{\"reference\":\"" + reference + "\"}")
                .json()
                .path("id")
                .asString();
    }

    private static String reference(JsonNode client) {
        return client.path("reference").asString();
    }

    private static JsonNode status() {
        return till.get(OVER_CAP).json();
    }

    private static JsonNode list() {
        return till.get(OVER_CAP + "/requests?limit=500").json();
    }

    private static String upTo(String id) {
        return "{\"upTo\":\"" + id + "\"}";
    }

    private static long alarms() {
        return hub.store()
                .sql("select count(*) from ledger_entry where type = 'alarm'")
                .query(Long.class)
                .single();
    }
}
