package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages, as a browser fetches them. */
class PagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FILES = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

    private final HubClient hub = RunningHub.shared().client();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void theFirstPageIsBehindASignInAndShowsHowTheHubStands() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.uri().getPath()).isEqualTo("/login");
        assertThat(signIn(page.body(), "not the password").uri().toString()).endsWith("/login?error");

        HttpResponse<String> home =
                signIn(get("/login").body(), hub.access().path("password").asString());

        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(home.body()).contains("Salon Seerose", "Datenbank seerose", "Postfach", "in Ordnung");
    }

    @Test
    void theApiCanBeLookedAtWithEveryFileItsPageNames() throws Exception {
        HttpResponse<String> page = get("/swagger-ui.html");
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher files = FILES.matcher(page.body());
        int found = 0;
        while (files.find()) {
            assertThat(get(files.group(1)).statusCode()).as(files.group(1)).isEqualTo(200);
            found++;
        }
        assertThat(found).isEqualTo(4);
        assertThat(get("/openapi.yaml").body()).contains("/api/v1/forget-requests");
    }

    @Test
    void aBrowserGetsAPageForWhatIsNotThereAndASystemAProblem() throws Exception {
        assertThat(get("/webjars/nothing").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("text/html"));
        assertThat(hub.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(hub.get("/api/v1/nothing").json().path("title").asString()).isEqualTo("Not Found");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> signIn(String page, String password) throws Exception {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        String form = "username=" + hub.access().path("user").asString() + "&password=" + encoded(password) + "&_csrf="
                + encoded(token.group(1));
        return browser.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(hub.access().path("url").asString() + path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
