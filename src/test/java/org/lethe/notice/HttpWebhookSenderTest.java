package org.lethe.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The webhook sender")
class HttpWebhookSenderTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private volatile int answer = 204;
    private HttpServer server;
    private WebhookSender unit;

    HttpWebhookSenderTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        unit = new HttpWebhookSender(
                salon -> List.of(new WebhookTarget("newsletter", url, SECRET)), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            String signature = exchange.getRequestHeaders().getFirst("webhook-signature");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(id + " " + signature + " " + body);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void postsTheEventSigned() {
        ClaimedNotice webhook = webhook("newsletter");
        unit.send(webhook);
        String signature = WebhookSignature.of(SECRET, webhook.id().toString(), NOW.getEpochSecond(), "{\"a\":1}");
        assertThat(received).containsExactly(webhook.id() + " " + signature + " {\"a\":1}");
    }

    @Test
    void triesAgainWhatWasNotTakenAndFollowsNoRedirect() {
        for (int status : new int[] {500, 429, 404, 302}) {
            answer = status;
            assertThatThrownBy(() -> unit.send(webhook("newsletter")))
                    .isInstanceOfSatisfying(NotSentException.class, failure -> assertThat(failure.silence())
                            .isFalse())
                    .hasMessage("HTTP " + status);
        }
        assertThat(received).hasSize(4);
    }

    @Test
    void tellsARecipientThatDoesNotAnswerFromOneThatRefuses() {
        server.stop(0);
        assertThatThrownBy(() -> unit.send(webhook("newsletter")))
                .isInstanceOfSatisfying(NotSentException.class, failure -> assertThat(failure.silence())
                        .isTrue());
    }

    @Test
    void givesUpARecipientThatIsGone() {
        answer = 410;
        assertThatThrownBy(() -> unit.send(webhook("newsletter"))).isInstanceOf(UndeliverableException.class);
        assertThatThrownBy(() -> unit.send(webhook("unknown"))).isInstanceOf(UndeliverableException.class);
    }

    @Test
    void doesNotWaitForTheEndOfAnAnswer() {
        server.removeContext("/");
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
        });
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> unit.send(webhook("newsletter")));
    }

    private static ClaimedNotice webhook(String target) {
        Notice notice = Notice.webhook(UUID.randomUUID(), "seerose", UUID.randomUUID(), target, "{\"a\":1}");
        return new ClaimedNotice(notice, UUID.randomUUID(), NOW.plusSeconds(120), NOW, 1);
    }
}
