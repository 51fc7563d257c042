package org.lethe.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.keys.HubKeys;

/** What the demo's mail server has taken outlives it, and cannot be read from the disk. */
class EmbeddedMailTest {

    private static final String ANNA = "anna@post.example";

    @TempDir
    Path home;

    @Test
    void aMailThatWasTakenIsThereAfterACrash() throws Exception {
        DemoAccess.Mail ports = access();
        EmbeddedMail dies = start(ports);
        send(ports, ANNA, "Termin");

        DemoAccess.Mail others = access();
        try (EmbeddedMail restarted = start(others)) {
            assertThat(subjects(others, "INBOX")).containsExactly("Termin");
        } finally {
            dies.close();
        }
    }

    @Test
    void foldersFlagsAndDeletionsAreAsTheyWereLeft() throws Exception {
        DemoAccess.Mail ports = access();
        try (EmbeddedMail first = start(ports)) {
            send(ports, ANNA, "one");
            send(ports, ANNA, "two");
            send(ports, ANNA, "three");
            tidy(ports);
        }
        assertThat(mailsOnDisk()).hasSize(2);

        try (EmbeddedMail second = start(ports)) {
            assertThat(subjects(ports, "INBOX")).containsExactly("two *");
            assertThat(subjects(ports, "Kept")).containsExactly("one");
            assertThat(restart(ports, second)).containsExactly("two *");
        }
    }

    @Test
    void nobodyReadsThemFromTheDisk() throws Exception {
        DemoAccess.Mail ports = access();
        try (EmbeddedMail server = start(ports)) {
            send(ports, ANNA, "Blondierung");
        }
        try (Stream<Path> files = Files.list(home.resolve("mail"))) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("anna@", "Blondierung");
            }
        }
    }

    private List<String> restart(DemoAccess.Mail ports, EmbeddedMail server) throws Exception {
        server.close();
        try (EmbeddedMail again = start(ports)) {
            return subjects(ports, "INBOX");
        }
    }

    private List<Path> mailsOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".mail")).toList();
        }
    }

    private EmbeddedMail start(DemoAccess.Mail access) {
        return EmbeddedMail.start(
                access,
                new MailShelf(
                        home.resolve("mail"),
                        HubKeys.loadOrCreate(home.resolve("keys")).vault()));
    }

    private static void send(DemoAccess.Mail access, String to, String subject) {
        GreenMailUtil.sendTextEmail(
                to, "b@x.example", subject, "text", new ServerSetup(access.smtpPort(), "127.0.0.1", "smtp"));
    }

    /** Moves the first mail, flags the second, deletes the third. */
    private static void tidy(DemoAccess.Mail access) throws MessagingException {
        try (Store store = connect(access)) {
            Folder kept = store.getFolder("Kept");
            kept.create(Folder.HOLDS_MESSAGES);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                Message[] mails = inbox.getMessages();
                inbox.copyMessages(new Message[] {mails[0]}, kept);
                mails[0].setFlag(Flags.Flag.DELETED, true);
                mails[1].setFlag(Flags.Flag.FLAGGED, true);
                mails[2].setFlag(Flags.Flag.DELETED, true);
                inbox.expunge();
            }
        }
    }

    private static List<String> subjects(DemoAccess.Mail access, String name) throws MessagingException {
        try (Store store = connect(access);
                Folder folder = store.getFolder(name)) {
            folder.open(Folder.READ_ONLY);
            return Arrays.stream(folder.getMessages())
                    .map(mail -> {
                        try {
                            return mail.getSubject() + (mail.isSet(Flags.Flag.FLAGGED) ? " *" : "");
                        } catch (MessagingException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    private static Store connect(DemoAccess.Mail access) throws MessagingException {
        Store store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", access.imapPort(), ANNA, ANNA);
        return store;
    }

    private static DemoAccess.Mail access() throws IOException {
        try (ServerSocket smtp = new ServerSocket(0);
                ServerSocket imap = new ServerSocket(0)) {
            return new DemoAccess.Mail(
                    "salon@seerose.example", smtp.getLocalPort(), imap.getLocalPort(), "salon@seerose.example", "pw");
        }
    }
}
