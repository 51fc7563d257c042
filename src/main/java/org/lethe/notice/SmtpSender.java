package org.lethe.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Sends letters by SMTP, one after the other over one connection that is opened when needed. */
public final class SmtpSender implements MailSender, AutoCloseable {

    private static final int PERMANENT = 500;

    private final SmtpServer server;
    private final Session session;
    private final Clock clock;
    private @Nullable Transport transport;

    public SmtpSender(SmtpServer server, Clock clock) {
        this.server = server;
        this.session = Session.getInstance(server.properties());
        this.clock = clock;
    }

    @Override
    public synchronized void send(Mail mail) {
        InternetAddress to = recipient(mail);
        try {
            MimeMessage message = OutgoingMessage.of(mail, to, session, clock.instant());
            connected().sendMessage(message, new InternetAddress[] {to});
        } catch (MessagingException e) {
            hangUp();
            throw translated(e);
        }
    }

    @Override
    public synchronized void close() {
        hangUp();
    }

    private static InternetAddress recipient(Mail mail) {
        try {
            InternetAddress address = new InternetAddress(mail.to(), true);
            if (address.isGroup()) {
                throw new UndeliverableException("not an e-mail address");
            }
            return address;
        } catch (AddressException e) {
            throw new UndeliverableException("not an e-mail address");
        }
    }

    private Transport connected() throws MessagingException {
        Transport open = transport;
        if (open == null || !open.isConnected()) {
            open = session.getTransport("smtp");
            connect(open);
            transport = open;
        }
        return open;
    }

    private void connect(Transport fresh) {
        try {
            fresh.connect(server.host(), server.port(), server.user(), server.password());
        } catch (MessagingException e) {
            throw NotSentException.silence("SMTP: " + e.getClass().getSimpleName());
        }
    }

    private void hangUp() {
        Transport open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                // it is gone either way; what was to be sent is tried again on a new connection
                return;
            }
        }
    }

    /** The server's words may repeat the address, so only its code is kept. */
    private static RuntimeException translated(MessagingException failure) {
        int code = code(failure);
        if (code >= PERMANENT && failure instanceof SendFailedException) {
            return new UndeliverableException("SMTP " + code);
        }
        String kind = "SMTP: " + failure.getClass().getSimpleName();
        if (failure.getNextException() instanceof IOException) {
            return NotSentException.silence(kind);
        }
        return new NotSentException(code > 0 ? "SMTP " + code : kind);
    }

    private static int code(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
            if (e instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (e instanceof SMTPSendFailedException refused && refused.getNextException() == null) {
                return refused.getReturnCode();
            }
        }
        return 0;
    }
}
