package org.lethe.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** A vault on a Tink keyset (AES-256-GCM); the context is the associated data. */
final class AeadVault implements Vault {

    private final Aead aead;

    private AeadVault(Aead aead) {
        this.aead = aead;
    }

    static String freshKeyset() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key for AES-256-GCM cannot be made", e);
        }
    }

    static AeadVault ofKeyset(String json) throws GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
        return new AeadVault(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    @Override
    public byte[] seal(String text, String context) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not be sealed for " + context, e);
        }
    }

    @Override
    public String open(byte[] sealed, String context) {
        try {
            return new String(aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "what was to be opened for " + context + " was not sealed by this hub for it", e);
        }
    }
}
