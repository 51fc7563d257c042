package org.lethe.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClientKeyTest {

    @Property
    void keyComesBackFromItsText(
            @ForAll @Size(min = 2, max = 4)
                    List<@Chars({'/', '~', '0', '1'}) @CharRange(from = 'a', to = 'b') String> parts) {
        ClientKey key = new ClientKey(parts);
        assertThat(ClientKey.parse(key.text(), parts.size())).isEqualTo(key);
    }

    @Test
    void twoKeysNeverHaveOneText() {
        assertThat(ClientKey.of("a/", "b").text())
                .isNotEqualTo(ClientKey.of("a", "/b").text());
    }

    @Test
    void numberOfPartsIsChecked() {
        assertThatThrownBy(() -> ClientKey.parse("a/b/c", 2)).hasMessageContaining("2 parts");
    }
}
