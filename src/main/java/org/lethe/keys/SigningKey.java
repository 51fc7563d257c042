package org.lethe.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The hub's Ed25519 key (RFC 8032): signs the checkpoints of the ledger. */
public final class SigningKey {

    private final PrivateKey secret;
    private final VerifyingKey verifyingKey;

    private SigningKey(PrivateKey secret, VerifyingKey verifyingKey) {
        this.secret = secret;
        this.verifyingKey = verifyingKey;
    }

    /** The signature, 64 bytes. */
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot sign", e);
        }
    }

    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /** A new pair as text: the private key in PKCS #8, the public one in X.509, both PEM. */
    static String freshPem() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                    + pem("PUBLIC KEY", pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK since 15", e);
        }
    }

    static SigningKey ofPem(String text) throws GeneralSecurityException {
        byte[] pkcs8 = block(text, "PRIVATE KEY");
        PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        SigningKey key = new SigningKey(secret, VerifyingKey.ofEncoded(block(text, "PUBLIC KEY")));
        byte[] probe = "lethe".getBytes(StandardCharsets.UTF_8);
        if (!key.verifyingKey().verifies(probe, key.sign(probe))) {
            throw new GeneralSecurityException("the public key does not belong to the private key");
        }
        return key;
    }

    static String pem(String name, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + name + "-----\n" + lines + "\n-----END " + name + "-----\n";
    }

    static byte[] block(String pem, String name) throws GeneralSecurityException {
        String begin = "-----BEGIN " + name + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + name + "-----");
        if (from < 0 || to < from) {
            throw new GeneralSecurityException("no " + name + " in the text");
        }
        try {
            return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("the " + name + " is not Base64", e);
        }
    }
}
