package org.lethe.erasure.seal;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.lethe.state.Sha256;

/**
 * Seals held rows to a salon's hold key. Each batch has a fresh AES-256-GCM key, encrypted once by HPKE; each record is
 * encrypted with it and bound to its batch, request, table, norm and end. Nothing here can open what it sealed. Safe
 * for use by several threads.
 */
public final class Seal {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HybridEncrypt encrypt;
    private final String fingerprint;

    private Seal(HybridEncrypt encrypt, String fingerprint) {
        this.encrypt = encrypt;
        this.fingerprint = fingerprint;
    }

    /**
     * A seal to the hold key with this text, the content of {@code hold-public.json}.
     *
     * @throws HoldKeyException if it is not a public hold key
     */
    public static Seal to(String publicKey) {
        try {
            KeysetHandle handle = HoldKeys.readPublic(publicKey);
            return new Seal(
                    handle.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class),
                    HoldKeys.fingerprint(handle));
        } catch (GeneralSecurityException e) {
            throw new HoldKeyException("This is not the public half of a hold key. Give the file hold-public.json that"
                    + " 'keys hold-new' made. Nothing was sealed.");
        }
    }

    /** The fingerprint of the hold key. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Seals the held rows of one batch of one salon. */
    public SealedBatch seal(String salon, List<HeldRecord> held) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        try {
            SealedBatch batch = new SealedBatch(UUID.randomUUID(), salon, fingerprint, new byte[0], List.of());
            AesGcmJce cipher = new AesGcmJce(key);
            List<SealedRecord> records = new ArrayList<>(held.size());
            for (HeldRecord record : held) {
                records.add(seal(cipher, batch, record));
            }
            return new SealedBatch(batch.id(), salon, fingerprint, encrypt.encrypt(key, bytes(batch.bond())), records);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("held rows could not be sealed; nothing was changed", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static SealedRecord seal(AesGcmJce cipher, SealedBatch batch, HeldRecord held)
            throws GeneralSecurityException {
        SealedRecord open = sealed(held, "", new byte[0]);
        byte[] content = cipher.encrypt(bytes(held.json().reveal()), bytes(open.bond(batch.salon(), batch.id())));
        return sealed(held, digest(content), content);
    }

    private static SealedRecord sealed(HeldRecord held, String digest, byte[] content) {
        return new SealedRecord(
                held.id(), held.requestId(), held.database(), held.table(), held.norm(), held.until(), digest, content);
    }

    static String digest(byte[] content) {
        return Sha256.hex(content);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
