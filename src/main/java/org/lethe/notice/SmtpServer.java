package org.lethe.notice;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes outgoing letters.
 *
 * @param user null where the server asks for none
 */
public record SmtpServer(String host, int port, @Nullable String user, @Nullable String password, Security security) {

    private static final String TIMEOUT = "10000";

    /** How the connection is protected. */
    public enum Security {
        /** not at all: a server on this machine */
        NONE,
        /** STARTTLS, required */
        STARTTLS,
        /** TLS from the start */
        TLS
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT);
        properties.put("mail.smtp.timeout", TIMEOUT);
        properties.put("mail.smtp.writetimeout", TIMEOUT);
        properties.put("mail.smtp.auth", String.valueOf(user != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.mime.charset", "UTF-8");
        return properties;
    }

    @Override
    public String toString() {
        return "SmtpServer[" + host + ":" + port + "]";
    }
}
