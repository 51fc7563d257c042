package org.lethe.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * The hub's own keys, one purpose each, in one folder outside the state store. All nodes that share a state store share
 * them; {@link KeyCheck} finds out when they do not.
 *
 * <p>Files (mode 0600, folder 0700): {@code vault.json}, a Tink keyset that encrypts personal values at rest;
 * {@code suppression.key} for the hashes of the suppression list; {@code lookup.key} for all other keyed hashes;
 * {@code ledger.pem}, the Ed25519 pair that signs the ledger.
 */
public final class HubKeys {

    static final String VAULT = "vault.json";
    static final String SUPPRESSION = "suppression.key";
    static final String LOOKUP = "lookup.key";
    static final String LEDGER = "ledger.pem";
    private static final int HASH_KEY_LENGTH = 32;

    private final KeyFolder folder;
    private final Vault vault;
    private final KeyedHash suppression;
    private final KeyedHash lookup;
    private final SigningKey signing;

    private HubKeys(KeyFolder folder, Reading reading) {
        this.folder = folder;
        vault = reading.key(VAULT, AeadVault::freshKeyset, AeadVault::ofKeyset);
        suppression = reading.key(SUPPRESSION, HubKeys::freshHashKey, HubKeys::hash);
        lookup = reading.key(LOOKUP, HubKeys::freshHashKey, HubKeys::hash);
        signing = reading.key(LEDGER, SigningKey::freshPem, SigningKey::ofPem);
    }

    /**
     * The keys in this folder; what is not there yet is made. Any number of hubs may start at once: one makes them, all
     * read the same.
     *
     * @throws KeyFileException if a file is garbled, open to others, or cannot be read or written
     */
    public static HubKeys loadOrCreate(Path folder) {
        KeyFolder files = new KeyFolder(folder);
        return new HubKeys(files, new Reading(files, true));
    }

    /**
     * The keys in this folder, which must all be there.
     *
     * @throws KeyFileException if a file is missing, garbled, open to others, or cannot be read
     */
    public static HubKeys load(Path folder) {
        KeyFolder files = new KeyFolder(folder);
        return new HubKeys(files, new Reading(files, false));
    }

    /** Encrypts personal values at rest. */
    public Vault vault() {
        return vault;
    }

    /** Hashes for the suppression list, and for nothing else. */
    public KeyedHash suppression() {
        return suppression;
    }

    /** Hashes to find or compare values that are stored encrypted; the domain names the use. */
    public KeyedHash lookup() {
        return lookup;
    }

    /** Signs the ledger. */
    public SigningKey signing() {
        return signing;
    }

    Path file(String name) {
        return folder.file(name);
    }

    private static String freshHashKey() {
        byte[] key = new byte[HASH_KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + "\n";
    }

    private static KeyedHash hash(String text) throws GeneralSecurityException {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not Base64", e);
        }
        if (key.length != HASH_KEY_LENGTH) {
            throw new GeneralSecurityException("not " + HASH_KEY_LENGTH + " bytes");
        }
        return new HmacHash(key);
    }

    private interface Parser<T> {
        T parse(String text) throws GeneralSecurityException;
    }

    private record Reading(KeyFolder folder, boolean mayCreate) {

        <T> T key(String name, Supplier<String> fresh, Parser<T> parser) {
            byte[] content = mayCreate
                    ? folder.readOrCreate(name, () -> fresh.get().getBytes(StandardCharsets.UTF_8))
                    : folder.read(name);
            try {
                return parser.parse(new String(content, StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                // no cause: a parser may quote what it could not read, and that is key material
                throw new KeyFileException("The key file " + folder.file(name) + " is garbled. Nothing was started. "
                        + "Put the file back from the backup of the hub's keys. ("
                        + e.getClass().getSimpleName() + ")");
            }
        }
    }
}
