package org.lethe.platform.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * A mail server of the demo's own: takes mail for every address and lets one read it by IMAP with the address as user
 * and password. The salon's mailbox has a password of its own. Mails live in memory only.
 */
final class EmbeddedMail implements AutoCloseable {

    private static final String LOCALHOST = "127.0.0.1";

    private final GreenMail server;

    private EmbeddedMail(GreenMail server) {
        this.server = server;
    }

    static EmbeddedMail start(DemoAccess.Mail access) {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(access.smtpPort(), LOCALHOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(access.imapPort(), LOCALHOST, ServerSetup.PROTOCOL_IMAP)
        });
        server.setUser(access.address(), access.user(), access.password());
        try {
            server.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The embedded mail server did not start on ports " + access.smtpPort() + " and " + access.imapPort()
                            + ". Are they taken? --lethe.demo.port-offset moves all ports.",
                    e);
        }
        return new EmbeddedMail(server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
