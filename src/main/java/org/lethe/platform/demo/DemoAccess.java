package org.lethe.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
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

    static DemoAccess loadOrCreate(Path home, DemoPorts ports) {
        Path file = home.resolve(FILE);
        try {
            Files.createDirectories(home);
            if (Files.exists(file)) {
                return JSON.readValue(Files.readString(file), DemoAccess.class);
            }
            DemoAccess access = create(ports);
            Path draft = Files.createTempFile(
                    home,
                    "access",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, JSON.writeValueAsString(access) + "\n", StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return access;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read or write " + file, e);
        }
    }

    private static DemoAccess create(DemoPorts ports) {
        String password = secret();
        return new DemoAccess(
                "http://127.0.0.1:" + ports.http(),
                "manager",
                password,
                "lethe_" + secret(),
                new Server("amqp://127.0.0.1:" + ports.broker(), "seerose", secret()),
                new Server("jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/lethe", "postgres", secret()),
                new Mail(SALON_ADDRESS, ports.smtp(), ports.imap(), SALON_ADDRESS, secret()),
                List.of(
                        new Person("manager", password, "manager"),
                        new Person("owner", secret(), "owner"),
                        new Person("empfang", secret(), "reception")));
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "DemoAccess[•••]";
    }
}
