package org.lethe.notice;

import java.net.URI;

/**
 * Somebody who is told when a client was forgotten: a recipient of the client's data (GDPR Art. 19).
 *
 * @param name unique within the salon
 * @param secret {@code whsec_} and Base64, as the Standard Webhooks specification has it
 */
public record WebhookTarget(String name, URI url, String secret) {

    public WebhookTarget {
        if (!"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
            throw new IllegalArgumentException("webhook " + name + " needs an http or https address");
        }
    }

    @Override
    public String toString() {
        return "WebhookTarget[" + name + "]";
    }
}
