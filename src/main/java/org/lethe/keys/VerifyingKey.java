package org.lethe.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.lethe.state.Sha256;

/** The public half of a hub's {@link SigningKey}: whoever has it can check a receipt without the hub. */
public final class VerifyingKey {

    private static final int RAW_LENGTH = 32;

    private final PublicKey key;

    private VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads a key as it stands in a receipt (Base64 of the X.509 form) or in a PEM file.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static VerifyingKey parse(String text) {
        try {
            return ofEncoded(
                    text.contains("-----BEGIN")
                            ? SigningKey.block(text, "PUBLIC KEY")
                            : Base64.getMimeDecoder().decode(text.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    static VerifyingKey ofEncoded(byte[] x509) throws GeneralSecurityException {
        return new VerifyingKey(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
    }

    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK since 15", e);
        }
    }

    /** Base64 of the X.509 form: PEM without its first and last line. */
    public String encoded() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public String pem() {
        return SigningKey.pem("PUBLIC KEY", key.getEncoded());
    }

    /** {@code sha256:} and the SHA-256 of the X.509 form in hexadecimal. */
    public String fingerprint() {
        return "sha256:" + Sha256.hex(key.getEncoded());
    }

    /** The key hash of a signed note: the first four bytes that a signature line of this name carries (C2SP). */
    public byte[] noteKeyHash(String name) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length);
        byte[] start = (name + "\n\u0001").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Sha256.of(start, raw), 4);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return fingerprint();
    }
}
