package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.lethe.command.Commands;
import org.lethe.hub.HubClient.Answer;
import org.lethe.ledger.Receipt;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** A person asks to be forgotten, and it happens. */
class WholeWayTest {

    private static final String REQUESTS = "/api/v1/forget-requests";

    private final RunningHub hub = RunningHub.shared();
    private final HubClient unit = hub.client();

    @Test
    void anAskByRestEndsForgottenWithAReceiptAndTheSameFigures() throws SQLException {
        String before =
                unit.csv("/api/v1/salons/seerose/reports/takings-by-month").body();
        Answer answer = unit.ask("{\"email\":\"anna.mueller@post.example\"}");
        assertThat(answer.status()).isEqualTo(202);
        String id = answer.json().path("id").asString();
        unit.awaitState(id, "FORGOTTEN");

        JsonNode request = unit.get(REQUESTS + "/" + id).json();
        assertThat(request.path("databases").path(0).path("tables")).isNotEmpty();
        assertThat(Receipt.parse(unit.get(REQUESTS + "/" + id + "/receipt").body())
                        .holds())
                .isTrue();
        assertThat(unit.csv("/api/v1/salons/seerose/reports/takings-by-month").body())
                .isEqualTo(before);
        assertThat(unit.csv("/api/v1/salons/seerose/reports/transactions").body())
                .contains("Anonym");
        assertThat(found("seerose", "anna.mueller@post.example")).isEmpty();
        assertThat(found("lethe", "anna.mueller@post.example")).isEmpty();

        Answer again = unit.ask("{\"email\":\"anna.mueller@post.example\"}");
        assertThat(again.json().path("id").asString()).isEqualTo(id);
        Answer other = unit.ask("{\"reference\":\"K-10042\"}");
        String joined = other.json().path("id").asString();
        unit.awaitState(joined, "FORGOTTEN");
        assertThat(unit.get(REQUESTS + "/" + joined).json().path("joinedTo").asString())
                .isEqualTo(id);
    }

    @Test
    void aQueueMessageEndsForgotten() throws Exception {
        send("{\"salon\":\"seerose\",\"client\":{\"phone\":\"0171 3920018\"}}");
        HubClient.await("a request by queue", () -> unit.newest("QUEUE") != null);
        unit.awaitState(unit.newest("QUEUE").path("id").asString(), "FORGOTTEN");
        assertThat(found("seerose", "zofia@web.example")).isEmpty();
    }

    @Test
    void aMessageForAnotherSalonIsRefusedOnTheQueue() throws Exception {
        send("{\"salon\":\"other\",\"client\":{\"reference\":\"K-10042\"}}");
        assertThat(deadLetter()).contains("does not belong to a salon").doesNotContain("K-10042");
    }

