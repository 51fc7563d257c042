package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages, as a browser fetches them. */
class PagesTest {

    private static final Pattern FILES = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

    private final HubClient hub = RunningHub.shared().client();
    private final Browser browser = new Browser(hub.access().path("url").asString());

    @Test
    void theFirstPageIsBehindASignInAndShowsHowTheHubStands() throws Exception {
        HttpResponse<String> page = browser.get("/");
        assertThat(page.uri().getPath()).isEqualTo("/login");
        String user = hub.access().path("user").asString();
        assertThat(browser.signIn(user, "not the password").uri().toString()).endsWith("/login?error");

        HttpResponse<String> home =
                browser.signIn(user, hub.access().path("password").asString());

        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(home.body())
                .contains("Salon Seerose", "Datenbank seerose", "Postfach", "Nachrichten-Broker", "in Ordnung");
    }

    @Test
    void behindAProxyThatSpeaksTlsNobodyIsLedToHttp() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(hub.access().path("url").asString() + "/"))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "lethe.salon.example");
        HttpHeaders answer = HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .headers();
        assertThat(answer.firstValue("Location").orElseThrow()).doesNotContain("http:");
        assertThat(answer.firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    }

    @Test
    void theApiCanBeLookedAtWithEveryFileItsPageNames() throws Exception {
        HttpResponse<String> page = browser.get("/swagger-ui.html");
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher files = FILES.matcher(page.body());
        int found = 0;
        while (files.find()) {
            assertThat(browser.get(files.group(1)).statusCode())
                    .as(files.group(1))
                    .isEqualTo(200);
            found++;
        }
        assertThat(found).isEqualTo(4);
        assertThat(browser.get("/openapi.yaml").body()).contains("/api/v1/forget-requests");
    }

    @Test
    void aBrowserGetsAPageForWhatIsNotThereAndASystemAProblem() throws Exception {
        assertThat(browser.get("/webjars/nothing").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("text/html"));
        assertThat(hub.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(hub.get("/api/v1/nothing").body())
                .contains("Not Found", "urn:lethe:problem:not-found")
                .doesNotContain("api/v1");
    }
}
