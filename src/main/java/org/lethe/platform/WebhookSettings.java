package org.lethe.platform;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.lethe.notice.WebhookTarget;
import org.lethe.notice.WebhookTargets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who is told by webhook when a client was forgotten, under {@code lethe.webhooks.<salon>}. */
@ConfigurationProperties("lethe")
public record WebhookSettings(@DefaultValue Map<String, List<Entry>> webhooks) {

    /** One recipient. */
    public record Entry(String name, URI url, String secret) {

        @Override
        public String toString() {
            return "Entry[" + name + "]";
        }
    }

    WebhookTargets targets() {
        return salon -> webhooks.getOrDefault(salon, List.of()).stream()
                .map(entry -> new WebhookTarget(entry.name(), entry.url(), entry.secret()))
                .toList();
    }
}
