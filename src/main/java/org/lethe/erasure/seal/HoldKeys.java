package org.lethe.erasure.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.lethe.state.Sha256;

/**
 * A salon's hold keys: HPKE (RFC 9180) with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, as Tink keysets
 * in JSON. The public one lies with the hub, the private one with the salon and nowhere else.
 */
public final class HoldKeys {

    private static final int FINGERPRINT_BYTES = 16;

    static {
        try {
            HybridConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cryptography library cannot do hybrid encryption", e);
        }
    }

    private HoldKeys() {}

    /** A new pair, as the texts of its two files. */
    public record Pair(String publicText, String privateText, String fingerprint) {
        @Override
        public String toString() {
            return "Pair[" + fingerprint + "]";
        }
    }

    /** Makes a new pair. */
    public static Pair generate() {
        try {
            HpkeParameters parameters = HpkeParameters.builder()
                    .setVariant(HpkeParameters.Variant.TINK)
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .build();
            KeysetHandle pair = KeysetHandle.generateNew(parameters);
            KeysetHandle open = pair.getPublicKeysetHandle();
            return new Pair(
                    TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(open),
                    TinkJsonProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get()),
                    fingerprint(open));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no hold keys could be made", e);
        }
    }

    static KeysetHandle readPublic(String text) throws GeneralSecurityException {
        KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(text);
        if (handle.getPrimary().getKey() instanceof HpkePublicKey) {
            return handle;
        }
        throw new GeneralSecurityException("not an HPKE public key");
    }

    static KeysetHandle readPrivate(String text) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
    }

    /** The first half of SHA-256 over the public key, to tell keys apart. */
    @AccessesPartialKey
    static String fingerprint(KeysetHandle open) throws GeneralSecurityException {
        if (!(open.getPrimary().getKey() instanceof HpkePublicKey key)) {
            throw new GeneralSecurityException("not an HPKE key");
        }
        byte[] hash = Sha256.of(key.getPublicKeyBytes().toByteArray());
        return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    }
}
