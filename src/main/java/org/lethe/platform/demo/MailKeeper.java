package org.lethe.platform.demo;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the demo's mail server holds in memory on a shelf as well. A mail is on disk before its sender hears that
 * it was taken; moves, flags and deletions follow within half a second.
 */
final class MailKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailKeeper.class);
    private static final int PAUSE_MILLIS = 500;
    private static final int ATTEMPTS = 20;
    private static final Map<String, Flags.Flag> FLAGS = Map.of(
            "answered", Flags.Flag.ANSWERED,
            "deleted", Flags.Flag.DELETED,
            "draft", Flags.Flag.DRAFT,
            "flagged", Flags.Flag.FLAGGED,
            "seen", Flags.Flag.SEEN);

    private final UserManager users;
    private final ImapHostManager hosts;
    private final MailShelf shelf;
    private final Map<String, UUID> known = new HashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "demo-mail");
        thread.setDaemon(true);
        return thread;
    });

    MailKeeper(Managers managers, MailShelf shelf) {
        this.users = managers.getUserManager();
        this.hosts = managers.getImapHostManager();
        this.shelf = shelf;
        users.setMessageDeliveryHandler((message, address) -> new Keeping(owner(address.getEmail())));
    }

    /** Lays every mail where it was. Call it before the server takes or shows any. */
    synchronized void restore() {
        for (MailShelf.Kept kept : shelf.all()) {
            try {
                GreenMailUser owner = owner(kept.place().owner());
                MailFolder folder = hosts.getFolder(owner, kept.place().folder());
                if (folder == null) {
                    folder = hosts.createMailbox(owner, kept.place().folder());
                }
                long uid = folder.appendMessage(message(kept.message()), flags(kept.place()), new Date());
                known.put(folder.getFullName() + " " + uid, kept.mail());
            } catch (UserException | FolderException | MessagingException e) {
                throw new IllegalStateException("a mail of the demo could not be laid back", e);
            } catch (com.icegreen.greenmail.imap.AuthorizationException e) {
                throw new IllegalStateException("a folder of the demo's mails could not be made again", e);
            }
        }
    }

    void watch() {
        clockwork.scheduleWithFixedDelay(this::settleOrSay, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clockwork.shutdown();
        settleOrSay();
    }

    private void settleOrSay() {
        try {
            settle();
        } catch (ConcurrentModificationException e) {
            LOG.debug("the demo's mails were being moved; written down at the next look");
        } catch (RuntimeException | IOException | MessagingException | FolderException e) {
            LOG.warn(
                    "the demo's mails could not be written down, tried again soon: {}",
                    e.getClass().getSimpleName());
        }
    }

    private synchronized void settle() throws IOException, MessagingException, FolderException {
        Map<UUID, MailShelf.Place> places = new LinkedHashMap<>();
        for (GreenMailUser user : List.copyOf(users.listUser())) {
            for (MailFolder folder : hosts.listMailboxes(user, "*")) {
                keep(user, folder, places);
            }
        }
        shelf.settle(places);
        known.values().retainAll(places.keySet());
    }

    private void keep(GreenMailUser owner, MailFolder folder, Map<UUID, MailShelf.Place> places)
            throws IOException, MessagingException {
        String name = folder.getFullName().substring(("#mail." + owner.getQualifiedMailboxName() + ".").length());
        for (StoredMessage message : folder.getMessages()) {
            MailShelf.Place place = new MailShelf.Place(owner.getEmail(), name, words(message.getFlags()));
            String key = folder.getFullName() + " " + message.getUid();
            UUID mail = known.get(key);
            if (mail == null) {
                mail = shelf.keep(place, bytes(message.getMimeMessage()));
                known.put(key, mail);
            }
            places.put(mail, place);
        }
    }

    private GreenMailUser owner(String address) throws UserException {
        GreenMailUser user = users.getUserByEmail(address);
        return user == null ? users.createUser(address, address, address) : user;
    }

    private static byte[] bytes(MimeMessage message) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static MimeMessage message(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static List<String> words(Flags flags) {
        List<String> found = new ArrayList<>();
        FLAGS.forEach((word, flag) -> {
            if (flags.contains(flag)) {
                found.add(word);
            }
        });
        return found.stream().sorted().toList();
    }

    private static Flags flags(MailShelf.Place place) {
        Flags flags = new Flags();
        place.flags().forEach(word -> flags.add(FLAGS.get(word)));
        return flags;
    }

    /** Delivers to a mailbox and returns when the mail is on disk. The server's lists may change while they are read. */
    private final class Keeping extends UserImpl {

        private final GreenMailUser owner;

        Keeping(GreenMailUser owner) {
            super(owner.getEmail(), owner.getLogin(), owner.getPassword(), hosts);
            this.owner = owner;
        }

        @Override
        public void deliver(MovingMessage message) {
            synchronized (MailKeeper.this) {
                try {
                    MailFolder inbox = hosts.getInbox(owner);
                    store(message, inbox);
                    keepAll(inbox);
                } catch (IOException | MessagingException | FolderException e) {
                    throw new IllegalStateException("the mail was not taken", e);
                }
            }
        }

        private void store(MovingMessage message, MailFolder inbox) {
            for (int attempt = 1; ; attempt++) {
                long next = inbox.getUIDNext();
                try {
                    owner.deliver(message);
                    return;
                } catch (IllegalStateException e) {
                    if (inbox.getUIDNext() > next) {
                        // it lies there; only those who watch the folder were not told
                        return;
                    }
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        }

        private void keepAll(MailFolder inbox) throws IOException, MessagingException {
            for (int attempt = 1; ; attempt++) {
                try {
                    keep(owner, inbox, new HashMap<>());
                    return;
                } catch (ConcurrentModificationException e) {
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        }
    }
}
