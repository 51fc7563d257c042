package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lethe.command.Commands;
import picocli.CommandLine;

/** Keys that are given out by command work at once, for their salon and nothing else, until they are taken back. */
class CredentialsTest {

    private static final Pattern ID = Pattern.compile("(key:\\w+|user:\\w+)");

    private static final String OWN = "/api/v1/forget-requests?salon=seerose";

    private final RunningHub hub = RunningHub.shared();

    @Test
    void aKeyOpensItsOwnSalonUntilItIsRevoked() throws Exception {
        Said made = command("new", "--rest", "--salon", "tulpe");
        String key = made.out.strip();
        String id = id(made.talk);

        assertThat(status("/api/v1/forget-requests?salon=tulpe", "Bearer " + key))
                .isNotEqualTo(401);
        assertThat(status("/api/v1/forget-requests?salon=seerose", "Bearer " + key))
                .isEqualTo(403);
        assertThat(command("list").out).contains(id + "  -  tulpe  FORGET").doesNotContain(key);

        assertThat(command("revoke", id).code).isZero();
        assertThat(status("/api/v1/forget-requests?salon=tulpe", "Bearer " + key))
                .isEqualTo(401);
        assertThat(command("revoke", id).code).isEqualTo(1);
    }

    @Test
    void aNameIsGivenOnce() {
        assertThat(command("new", "--person", "lea", "--role", "reception", "--salon", "seerose").code)
                .isZero();
        assertThat(command("list").out).contains("user:lea  reception  seerose");

        Said again = command("new", "--person", "lea", "--salon", "seerose");

        assertThat(again.code).isEqualTo(2);
        assertThat(again.talk).contains("user:lea is or was there already");
        assertThat(again.out).isEmpty();
    }

    @Test
    void aPersonWhoIsRevokedIsOutAtOnceAlsoWhereTheyAreSignedIn() throws Exception {
        String password = command("new", "--person", "mia", "--role", "reception", "--salon", "seerose")
                .out
                .strip();
        Browser mia = new Browser(hub.client().access().path("url").asString());
        assertThat(mia.signIn("mia", password).uri().getPath()).isEqualTo("/");
        assertThat(mia.get("/").body()).contains("Salon Seerose");

        assertThat(command("revoke", "user:mia").code).isZero();

        assertThat(mia.get("/").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void whoGuessesAPasswordHasToWait() throws Exception {
        String password = command("new", "--person", "noa", "--role", "reception", "--salon", "seerose")
                .out
                .strip();
        assertThat(status(OWN, basic("noa", password))).isEqualTo(200);
        for (int i = 0; i < 8; i++) {
            assertThat(status(OWN, basic("noa", "guess " + i))).isEqualTo(401);
        }
        assertThat(status(OWN, basic("noa", password))).as("the right one, too").isEqualTo(401);
        HubClient.await("the pause is over", () -> status(OWN, basic("noa", password)) == 200);
    }

    @Test
    void whatNoDatabaseTakesIsRefusedAtTheDoor() throws Exception {
        assertThat(status(OWN, basic("no\0a", "x"))).isEqualTo(401);
        String key = "Bearer " + hub.client().access().path("apiKey").asString();
        assertThat(status("/api/v1/salons/seerose/clients?query=%00", key)).isEqualTo(400);
        assertThat(status("/api/v1/salons/seerose/clients?query=a", key)).isEqualTo(200);
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aKeyForReportsReadsNoRequests() throws Exception {
        String id = hub.client()
                .ask("{\"email\":\"nobody.at.all@post.example\"}")
                .json()
                .path("id")
                .asString();
        String key = command("new", "--rest", "--salon", "seerose", "--scope", "REPORTS")
                .out
                .strip();
        assertThat(status("/api/v1/salons/seerose/reports/takings-by-month", "Bearer " + key))
                .isEqualTo(200);
        assertThat(status("/api/v1/forget-requests/" + id, "Bearer " + key)).isEqualTo(403);
        assertThat(status("/api/v1/forget-requests/" + id + "/receipt", "Bearer " + key))
                .isEqualTo(403);
    }

    private record Said(int code, String out, String talk) {}

    private Said command(String... words) {
        String url = hub.client().access().path("url").asString();
        List<String> arguments = new ArrayList<>(List.of("keys"));
        arguments.addAll(List.of(words));
        arguments.add("--lethe.home=" + hub.home());
        arguments.add("--lethe.demo.port-offset=" + (URI.create(url).getPort() - 8080));
        StringWriter out = new StringWriter();
        StringWriter talk = new StringWriter();
        int code = new CommandLine(new Commands())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(talk, true))
                .execute(arguments.toArray(String[]::new));
        return new Said(code, out.toString(), talk.toString());
    }

    private static String id(String talk) {
        Matcher id = ID.matcher(talk);
        assertThat(id.find()).as(talk).isTrue();
        return id.group();
    }

    private int status(String path, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(hub.client().access().path("url").asString() + path))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }
}
