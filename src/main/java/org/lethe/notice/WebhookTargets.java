package org.lethe.notice;

import java.util.List;

/** The recipients of each salon. */
public interface WebhookTargets {

    /** Nobody is told. */
    WebhookTargets NONE = salon -> List.of();

    List<WebhookTarget> of(String salon);
}
