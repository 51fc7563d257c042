package org.lethe.notice;

import tools.jackson.databind.json.JsonMapper;

/** Sends the letters of the outbox. */
public final class LetterSender {

    private final MailSender mail;
    private final JsonMapper json;

    public LetterSender(MailSender mail, JsonMapper json) {
        this.mail = mail;
        this.json = json;
    }

    /** Sends one; throws as {@link MailSender#send} does. */
    public void send(ClaimedNotice letter) {
        mail.send(json.readValue(letter.content(), Mail.class));
    }
}
