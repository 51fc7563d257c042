package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The hub dies in the middle of a mail, with a mail server that lives on. */
@DisplayName("A mail in whose middle the hub dies")
class CrashedMailTest {

    private static final String SALON = "salon@crash.example";
    private static final String PASSWORD = "secret";

    /** Where the hub dies, and before which step of a route that is. */
    private record Station(String name, String file, String before) {}

    private static final List<Station> STATIONS = List.of(
            new Station("mail-claimed", "intake-mail", "              - split:\n"),
            new Station(
                    "mail-accepted",
                    "intake-mail",
                    "        - bean:\n            ref: mailboxReader\n            method: finish"),
            new Station(
                    "mail-moved",
                    "intake-mail",
                    "              - bean:\n                  ref: mailboxReader\n                  method: next"),
            new Station(
                    "letter-sent",
                    "outcome",
                    "                                          - bean:\n                                              ref: outboxClaims\n                                              method: sent"));

    private final Path home = RunningHub.newHome();
    private final int offset = DemoPorts.freeOffset();
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private Instant time = Instant.now();
    private Process hub;

    @Test
    void isNeitherLostNorAnsweredTwice() throws Exception {
        server.start();
        GreenMailUser salon = server.setUser(SALON, SALON, PASSWORD);
        Path routes = routes();
        start(routes);
        for (Station station : STATIONS) {
            Files.writeString(home.resolve("die-at"), station.name());
            salon.deliver(letter(station.name()));
            assertThat(hub.waitFor(90, TimeUnit.SECONDS))
                    .as("the hub dies at " + station.name())
                    .isTrue();
            Files.delete(home.resolve("die-at"));
            start(routes);
            HubClient.await(
                    "answers after dying at " + station.name(),
                    // the one that was sent when the hub died comes again: two letters may be the same
                    () -> letters(address(station.name())).stream().distinct().count() >= 2 && inbox().isEmpty());
        }
        for (Station station : STATIONS) {
            List<String> letters = letters(address(station.name()));
            assertThat(letters.stream().distinct()).as(station.name()).hasSize(2);
            if (!station.name().equals("letter-sent")) {
                assertThat(letters)
                        .as("a repeat has the same id: " + station.name())
                        .hasSize(2);
            }
        }
        assertThat(folder(SALON, PASSWORD, "Lethe.Done"))
                .hasSize(STATIONS.size())
                .doesNotHaveDuplicates();
        long requests = 0;
        for (var request :
                new HubClient(home).get("/api/v1/forget-requests?salon=seerose").json()) {
            requests += request.path("channel").asString().equals("MAIL") ? 1 : 0;
        }
        assertThat(requests).isEqualTo(STATIONS.size());
    }

    private static String address(String station) {
        return "kim." + station.replace('-', '.') + "@elsewhere.example";
    }

    private static MimeMessage letter(String station) throws Exception {
        String raw =
                "From: " + address(station) + "\r\nTo: " + SALON + "\r\nSubject: Erasure\r\nMessage-ID: <" + station
                        + "@elsewhere.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello,\r\n\r\nplease erase all my"
                        + " personal data under Art. 17 GDPR.\r\n\r\nKind regards\r\nKim Petersen\r\n";
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }

    /** The hub's own routes with the stations in them. */
    private Path routes() throws IOException {
        Path folder = Files.createDirectories(home.resolve("routes"));
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                for (Station station : STATIONS) {
                    if (file.getFileName().toString().equals(station.file() + ".camel.yaml")) {
                        assertThat(text).as(station.name()).contains(station.before());
                        text = text.replace(station.before(), dieAt(station) + station.before());
                    }
                }
                Files.writeString(folder.resolve(file.getFileName().toString()), text);
            }
        }
        return folder;
    }

    private static String dieAt(Station station) {
        String indent = station.before().substring(0, station.before().indexOf('-'));
        return indent + "- bean:\n" + indent + "    ref: deadlySteps\n" + indent + "    method: reached('"
                + station.name() + "')\n";
    }

    /** Ten minutes later, so that what the dead one has claimed is free. */
    private void start(Path routes) throws Exception {
        time = time.plus(Duration.ofMinutes(10));
        List<String> command = new ArrayList<>(HubProgram.line());
        command.addAll(List.of(
                "--lethe.home=" + home,
                "--lethe.routes=" + routes,
                "--lethe.demo.port-offset=" + offset,
                "--lethe.clock.start=" + time,
                "--lethe.mail.imap-url=imap://127.0.0.1:" + server.getImap().getPort(),
                "--lethe.mail.smtp-url=smtp://127.0.0.1:" + server.getSmtp().getPort(),
                "--lethe.mail.user=" + SALON,
                "--lethe.mail.password=" + PASSWORD));
        File log = home.resolve("hub.log").toFile();
        hub = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        HubClient.await("the hub answers", () -> {
            assertThat(hub.isAlive()).as("the hub runs, see " + log).isTrue();
            return Files.exists(home.resolve("demo-access.json")) && answers();
        });
    }

    private boolean answers() {
        try {
            return new HubClient(home)
                            .get("/api/v1/forget-requests?salon=seerose")
                            .status()
                    == 200;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private List<String> inbox() {
        return folder(SALON, PASSWORD, "INBOX");
    }

    private List<String> letters(String address) {
        return server.getUserManager().getUserByEmail(address) == null ? List.of() : folder(address, address, "INBOX");
    }

    /** The ids of the mails in a folder. */
    private List<String> folder(String user, String password, String name) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), user, password);
            Folder folder = store.getFolder(name);
            folder.open(Folder.READ_ONLY);
            List<String> ids = new ArrayList<>();
            for (Message message : folder.getMessages()) {
                String[] id = message.getHeader("Message-ID");
                // the hub may have moved it since the folder was listed
                if (id != null) {
                    ids.add(id[0]);
                }
            }
            return ids;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        hub.destroy();
        hub.waitFor(30, TimeUnit.SECONDS);
    }
}
