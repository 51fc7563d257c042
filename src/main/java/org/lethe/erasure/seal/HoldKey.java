package org.lethe.erasure.seal;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The private half of a hold key: opens sealed records. The hub never has it. */
public final class HoldKey {

    private final HybridDecrypt decrypt;
    private final String fingerprint;

    private HoldKey(HybridDecrypt decrypt, String fingerprint) {
        this.decrypt = decrypt;
        this.fingerprint = fingerprint;
    }

    /**
     * The key with this text, the content of {@code hold-private.json}.
     *
     * @throws HoldKeyException if it is not a private hold key
     */
    public static HoldKey of(String privateKey) {
        try {
            KeysetHandle handle = HoldKeys.readPrivate(privateKey);
            return new HoldKey(
                    handle.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class),
                    HoldKeys.fingerprint(handle.getPublicKeysetHandle()));
        } catch (GeneralSecurityException e) {
            throw new HoldKeyException("This is not the private half of a hold key. Give the file hold-private.json"
                    + " that 'keys hold-new' made. Nothing was opened.");
        }
    }

    /** The fingerprint of the pair. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * Opens one record: its JSON as it was sealed.
     *
     * @throws HoldKeyException if this is the key of another pair, or the record is not what was sealed
     */
    String open(SealedBatch batch, SealedRecord record) {
        if (!batch.keyFingerprint().equals(fingerprint)) {
            throw new HoldKeyException("Record " + record.id() + " is sealed to the hold key " + batch.keyFingerprint()
                    + ", this is " + fingerprint + ". Nothing was opened; give the private key of that pair.");
        }
        try {
            byte[] key = decrypt.decrypt(batch.dataKey(), Seal.bytes(batch.bond()));
            byte[] json =
                    new AesGcmJce(key).decrypt(record.content(), Seal.bytes(record.bond(batch.salon(), batch.id())));
            return new String(json, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new HoldKeyException("Record " + record.id() + " is not what was sealed: its content or its data were"
                    + " changed. Nothing was opened; take it from a backup of the state store.");
        }
    }
}
