package org.lethe.identity.confirm;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lethe.state.Sha256;

/**
 * A token of 256 random bits and a code of six digits. Only hashes are stored; the code's is bound to the token, so
 * the store alone does not give it away.
 */
record Secret(String token, String code) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final int TOKEN_BYTES = 32;
    private static final int CODES = 1_000_000;

    static Secret fresh() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return new Secret(
                Base64.getUrlEncoder().withoutPadding().encodeToString(token),
                String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES)));
    }

    /** The token as given, if it has the form of one. */
    static Optional<String> token(String given) {
        return Optional.of(given).filter(text -> TOKEN.matcher(text).matches());
    }

    /** The code as typed, without spaces and dashes, if it has the form of one. */
    static Optional<String> code(String typed) {
        return Optional.of(typed.replaceAll("[\\s\\u00a0-]", ""))
                .filter(text -> CODE.matcher(text).matches());
    }

    byte[] tokenHash() {
        return tokenHash(token);
    }

    byte[] codeHash() {
        return codeHash(token, code);
    }

    static byte[] tokenHash(String token) {
        return Sha256.of("token\n" + token);
    }

    static byte[] codeHash(String token, String code) {
        return Sha256.of("code\n" + token + "\n" + code);
    }

    @Override
    public String toString() {
        return "Secret[•••]";
    }
}
