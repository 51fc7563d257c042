package org.lethe.platform.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * A mail server of the demo's own: takes mail for every address and lets one read it by IMAP with the address as user
 * and password. The salon's mailbox has a password of its own. What it has taken is still there after a crash.
 */
final class EmbeddedMail implements AutoCloseable {

    private static final String LOCALHOST = "127.0.0.1";

    private final GreenMail server;
    private final MailKeeper keeper;

    private EmbeddedMail(GreenMail server, MailKeeper keeper) {
        this.server = server;
        this.keeper = keeper;
    }

    static EmbeddedMail start(DemoAccess.Mail access, MailShelf shelf) {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(access.smtpPort(), LOCALHOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(access.imapPort(), LOCALHOST, ServerSetup.PROTOCOL_IMAP)
        });
        server.setUser(access.address(), access.user(), access.password());
        MailKeeper keeper = new MailKeeper(server.getManagers(), shelf);
        keeper.restore();
        try {
            server.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The embedded mail server did not start on ports " + access.smtpPort() + " and " + access.imapPort()
                            + ". Are they taken? --lethe.demo.port-offset moves all ports.",
                    e);
        }
        keeper.watch();
        return new EmbeddedMail(server, keeper);
    }

    @Override
    public void close() {
        server.stop();
        keeper.close();
    }
}
