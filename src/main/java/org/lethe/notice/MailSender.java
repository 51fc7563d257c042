package org.lethe.notice;

/** Hands a letter to a mail server. */
public interface MailSender {

    /**
     * Returns when the server has taken it.
     *
     * @throws UndeliverableException if the server will never take it
     * @throws NotSentException if it may take it later
     */
    void send(Mail mail);
}
