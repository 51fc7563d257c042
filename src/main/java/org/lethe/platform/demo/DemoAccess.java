package org.lethe.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.lethe.platform.security.Secrets;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How to get into the demo: written once to {@code demo-access.json} at first start, readable by its owner only, and
 * read again at every later start.
 */
public record DemoAccess(
        String url,
        String user,
        String password,
        String apiKey,
        Server broker,
        Server database,
        Mail mail,
        List<Person> users) {

    /** A server with its superuser. */
    public record Server(String url, String user, String password) {}

    /** The salon's mailbox. */
    public record Mail(String address, int smtpPort, int imapPort, String user, String password) {}

    /** Somebody who may sign in at the desk. */
    public record Person(String user, String password, String role) {}

    public static final String SALON_ADDRESS = "datenschutz@seerose.example";
    private static final String FILE = "demo-access.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The secrets that were made at the first start, with the addresses of this one. */
    static DemoAccess loadOrCreate(Path home, DemoPorts ports) {
        Path file = home.resolve(FILE);
        try {
            Files.createDirectories(home);
            DemoAccess known =
                    Files.exists(file) ? JSON.readValue(Files.readString(file), DemoAccess.class) : create(ports);
            DemoAccess access = known.at(ports);
            if (!Files.exists(file) || !access.equals(known)) {
                write(file, access);
            }
            return access;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read or write " + file, e);
        }
    }

    private static void write(Path file, DemoAccess access) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "access",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, JSON.writeValueAsString(access) + "\n", StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private DemoAccess at(DemoPorts ports) {
        return new DemoAccess(
                "http://127.0.0.1:" + ports.http(),
                user,
                password,
                apiKey,
                new Server("amqp://127.0.0.1:" + ports.broker(), broker.user(), broker.password()),
                new Server(
                        "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/lethe",
                        database.user(),
                        database.password()),
                new Mail(mail.address(), ports.smtp(), ports.imap(), mail.user(), mail.password()),
                users);
    }

    private static DemoAccess create(DemoPorts ports) {
        String password = Secrets.password();
        return new DemoAccess(
                "http://127.0.0.1:" + ports.http(),
                "manager",
                password,
                Secrets.key(),
                new Server("amqp://127.0.0.1:" + ports.broker(), "seerose", Secrets.password()),
                new Server(
                        "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/lethe", "postgres", Secrets.password()),
                new Mail(SALON_ADDRESS, ports.smtp(), ports.imap(), SALON_ADDRESS, Secrets.password()),
                List.of(
                        new Person("manager", password, "manager"),
                        new Person("owner", Secrets.password(), "owner"),
                        new Person("empfang", Secrets.password(), "reception")));
    }

    @Override
    public String toString() {
        return "DemoAccess[•••]";
    }
}
