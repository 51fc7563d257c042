package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

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
