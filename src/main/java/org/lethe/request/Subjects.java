package org.lethe.request;

import org.lethe.keys.KeyedHash;

/** What makes two requests mean the same client. */
public final class Subjects {

    private Subjects() {}

    /** A client by the key in one of the salon's databases. */
    public static String text(String database, String clientKey) {
        return database + ":" + clientKey;
    }

    static byte[] hash(KeyedHash hashes, String salon, String subject) {
        return hashes.hash("subject", salon + "\n" + subject);
    }
}
