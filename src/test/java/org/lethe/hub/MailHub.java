package org.lethe.hub;

import static org.awaitility.Awaitility.await;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.iap.Literal;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.lethe.platform.LetheApplication;
import org.lethe.testing.MovableClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo hub on free ports, and people who write to it and read its answers. */
final class MailHub implements AutoCloseable {

    static final String SALON = "datenschutz@seerose.example";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("http://\\S+/confirm/\\S+");
    private static final Pattern CODE = Pattern.compile("Code: (\\d{6})");

    final ConfigurableApplicationContext hub;
    private final int offset;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param offset of the ports of a hub that runs already */
    MailHub(int offset, ConfigurableApplicationContext hub) {
        this.offset = offset;
        this.hub = hub;
    }

    static MailHub start(Path home) {
        return start(home, LetheApplication.class);
    }

    /** Whose clock can be put forward. */
    static MailHub startWithMovableClock(Path home) {
        return start(home, LetheApplication.class, Clockwork.class);
    }

    private static MailHub start(Path home, Class<?>... parts) {
        int offset = DemoPorts.freeOffset();
        return new MailHub(
                offset,
                new SpringApplicationBuilder(parts)
                        .run(
                                "--lethe.home=" + home,
                                "--lethe.demo.port-offset=" + offset,
                                "--lethe.mail.poll=200",
                                "--lethe.mail.remind-poll=500"));
    }

    static class Clockwork {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    void daysPass(int days) {
        hub.getBean(MovableClock.class).advance(Duration.ofDays(days).plusMinutes(1));
    }

    JdbcClient store() {
        return hub.getBean(JdbcClient.class);
    }

    /** How many requests stand in a state. */
    long requests(String state) {
        return store().sql("select count(*) from forget_request where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    /** How many mails were left alone or are for a person. */
    long decided() {
        return store().sql("select count(*) from mail_claim where state in ('LEFT', 'REVIEW')")
                .query(Long.class)
                .single();
    }

    void write(String from, String subject, String text, String... headers) {
        StringBuilder raw = new StringBuilder();
        for (String header : headers) {
            raw.append(header).append("\r\n");
        }
        raw.append("From: ")
                .append(from)
                .append("\r\nTo: ")
                .append(SALON)
                .append("\r\nSubject: ")
                .append(subject);
        raw.append("\r\nMessage-ID: <")
                .append(Math.abs((from + subject + text).hashCode()))
                .append("@post.example>");
        raw.append("\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8");
        raw.append("\r\nContent-Transfer-Encoding: 8bit\r\n\r\n").append(text).append("\r\n");
        deliver(from, raw.toString());
    }

    private void deliver(String from, String raw) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(3025 + offset));
        properties.put("mail.smtp.from", from);
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(properties), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            Transport.send(message, new InternetAddress[] {new InternetAddress(SALON)});
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts mails into the salon's mailbox just as they are. */
    void append(String password, Collection<byte[]> raw) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", 3143 + offset, SALON, password);
            for (byte[] one : raw) {
                ((IMAPFolder) store.getFolder("INBOX")).doCommand(protocol -> {
                    protocol.append("INBOX", null, null, new RawMail(one));
                    return true;
                });
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record RawMail(byte[] raw) implements Literal {
        @Override
        public int size() {
            return raw.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(raw);
        }
    }

    /** Waits until somebody has so many letters and returns them, oldest first. */
    List<Read> letters(String address, int number) {
        List<Read> letters = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            letters.clear();
            letters.addAll(inbox(address));
            return letters.size() >= number;
        });
        return letters;
    }

    /** A letter of the hub's as its receiver sees it. */
    record Read(String subject, String text, MimeMessage message) {

        String link() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new IllegalStateException("no link in: " + text);
            }
            return link.group();
        }

        String code() {
            Matcher code = CODE.matcher(text);
            if (!code.find()) {
                throw new IllegalStateException("no code in: " + text);
            }
            return code.group(1);
        }
    }

    /** The letters that somebody has now. */
    List<Read> inbox(String address) throws MessagingException, IOException {
        try {
            return folder(address, address, "INBOX");
        } catch (AuthenticationFailedException e) {
            // the mail server makes a mailbox with the first mail for it
            return List.of();
        }
    }

    List<Read> salonFolder(String password, String name) throws MessagingException, IOException {
        return folder(SALON, password, name);
    }

    private List<Read> folder(String user, String password, String name) throws MessagingException, IOException {
        List<Read> letters = new ArrayList<>();
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", 3143 + offset, user, password);
            Folder folder = store.getFolder(name);
            if (!folder.exists()) {
                return letters;
            }
            folder.open(Folder.READ_ONLY);
            for (Message one : folder.getMessages()) {
                MimeMessage message = new MimeMessage((MimeMessage) one);
                String text = message.getContent() instanceof MimeMultipart parts
                        ? String.valueOf(parts.getBodyPart(0).getContent())
                        : String.valueOf(message.getContent());
                letters.add(new Read(message.getSubject(), text, message));
            }
        }
        return letters;
    }

    int get(String link) throws Exception {
        return page(link).statusCode();
    }

    HttpResponse<String> page(String link) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofString());
    }

    int head(String link) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(link))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    int post(String link, String field, String value) throws Exception {
        String form = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(link))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        hub.close();
    }
}
