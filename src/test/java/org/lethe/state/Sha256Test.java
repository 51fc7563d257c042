package org.lethe.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The example of FIPS 180-4. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheHashOfTheStandard() {
        assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
        assertThat(Sha256.hex(bytes("abc"))).isEqualTo(OF_ABC);
    }

    @Test
    void partsAreHashedAsOne() {
        assertThat(Sha256.of(bytes("a"), bytes("bc"))).isEqualTo(Sha256.of("abc"));
        assertThat(Sha256.hex(bytes("xabcx"), 1, 4)).isEqualTo(OF_ABC);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
