package org.lethe.notice;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Posts events by HTTP, signed; follows no redirect, so an event goes nowhere but to the configured address. */
public final class HttpWebhookSender implements WebhookSender {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int GONE = 410;

    private final WebhookTargets targets;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public HttpWebhookSender(WebhookTargets targets, Clock clock) {
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    public void send(ClaimedNotice webhook) {
        WebhookTarget target = target(webhook.notice());
        int status = post(request(webhook.id(), target, webhook.content()));
        if (status == GONE) {
            throw new UndeliverableException("HTTP 410: the recipient wants no more");
        }
        if (status / 100 != 2) {
            throw new NotSentException("HTTP " + status);
        }
    }

    private WebhookTarget target(Notice notice) {
        return targets.of(notice.salon()).stream()
                .filter(target -> target.name().equals(notice.target()))
                .findFirst()
                .orElseThrow(() -> new UndeliverableException("no webhook of that name is configured any more"));
    }

    private HttpRequest request(UUID id, WebhookTarget target, String body) {
        long timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(target.url())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/cloudevents+json")
                .header("webhook-id", id.toString())
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", WebhookSignature.of(target.secret(), id.toString(), timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private int post(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            // the status is the answer; a body that does not end would be waited for
            try (InputStream unread = response.body()) {
                return response.statusCode();
            }
        } catch (IOException e) {
            throw NotSentException.silence("HTTP: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSentException("interrupted");
        }
    }
}