    @Test
    void aGuardBlocksAndAProtectedClientIsRefused() {
        String guarded =
                unit.ask("{\"reference\":\"K-10200\"}").json().path("id").asString();
        unit.awaitState(guarded, "BLOCKED");
        String walkIn = unit.ask("{\"reference\":\"0\"}").json().path("id").asString();
        unit.awaitState(walkIn, "REFUSED");
        assertThat(unit.delete(REQUESTS + "/" + guarded).json().path("state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(unit.delete(REQUESTS + "/" + guarded).status()).isEqualTo(409);
    }

    @Test
    void aSharedAddressIsForAPersonToDecide() {
        String id = unit.ask("{\"email\":\"familie.schroeder@post.example\"}")
                .json()
                .path("id")
                .asString();
        unit.awaitState(id, "NEEDS_REVIEW");
    }

    @Test
    void rowsUnderALegalHoldAreSealed() throws SQLException {
        String id = unit.ask("{\"reference\":\"K-10202\"}").json().path("id").asString();
        unit.awaitState(id, "FORGOTTEN");
        JsonNode sealed =
                unit.get(REQUESTS + "/" + id).json().path("databases").path(0).path("sealed");
        assertThat(sealed).isNotEmpty();
        assertThat(sealed.path(0).path("norm").asString()).contains("630f");
        assertThat(found("lethe", "greta@web.example")).isEmpty();
        String opened = unsealed(id);
        assertThat(opened).contains("treatment_record", "Greta");
        assertThat(opened.lines()).isNotEmpty().allMatch(line -> line.contains("Sørensen"));
    }

    /** As the salon opens what is sealed: with the private key and a reason, by command. */
    private String unsealed(String request) {
        int port = URI.create(
                        unit.access().path("database").path("url").asString().substring("jdbc:".length()))
                .getPort();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new Commands())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        "keys",
                        "unseal",
                        "--request",
                        request,
                        "--reason",
                        "claim 2026/17",
                        "--key",
                        hub.home().resolve("hold/hold-private.json").toString(),
                        "--lethe.home",
                        hub.home().toString(),
                        "--lethe.demo.port-offset",
                        String.valueOf(port - 5433));
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    @Test
    void anIdempotencyKeyStandsForOneContent() {
        String body = "{\"salon\":\"seerose\",\"client\":{\"reference\":\"K-10221\"}}";
        Answer first = unit.post(body, "till-1");
        Answer second = unit.post(body, "till-1");
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(unit.post(body.replace("10221", "10220"), "till-1").status()).isEqualTo(422);
    }

    @Test
    void aPreviewIsWhatIsDoneOrNothingIs() {
        String ask = "{\"salon\":\"seerose\",\"client\":{\"reference\":\"K-10203\"}%s}";
        Answer preview = unit.post(ask.formatted(",\"dryRun\":true"), null);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json()
                        .path("preview")
                        .path("databases")
                        .path(0)
                        .path("doubtful")
                        .isArray())
                .isTrue();
        String digest = preview.json().path("digest").asString();
        assertThat(unit.post(ask.formatted(",\"digest\":\"" + "0".repeat(64) + "\""), null)
                        .status())
                .isEqualTo(409);
        Answer confirmed = unit.post(ask.formatted(",\"digest\":\"" + digest + "\""), "till-2");
        assertThat(confirmed.status()).isEqualTo(202);
        unit.awaitState(confirmed.json().path("id").asString(), "FORGOTTEN");

        Answer again = unit.post(ask.formatted(",\"digest\":\"" + digest + "\""), "till-2");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().path("id")).isEqualTo(confirmed.json().path("id"));
    }

    @Test
    void badInputIsNamedByItsField() {
        assertThat(unit.ask("{\"email\":\"%\"}").json().path("field").asString())
                .isEqualTo("client.email");
        assertThat(unit.ask("{}").json().path("field").asString()).isEqualTo("client");
        assertThat(unit.ask("{\"surname\":\"x\"}").json().path("field").asString())
                .isEqualTo("client.surname");
        assertThat(unit.post("{", null).status()).isEqualTo(400);
        assertThat(unit.post("x".repeat(1_000_000), null).status()).isEqualTo(413);
        assertThat(unit.post("{\"salon\":\"nobody\",\"client\":{\"reference\":\"1\"}}", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aValueInAPathIsNotRepeated() {
        HubClient.Answer answer = unit.get("/api/v1/salons/seerose/clients?limit=anna@post.example");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo("limit");
        assertThat(answer.body()).contains("a whole number").doesNotContain("anna");
    }

    private void send(String text) throws Exception {
        try (var factory = factory();
                var context = factory.createContext(
                        unit.access().path("broker").path("user").asString(),
                        unit.access().path("broker").path("password").asString())) {
            context.createProducer().send(context.createQueue("forget.requests"), text);
        }
    }

    private String deadLetter() throws Exception {
        try (var factory = factory();
                var context = factory.createContext(
                        unit.access().path("broker").path("user").asString(),
                        unit.access().path("broker").path("password").asString());
                var consumer = context.createConsumer(context.createQueue("forget.requests.dead"))) {
            return consumer.receiveBody(String.class, 30_000);
        }
    }

    private ActiveMQConnectionFactory factory() {
        return new ActiveMQConnectionFactory(
                unit.access().path("broker").path("url").asString().replace("amqp:", "tcp:"));
    }

    /** Tables of a database in which a row, as text, holds the value. */
    private List<String> found(String database, String value) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = hub.database(database);
                Statement statement = connection.createStatement()) {
            List<String> all = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select quote_ident(relname) from pg_class where relkind in ('r', 'm')"
                            + " and relnamespace = 'public'::regnamespace")) {
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
            }
            for (String table : all) {
                try (ResultSet rows = statement.executeQuery("select count(*) from public." + table
                        + " t where position(lower('" + value + "') in lower(t::text)) > 0")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        tables.add(table);
                    }
                }
            }
        }
        return tables;
    }
}
