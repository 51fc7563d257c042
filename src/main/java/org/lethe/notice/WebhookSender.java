package org.lethe.notice;

/** Posts an event to a recipient. */
public interface WebhookSender {

    /**
     * Returns when the recipient has taken it.
     *
     * @throws UndeliverableException if the recipient is gone for good
     * @throws NotSentException if it may take it later
     */
    void send(ClaimedNotice webhook);
}
