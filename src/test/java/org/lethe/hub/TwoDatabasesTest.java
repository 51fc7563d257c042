package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A salon with two databases: a client is forgotten in both or, where one cannot be sure, a person decides. */
class TwoDatabasesTest {

    private final RunningHub hub = RunningHub.shared();
    private final HubClient unit = hub.client();

    @Test
    void whoIsAskedForByReferenceIsForgottenInTheNewsletterToo() throws SQLException {
        String id = ask("A-1");
        unit.awaitState(id, "FORGOTTEN");
        assertThat(unit.get("/api/v1/forget-requests/" + id).json().path("databases"))
                .extracting(database -> database.path("name").asString() + " "
                        + database.path("status").asString())
                .containsExactlyInAnyOrder("news DONE", "till DONE");
        assertThat(value(hub.duo().tillUrl(), "select nachname from kunde where nr = 'A-1'"))
                .isEqualTo("Anonym");
        assertThat(value(hub.duo().newsUrl(), "select email from subscriber where id = 7"))
                .doesNotContainIgnoringCase("ina@");
    }

    @Test
    void anAddressSharedWithSomebodyOfAnotherNameIsForAPersonToDecide() throws SQLException {
        String id = ask("A-2");
        unit.awaitState(id, "NEEDS_REVIEW");
        assertThat(value(hub.duo().newsUrl(), "select first from subscriber where id = 8"))
                .isEqualTo("Pia");
    }

    @Test
    void rowsThatMayBeANamesakesAreListedUntilAPersonHasLookedAtThem() throws SQLException {
        String id = ask("A-3");
        unit.awaitState(id, "FORGOTTEN");
        String doubtful = left(id);
        assertThat(doubtful)
                .isEqualTo(
                        "[{\"keys\":[\"1\",\"2\"],\"kind\":\"NAMESAKE\",\"rows\":2,\"table\":\"bon\",\"column\":\"gast\"}]");
        assertThat(listed(id).path("database").asString()).isEqualTo("till");
        assertThat(listed(id).path("doubtful").toString()).isEqualTo(doubtful);
        assertThat(value(hub.duo().tillUrl(), "select gast from bon where id = 1"))
                .isEqualTo("Eva Stern");

        assertThat(unit.send("/api/v1/reviews/" + id + "/seen", "").status()).isEqualTo(204);
        assertThat(listed(id).isMissingNode()).isTrue();
        assertThat(left(id))
                .as("nobody needs the keys any more")
                .isEqualTo("[{\"kind\":\"NAMESAKE\",\"rows\":2,\"table\":\"bon\",\"column\":\"gast\"}]");
        assertThat(unit.send("/api/v1/reviews/" + id + "/seen", "").status()).isEqualTo(409);
    }

    @Test
    void onlyTheDigestOfTheLeadingDatabaseConfirms() {
        String ask = "{\"salon\":\"duo\",\"client\":{\"email\":\"olga@post.example\"}%s}";
        JsonNode preview = unit.post(ask.formatted(",\"dryRun\":true"), null).json();
        List<String> both = new ArrayList<>();
        preview.path("preview")
                .path("databases")
                .forEach(database -> both.add(database.path("digest").asString()));
        String leading = preview.path("digest").asString();
        assertThat(both).hasSize(2).contains(leading);
        both.remove(leading);

        String confirmed = ",\"digest\":\"%s\"";
        assertThat(unit.post(ask.formatted(confirmed.formatted(both.get(0))), null)
                        .status())
                .isEqualTo(409);
        assertThat(unit.post(ask.formatted(confirmed.formatted(leading)), null).status())
                .isEqualTo(202);
    }

    private String left(String request) {
        return unit.get("/api/v1/forget-requests/" + request)
                .json()
                .path("databases")
                .path(0)
                .path("doubtful")
                .toString();
    }

    private JsonNode listed(String request) {
        JsonNode all = unit.get("/api/v1/reviews?salon=duo").json();
        for (JsonNode one : all.path("doubtful")) {
            if (one.path("id").asString().equals(request)) {
                return one;
            }
        }
        return all.path("none");
    }

    private String ask(String reference) {
        return unit.post("{\"salon\":\"duo\",\"client\":{\"reference\":\"" + reference + "\"}}", null)
                .json()
                .path("id")
                .asString();
    }

    private static String value(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
