package org.lethe.bench;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** A mail server of the bench's own, in whose mailbox of the sample salon letters lie when the clock is started. */
final class BenchMails implements AutoCloseable {

    private static final String SALON = "datenschutz@seerose.example";
    private static final String PASSWORD = "bench";
    private static final String LOCALHOST = "127.0.0.1";

    /** Of five mails two ask to be forgotten, one leaves a doubt, and two are none of the hub's business. */
    private static final List<String> TEXTS = List.of(
            "Guten Tag,\n\nbitte löschen Sie alle meine Daten gemäß Art. 17 DSGVO.\n\nMit freundlichen Grüßen\nKim Petersen",
            "Hallo, ich hätte gern am Freitag um zehn einen Termin zum Schneiden.\n\nLG Kim",
            "Hello,\n\nplease erase all my personal data under Art. 17 GDPR.\n\nKind regards\nKim Petersen",
            "Guten Tag,\n\nbitte löschen Sie meine Daten NICHT, ich komme bald wieder.\n\nKim Petersen",
            "Sehr geehrte Damen und Herren,\n\nanbei die Rechnung für die Farben vom März. Zahlbar in 14 Tagen.\n\nFarbenhaus");

    private final GreenMail server;
    private int delivered;

    private BenchMails(GreenMail server) {
        this.server = server;
    }

    static BenchMails start() throws IOException {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(Arena.Server.freePort(), LOCALHOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(Arena.Server.freePort(), LOCALHOST, ServerSetup.PROTOCOL_IMAP)
        });
        server.setUser(SALON, SALON, PASSWORD);
        server.start();
        return new BenchMails(server);
    }

    /** What a hub has to be told to read and send mail here. */
    List<String> settings() {
        return List.of(
                "--lethe.mail.imap-url=imap://" + LOCALHOST + ":"
                        + server.getImap().getPort(),
                "--lethe.mail.smtp-url=smtp://" + LOCALHOST + ":"
                        + server.getSmtp().getPort(),
                "--lethe.mail.user=" + SALON,
                "--lethe.mail.password=" + PASSWORD);
    }

    /** Puts so many letters, each of somebody else, into the salon's mailbox. */
    void deliver(int mails) throws MessagingException {
        GreenMailUser salon = server.getUserManager().getUserByEmail(SALON);
        Session session = Session.getInstance(new Properties());
        for (int i = 0; i < mails; i++) {
            int number = delivered++;
            String raw = "From: kim" + number + "@elsewhere.example\r\nTo: " + SALON + "\r\nSubject: Anfrage " + number
                    + "\r\nMessage-ID: <bench-" + number + "@elsewhere.example>\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                    + TEXTS.get(number % TEXTS.size()).replace("\n", "\r\n") + "\r\n";
            salon.deliver(new MimeMessage(session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
        }
    }

    int delivered() {
        return delivered;
    }

    @Override
    public void close() {
        server.stop();
    }
}
