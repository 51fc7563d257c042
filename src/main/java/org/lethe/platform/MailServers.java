package org.lethe.platform;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lethe.notice.SmtpServer;
import org.lethe.platform.demo.DemoAccess;
import org.springframework.core.env.Environment;

/**
 * Where mail is read and sent, from {@code lethe.mail.imap-url}, {@code .smtp-url}, {@code .user} and {@code
 * .password}: {@code imap://host:143}, {@code imaps://host:993}, {@code smtp://host:25}, {@code
 * smtp+starttls://host:587}, {@code smtps://host:465}.
 */
record MailServers(@Nullable URI imap, @Nullable URI smtpUrl, @Nullable String user, @Nullable String password) {

    private static final int SMTP = 25;
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    /** @param demo whose own mail server is used where no other is named */
    static MailServers of(Environment environment, @Nullable DemoAccess demo) {
        if (demo != null && !environment.containsProperty("lethe.mail.imap-url")) {
            DemoAccess.Mail mail = demo.mail();
            return new MailServers(
                    URI.create("imap://127.0.0.1:" + mail.imapPort()),
                    URI.create("smtp://127.0.0.1:" + mail.smtpPort()),
                    mail.user(),
                    mail.password());
        }
        return new MailServers(
                uri(environment, "lethe.mail.imap-url"),
                uri(environment, "lethe.mail.smtp-url"),
                environment.getProperty("lethe.mail.user"),
                environment.getProperty("lethe.mail.password"));
    }

    SmtpServer smtp() {
        URI url = smtpUrl;
        if (url == null) {
            return new SmtpServer("localhost", SMTP, null, null, SmtpServer.Security.NONE);
        }
        SmtpServer.Security security =
                switch (url.getScheme().toLowerCase(Locale.ROOT)) {
                    case "smtp" -> SmtpServer.Security.NONE;
                    case "smtp+starttls" -> SmtpServer.Security.STARTTLS;
                    case "smtps" -> SmtpServer.Security.TLS;
                    default ->
                        throw new UsedWronglyException(
                                "lethe.mail.smtp-url begins with smtp://, smtp+starttls:// or smtps://");
                };
        boolean login = security != SmtpServer.Security.NONE;
        int usual =
                switch (security) {
                    case NONE -> SMTP;
                    case STARTTLS -> SUBMISSION;
                    case TLS -> SUBMISSIONS;
                };
        int port = url.getPort() < 0 ? usual : url.getPort();
        return new SmtpServer(url.getHost(), port, login ? user : null, login ? password : null, security);
    }

    private static @Nullable URI uri(Environment environment, String name) {
        String value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : URI.create(value);
    }

    @Override
    public String toString() {
        return "MailServers[" + imap + ", " + smtpUrl + "]";
    }
}
