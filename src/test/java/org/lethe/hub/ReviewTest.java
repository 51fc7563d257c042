package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.hub.HubClient.Answer;
import org.lethe.hub.MailHub.Read;
import tools.jackson.databind.JsonNode;

@DisplayName("A person decides")
class ReviewTest {

    private static final String REVIEWS = "/api/v1/reviews";

    @TempDir
    static Path home;

    private static MailHub hub;
    private static HubClient unit;

    @BeforeAll
    static void start() {
        hub = MailHub.start(home);
        unit = new HubClient(home);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void whichOfSeveralClientsIsForgotten() {
        String id = unit.ask("{\"email\":\"familie.schroeder@post.example\"}")
                .json()
                .path("id")
                .asString();
        unit.awaitState(id, "NEEDS_REVIEW");
        JsonNode waiting = waiting("requests", "id", id);
        assertThat(waiting.path("reason").asString()).isEqualTo("several-clients");
        assertThat(waiting.path("candidates").size()).isGreaterThan(1);
        JsonNode chosen = candidate(waiting, "K-10211");
        assertThat(chosen.path("name").asString()).contains("Schr");
        assertThat(chosen.path("client").asString()).isNotBlank().doesNotContain("10211");

        assertProblem(unit.send(REVIEWS + "/" + id + "/approve", ""), 400, "client");
        assertProblem(unit.send(REVIEWS + "/" + id + "/approve", "{\"client\":\"x\"}"), 400, "client");
        assertProblem(unit.send(REVIEWS + "/" + id + "/approve", "{\"who\":\"x\"}"), 400, "who");
        assertThat(unit.send(REVIEWS + "/" + id + "/ask", "{\"missing\":[\"EMAIL\"]}")
                        .status())
                .isEqualTo(409);

        String body = "{\"client\":\"" + chosen.path("client").asString() + "\"}";
        assertThat(unit.send(REVIEWS + "/" + id + "/approve", body).status()).isEqualTo(200);
        unit.awaitState(id, "FORGOTTEN");
        assertThat(unit.get("/api/v1/forget-requests/" + id)
                        .json()
                        .path("proof")
                        .asString())
                .isEqualTo("decided by a person");
        assertThat(unit.send(REVIEWS + "/" + id + "/approve", body).status()).isEqualTo(409);
        assertThat(ledger(id)).containsExactly("approved", "forgotten");
        assertThat(unit.get("/api/v1/salons/seerose/clients?query=K-10211").body())
                .doesNotContain("schroeder");
    }

    @Test
    void aWriterIsAskedToldOfAnExtensionAndRefused() {
        String writer = "jemand@elsewhere.example";
        hub.write(
                writer,
                "Löschung",
                "Guten Tag,\n\nbitte löschen Sie alle meine Daten gemäß Art. 17 DSGVO."
                        + "\nMeine Kundennummer ist K-10077.");
        HubClient.await("a letter in doubt", () -> !waiting("requests", "channel", "MAIL")
                .isMissingNode());
        String id = waiting("requests", "channel", "MAIL").path("id").asString();

        assertProblem(unit.send(REVIEWS + "/" + id + "/ask", "{\"missing\":[\"SHOE\"]}"), 400, "missing");
        assertThat(told(unit.send(REVIEWS + "/" + id + "/ask", "{\"missing\":[\"BIRTH_DATE\"],\"note\":\"Danke!\"}")))
                .isTrue();
        assertProblem(unit.send(REVIEWS + "/" + id + "/extend", "{}"), 400, "reason");
        String before = waiting("requests", "id", id).path("dueAt").asString();
        Answer extended = unit.send(REVIEWS + "/" + id + "/extend", "{\"reason\":\"Viele Anfragen\"}");
        assertThat(told(extended)).isTrue();
        assertThat(extended.json().path("dueAt").asString()).isGreaterThan(before);
        assertThat(unit.send(REVIEWS + "/" + id + "/extend", "{\"reason\":\"Viele Anfragen\"}")
                        .status())
                .isEqualTo(409);
        assertProblem(unit.send(REVIEWS + "/" + id + "/refuse", "{\"reason\":\"Nicht K-10077\"}"), 400, "reason");
        Answer refused = unit.send(REVIEWS + "/" + id + "/refuse", "{\"reason\":\"Identität unklar\"}");
        assertThat(refused.json().path("state").asString()).isEqualTo("REFUSED");
        assertThat(ledger(id)).containsExactly("refused");
        HubClient.await("letters to the writer", () -> texts(writer).contains("Identität unklar"));
        assertThat(texts(writer)).contains("Danke!").contains("Viele Anfragen");
    }

    @Test
    void aLetterInDoubtBecomesARequestOrIsPutAside() {
        hub.write(
                "lars.pape@web.example",
                "Daten",
                "Bitte löschen Sie alle meine Daten außer meinem Gutschein-Guthaben und der Kundenkarte.");
        hub.write(
                "iris.noll@web.example",
                "Bitte nicht löschen",
                "Bitte löschen Sie meine Daten NICHT, ich komme bald wieder.\nIris Noll");
        HubClient.await(
                "two letters in doubt",
                () -> !letter("lars.pape@web.example").isMissingNode()
                        && !letter("iris.noll@web.example").isMissingNode());
        JsonNode lars = letter("lars.pape@web.example");
        assertThat(lars.path("because").size()).isPositive();
        assertThat(lars.path("intent").asString()).isEqualTo("ERASURE");
        assertThat(lars.path("text").asString()).contains("Kundenkarte");

        Answer request = unit.send(REVIEWS + "/letters/" + lars.path("id").asString() + "/request", "");
        assertThat(request.status()).isEqualTo(202);
        assertThat(unit.get("/api/v1/forget-requests/"
                                + request.json().path("id").asString())
                        .json()
                        .path("channel")
                        .asString())
                .isEqualTo("MAIL");
        String iris = letter("iris.noll@web.example").path("id").asString();
        assertThat(unit.send(REVIEWS + "/letters/" + iris + "/dismiss", "").status())
                .isEqualTo(204);
        assertThat(unit.send(REVIEWS + "/letters/" + iris + "/dismiss", "").status())
                .isEqualTo(404);
        assertThat(letter("lars.pape@web.example").isMissingNode()).isTrue();
        assertThat(hub.store()
                        .sql("select count(*) from letter_review where decided_at is not null and content is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anotherSalonsReviewsAreNotShown() {
        assertProblem(unit.get(REVIEWS + "?salon=other"), 403, "salon");
        assertProblem(unit.get(REVIEWS), 400, "salon");
        assertThat(unit.send(REVIEWS + "/00000000-0000-0000-0000-000000000000/approve", "")
                        .status())
                .isEqualTo(404);
    }

    /** What the ledger tells of a request, in order. */
    private static List<String> ledger(String request) {
        return hub.store()
                .sql("select type from ledger_entry where request_id = cast(:id as uuid) order by id")
                .param("id", request)
                .query(String.class)
                .list();
    }

    private static JsonNode letter(String from) {
        return waiting("letters", "from", from);
    }

    /** The first that waits with this value. */
    private static JsonNode waiting(String list, String field, String value) {
        JsonNode all = unit.get(REVIEWS + "?salon=seerose").json();
        for (JsonNode one : all.path(list)) {
            if (one.path(field).asString("").equals(value)) {
                return one;
            }
        }
        return all.path("none");
    }

    private static JsonNode candidate(JsonNode waiting, String reference) {
        for (JsonNode one : waiting.path("candidates")) {
            if (one.path("reference").asString("").equals(reference)) {
                return one;
            }
        }
        throw new AssertionError("no candidate " + reference);
    }

    private static boolean told(Answer answer) {
        return answer.status() == 200 && answer.json().path("writerTold").asBoolean();
    }

    private static String texts(String address) {
        try {
            return String.join(
                    "\n",
                    List.copyOf(hub.inbox(address)).stream().map(Read::text).toList());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertProblem(Answer answer, int status, String field) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }
}
