package org.lethe.intake.mail.mailbox;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An IMAP server with the salon's mailbox, a state store, and people who look into the mailbox. */
final class MailboxTester implements AutoCloseable {

    private static final String ADDRESS = "salon@seerose.example";

    final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    final JdbcClient jdbc;
    GreenMail server = start(0);

    MailboxTester() {
        DataSource database = TestState.database();
        jdbc = JdbcClient.create(database);
    }

    /** A node of the hub. */
    MailboxReader node() {
        return new MailboxReader(settings(), jdbc, () -> true, clock);
    }

    /** A node whose server is at another port. */
    MailboxReader nodeAt(int port) {
        return new MailboxReader(settings(port), jdbc, () -> true, clock);
    }

    MailboxSettings settings() {
        return settings(server.getImap().getPort());
    }

    private static MailboxSettings settings(int port) {
        return new MailboxSettings("127.0.0.1", port, false, ADDRESS, "secret", Duration.ofDays(30));
    }

    void arrives(String subject) {
        arrives(("Message-ID: <" + subject.hashCode() + "@example.org>\r\nFrom: anna@example.org\r\nTo: " + ADDRESS
                        + "\r\nSubject: " + subject + "\r\n\r\nHallo\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    void arrives(byte[] raw) {
        try {
            user().deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The subjects in a folder, in order; prefixed with * where a mail was seen. */
    List<String> folder(String name) throws Exception {
        List<String> subjects = new ArrayList<>();
        onFolder(name, folder -> {
            for (Message message : folder.getMessages()) {
                subjects.add((message.isSet(Flags.Flag.SEEN) ? "*" : "") + message.getSubject());
            }
        });
        return subjects;
    }

    interface Look {
        void at(Folder folder) throws Exception;
    }

    void onFolder(String name, Look look) throws Exception {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), ADDRESS, "secret");
            Folder folder = store.getFolder(name);
            if (folder.exists()) {
                folder.open(Folder.READ_WRITE);
                look.at(folder);
                folder.close(false);
            }
        }
    }

    /** Stops the server; the port is kept for {@link #serverComesBack}. */
    int serverGoesDown() {
        int port = server.getImap().getPort();
        server.stop();
        return port;
    }

    /** Comes back numbering its mails anew: the test server's UIDVALIDITY is the second in which it was started. */
    void serverComesBack(int port) {
        long down = System.currentTimeMillis() / 1000;
        Awaitility.await("the server's next second")
                .pollInterval(Duration.ofMillis(10))
                .until(() -> System.currentTimeMillis() / 1000 > down);
        server = start(port);
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser user() {
        return server.getUserManager().getUserByEmail(ADDRESS);
    }

    private static GreenMail start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.setUser(ADDRESS, ADDRESS, "secret");
        server.start();
        return server;
    }
}
