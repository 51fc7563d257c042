package org.lethe.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.VerifyingKey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The hub's public key as somebody has it: a PEM file, its Base64 text, or the fingerprint alone.
 *
 * @param fingerprint {@code sha256:} and hexadecimal
 */
record PublicKeyOption(String fingerprint, @Nullable VerifyingKey key) {

    private static final String FINGERPRINT = "sha256:[0-9a-f]{64}";

    boolean is(VerifyingKey other) {
        return fingerprint.equals(other.fingerprint());
    }

    static final class Converter implements ITypeConverter<PublicKeyOption> {

        @Override
        public PublicKeyOption convert(String value) {
            if (value.strip().matches(FINGERPRINT)) {
                return new PublicKeyOption(value.strip(), null);
            }
            try {
                VerifyingKey key = VerifyingKey.parse(text(value));
                return new PublicKeyOption(key.fingerprint(), key);
            } catch (IllegalArgumentException | IOException e) {
                throw new TypeConversionException(
                        "not a public key: give a PEM file, the key's Base64 text, or its fingerprint sha256:…");
            }
        }

        private static String text(String value) throws IOException {
            try {
                Path file = Path.of(value);
                return Files.isRegularFile(file) ? Files.readString(file) : value;
            } catch (InvalidPathException notAFile) {
                return value;
            }
        }
    }
}
