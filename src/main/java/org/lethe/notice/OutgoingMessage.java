package org.lethe.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A letter as a MIME message: text and HTML, marked as an automatic reply (RFC 3834). */
final class OutgoingMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private OutgoingMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeMessage of(Mail mail, InternetAddress to, Session session, Instant now) throws MessagingException {
        OutgoingMessage message = new OutgoingMessage(session, mail.messageId());
        message.setFrom(sender(mail));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-replied");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", mail.language());
        String answered = MessageIds.valid(mail.inReplyTo()).orElse(null);
        if (answered != null) {
            message.setHeader("In-Reply-To", answered);
            message.setHeader("References", answered);
        }
        message.setContent(alternatives(mail));
        message.saveChanges();
        return message;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static InternetAddress sender(Mail mail) throws MessagingException {
        try {
            return new InternetAddress(mail.from(), mail.fromName(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is part of every JDK", e);
        }
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }
}
