package org.lethe.intake.mail.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
import org.jspecify.annotations.Nullable;

/**
 * What is said to an IMAP server about the selected folder, in UIDs only. The library's own messages are found by their
 * sequence numbers, and these go wrong when a server tells of an arrival and of a removal in one answer: the mail that
 * came is then not found until the next one comes.
 */
final class UidCommands {

    /** Some servers limit the length of a line. */
    private static final int COMMAND = 100;

    private static final String ALL = "BODY.PEEK[]";
    private static final String HEADER = "BODY.PEEK[HEADER]<0." + Headers.LONGEST + ">";

    private UidCommands() {}

    /** The mails from a UID on, with their sizes in bytes, as the server has them at this moment. */
    static Map<Long, Long> sizes(IMAPProtocol protocol, long from) throws ProtocolException {
        // some servers notice what is new in an open folder only when they are asked for nothing else
        protocol.noop();
        Map<Long, Long> sizes = new TreeMap<>();
        for (FetchResponse mail : fetch(protocol, from + ":*", "(UID RFC822.SIZE)")) {
            UID uid = mail.getItem(UID.class);
            RFC822SIZE size = mail.getItem(RFC822SIZE.class);
            // the last mail is answered even where its UID is below the one asked for
            if (uid != null && uid.uid >= from) {
                sizes.put(uid.uid, size == null ? 0 : size.size);
            }
        }
        return sizes;
    }

    /** The mails, without marking them as seen; one that the server cannot hand out is empty, one that is gone missing. */
    static Map<Long, byte[]> bodies(IMAPProtocol protocol, Collection<Long> uids) throws ProtocolException {
        Map<Long, byte[]> mails = new TreeMap<>();
        for (String set : sets(uids)) {
            try {
                texts(protocol, set, ALL, mails);
            } catch (CommandFailedException e) {
                oneByOne(protocol, set, mails);
            }
        }
        return mails;
    }

    /** The beginnings of the mails' headers; one that the server cannot hand out is missing. */
    static Map<Long, byte[]> headers(IMAPProtocol protocol, Collection<Long> uids) throws ProtocolException {
        Map<Long, byte[]> headers = new TreeMap<>();
        for (long uid : uids) {
            try {
                texts(protocol, String.valueOf(uid), HEADER, headers);
            } catch (CommandFailedException e) {
                // then nobody knows for whom it is
                continue;
            }
        }
        return headers;
    }

    static void move(IMAPProtocol protocol, Collection<Long> uids, String folder) throws ProtocolException {
        for (String set : sets(uids)) {
            command(protocol, "UID MOVE " + set, folder(protocol, folder));
        }
    }

    static void copy(IMAPProtocol protocol, Collection<Long> uids, String folder) throws ProtocolException {
        for (String set : sets(uids)) {
            command(protocol, "UID COPY " + set, folder(protocol, folder));
        }
    }

    static void markDeleted(IMAPProtocol protocol, Collection<Long> uids) throws ProtocolException {
        for (String set : sets(uids)) {
            command(protocol, "UID STORE " + set + " +FLAGS.SILENT (\\Deleted)", null);
        }
    }

    /** Needs UIDPLUS; a plain EXPUNGE would delete what other people have marked. */
    static void expunge(IMAPProtocol protocol, Collection<Long> uids) throws ProtocolException {
        for (String set : sets(uids)) {
            command(protocol, "UID EXPUNGE " + set, null);
        }
    }

    private static void oneByOne(IMAPProtocol protocol, String sets, Map<Long, byte[]> mails) throws ProtocolException {
        for (long uid : UIDSet.toArray(UIDSet.parseUIDSets(sets))) {
            try {
                texts(protocol, String.valueOf(uid), ALL, mails);
            } catch (CommandFailedException e) {
                mails.put(uid, IncomingMail.UNREADABLE);
            }
        }
    }

    private static void texts(IMAPProtocol protocol, String set, String part, Map<Long, byte[]> mails)
            throws ProtocolException {
        for (FetchResponse mail : fetch(protocol, set, "(UID " + part + ")")) {
            UID uid = mail.getItem(UID.class);
            BODY body = mail.getItem(BODY.class);
            ByteArray bytes = body == null ? null : body.getByteArray();
            if (uid != null && bytes != null) {
                mails.put(uid.uid, bytes.getNewBytes());
            }
        }
    }

    private static List<FetchResponse> fetch(IMAPProtocol protocol, String set, String items) throws ProtocolException {
        List<FetchResponse> mails = new ArrayList<>();
        for (Response response : command(protocol, "UID FETCH " + set + " " + items, null)) {
            if (response instanceof FetchResponse mail) {
                mails.add(mail);
            }
        }
        return mails;
    }

    private static Response[] command(IMAPProtocol protocol, String command, @Nullable Argument argument)
            throws ProtocolException {
        Response[] responses = protocol.command(command, argument);
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return responses;
    }

    private static Argument folder(IMAPProtocol protocol, String name) {
        Argument argument = new Argument();
        if (protocol.supportsUtf8()) {
            argument.writeString(name, StandardCharsets.UTF_8);
        } else {
            argument.writeString(BASE64MailboxEncoder.encode(name), StandardCharsets.US_ASCII);
        }
        return argument;
    }

    private static List<String> sets(Collection<Long> uids) {
        List<Long> all = uids.stream().sorted().toList();
        List<String> sets = new ArrayList<>();
        for (int from = 0; from < all.size(); from += COMMAND) {
            long[] some = all.subList(from, Math.min(all.size(), from + COMMAND)).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            sets.add(UIDSet.toString(UIDSet.createUIDSets(some)));
        }
        return sets;
    }
}
