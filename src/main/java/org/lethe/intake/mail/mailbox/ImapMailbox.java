package org.lethe.intake.mail.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/**
 * One open connection to the mailbox. Reads without marking anything as seen, and touches no mail but those it is told
 * to move. Not safe for use by several threads at once.
 */
final class ImapMailbox implements AutoCloseable {

    /** The library remembers every mail that it has ever heard of in an open folder. */
    private static final int MOST_REMOVED = 20_000;

    private final IMAPStore store;
    private final IMAPFolder inbox;
    private int removed;

    private ImapMailbox(IMAPStore store, IMAPFolder inbox) {
        this.store = store;
        this.inbox = inbox;
    }

    static ImapMailbox open(MailboxSettings settings) throws MessagingException {
        Session session = Session.getInstance(settings.properties());
        IMAPStore store = (IMAPStore) session.getStore(settings.protocol());
        store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        try {
            IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            return new ImapMailbox(store, inbox);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    /** Whether it can be used further; if not, another connection is to be opened. */
    boolean alive() {
        return inbox.isOpen() && removed < MOST_REMOVED;
    }

    long uidValidity() throws MessagingException {
        return inbox.getUIDValidity();
    }

    /** The mails from a UID on, with their sizes in bytes. */
    Map<Long, Long> sizesFrom(long uid) throws MessagingException {
        return ask(inbox, protocol -> UidCommands.sizes(protocol, uid));
    }

    /** The mails; one that the server cannot hand out is empty, one that is gone meanwhile is left out. */
    Map<Long, byte[]> read(Collection<Long> uids) throws MessagingException {
        return uids.isEmpty() ? Map.of() : ask(inbox, protocol -> UidCommands.bodies(protocol, uids));
    }

    /** The headers of mails that are not read; those that cannot be had are left out, and nothing is lost with them. */
    Map<Long, byte[]> headers(Collection<Long> uids) {
        try {
            return uids.isEmpty() ? Map.of() : ask(inbox, protocol -> UidCommands.headers(protocol, uids));
        } catch (MessagingException e) {
            // a mail that nobody survives reading may break the connection once more; the next round has a new one
            return Map.of();
        }
    }

    /** Moves mails to a folder below {@code Lethe}; those that are gone meanwhile do not matter. */
    void move(Collection<Long> uids, String name) throws MessagingException {
        String target = folder(name).getFullName();
        if (store.hasCapability("MOVE")) {
            tell(inbox, protocol -> UidCommands.move(protocol, uids, target));
        } else {
            tell(inbox, protocol -> UidCommands.copy(protocol, uids, target));
            remove(inbox, uids);
        }
        removed += uids.size();
    }

    /** Deletes what arrived before an instant from a folder below {@code Lethe}. */
    int delete(String name, Instant before) throws MessagingException {
        IMAPFolder folder = folder(name);
        folder.open(Folder.READ_WRITE);
        try {
            List<Long> old = new ArrayList<>();
            for (Message message : folder.search(new ReceivedDateTerm(ComparisonTerm.LT, Date.from(before)))) {
                old.add(folder.getUID(message));
            }
            remove(folder, old);
            return old.size();
        } finally {
            folder.close(false);
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException e) {
            // a connection that cannot be closed is gone
            return;
        }
    }

    /** Without UIDPLUS an expunge would delete what other people have marked, so the marks must do. */
    private void remove(IMAPFolder folder, Collection<Long> uids) throws MessagingException {
        tell(folder, protocol -> UidCommands.markDeleted(protocol, uids));
        if (store.hasCapability("UIDPLUS")) {
            tell(folder, protocol -> UidCommands.expunge(protocol, uids));
        }
    }

    private interface Question<T> {
        T to(IMAPProtocol protocol) throws ProtocolException;
    }

    private interface Order {
        void to(IMAPProtocol protocol) throws ProtocolException;
    }

    @SuppressWarnings("unchecked")
    private static <T> T ask(IMAPFolder folder, Question<T> question) throws MessagingException {
        return (T) folder.doCommand(question::to);
    }

    private static void tell(IMAPFolder folder, Order order) throws MessagingException {
        ask(folder, protocol -> {
            order.to(protocol);
            return true;
        });
    }

    private IMAPFolder folder(String name) throws MessagingException {
        Folder[] personal = store.getPersonalNamespaces();
        Folder root = personal.length > 0 ? personal[0] : store.getDefaultFolder();
        char separator = root.getSeparator();
        String above = root.getFullName();
        String prefix = above.isEmpty() || above.endsWith(String.valueOf(separator)) ? above : above + separator;
        ensure(prefix + "Lethe");
        return ensure(prefix + "Lethe" + separator + name);
    }

    private IMAPFolder ensure(String fullName) throws MessagingException {
        IMAPFolder folder = (IMAPFolder) store.getFolder(fullName);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES | Folder.HOLDS_FOLDERS);
            folder.setSubscribed(true);
        }
        return folder;
    }
}
