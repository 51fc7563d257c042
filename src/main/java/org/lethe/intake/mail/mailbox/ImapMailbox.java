package org.lethe.intake.mail.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * One open connection to the mailbox. Reads without marking anything as seen, and touches no mail but those it is told
 * to move. Not safe for use by several threads at once.
 */
final class ImapMailbox implements AutoCloseable {

    private static final int COMMAND = 100;

    private final IMAPStore store;
    private final IMAPFolder inbox;

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

    boolean alive() {
        return inbox.isOpen();
    }

    long uidValidity() throws MessagingException {
        return inbox.getUIDValidity();
    }

    /** The mails from a UID on, with their sizes in bytes. */
    Map<Long, Integer> sizesFrom(long uid) throws MessagingException {
        // asks the server for news: another node or a mail program may have changed the folder
        inbox.getMessageCount();
        Message[] messages = inbox.getMessagesByUID(uid, UIDFolder.LASTUID);
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        inbox.fetch(messages, profile);
        Map<Long, Integer> sizes = new TreeMap<>();
        for (Message message : messages) {
            long found = inbox.getUID(message);
            if (found >= uid && !message.isExpunged()) {
                sizes.put(found, message.getSize());
            }
        }
        return sizes;
    }

    /** The mails as the server has them; one that is gone meanwhile is left out. */
    Map<Long, byte[]> read(Collection<Long> uids) throws MessagingException {
        Map<Long, byte[]> mails = new TreeMap<>();
        if (!uids.isEmpty()) {
            inbox.doCommand(protocol -> fetch(protocol, uids, mails));
        }
        return mails;
    }

    /** Moves mails to a folder below {@code Lethe}; those that are gone meanwhile do not matter. */
    void move(Collection<Long> uids, String name) throws MessagingException {
        List<Long> all = new ArrayList<>(uids);
        for (int from = 0; from < all.size(); from += COMMAND) {
            long[] some = all.subList(from, Math.min(all.size(), from + COMMAND)).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            Message[] messages = Arrays.stream(inbox.getMessagesByUID(some))
                    .filter(Objects::nonNull)
                    .filter(message -> !message.isExpunged())
                    .toArray(Message[]::new);
            if (messages.length > 0) {
                move(messages, folder(name));
            }
        }
    }

    /** Deletes what arrived before an instant from a folder below {@code Lethe}. */
    int delete(String name, Instant before) throws MessagingException {
        IMAPFolder folder = folder(name);
        folder.open(Folder.READ_WRITE);
        try {
            Message[] old = folder.search(new ReceivedDateTerm(ComparisonTerm.LT, Date.from(before)));
            folder.setFlags(old, new Flags(Flags.Flag.DELETED), true);
            expunge(folder, old);
            return old.length;
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

    private static Object fetch(IMAPProtocol protocol, Collection<Long> uids, Map<Long, byte[]> mails)
            throws ProtocolException {
        String set = String.join(",", uids.stream().map(String::valueOf).toList());
        Response[] responses = protocol.command("UID FETCH " + set + " (UID BODY.PEEK[])", null);
        for (Response response : responses) {
            if (response instanceof FetchResponse fetched) {
                UID uid = fetched.getItem(UID.class);
                BODY body = fetched.getItem(BODY.class);
                ByteArray bytes = body == null ? null : body.getByteArray();
                if (uid != null && bytes != null) {
                    mails.put(uid.uid, bytes.getNewBytes());
                }
            }
        }
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return mails;
    }

    private void move(Message[] messages, IMAPFolder target) throws MessagingException {
        if (store.hasCapability("MOVE")) {
            inbox.moveMessages(messages, target);
        } else {
            inbox.copyMessages(messages, target);
            inbox.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
            expunge(inbox, messages);
        }
    }

    /** Without UIDPLUS an expunge would delete what other people have marked, so the marks must do. */
    private void expunge(IMAPFolder folder, Message[] messages) throws MessagingException {
        if (messages.length > 0 && store.hasCapability("UIDPLUS")) {
            folder.expunge(messages);
        }
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
