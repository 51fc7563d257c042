package org.lethe.intake.mail.mailbox;

import java.time.Duration;
import java.util.Properties;

/**
 * The mailbox that is read.
 *
 * @param tls whether the connection is TLS from the start
 * @param kept how long the originals of letters that were dealt with stay in {@code Lethe/Done}
 */
public record MailboxSettings(String host, int port, boolean tls, String user, String password, Duration kept) {

    private static final String TIMEOUT = "20000";

    /** The name under which the state store knows it. */
    String name() {
        return user + "@" + host;
    }

    String protocol() {
        return tls ? "imaps" : "imap";
    }

    Properties properties() {
        String prefix = "mail." + protocol() + ".";
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", TIMEOUT);
        properties.put(prefix + "timeout", TIMEOUT);
        properties.put(prefix + "writetimeout", TIMEOUT);
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put("mail.mime.address.strict", "false");
        return properties;
    }

    @Override
    public String toString() {
        return "MailboxSettings[" + host + ":" + port + "]";
    }
}
