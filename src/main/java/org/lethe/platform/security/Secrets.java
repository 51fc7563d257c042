package org.lethe.platform.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes keys and passwords that nobody can guess. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final String KEY_PREFIX = "lethe_";

    private Secrets() {}

    /** 192 random bits, in letters that fit into a URL. */
    public static String password() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A REST key; the prefix lets scanners for leaked secrets find it. */
    public static String key() {
        return KEY_PREFIX + password();
    }
}
