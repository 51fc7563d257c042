package org.lethe.keys;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyCheckTest {

    @TempDir
    Path home;

    KeyCheck unit;

    @BeforeEach
    void store() {
        DataSource state = TestState.database();
        unit = new KeyCheck(JdbcClient.create(state));
    }

    @Test
    void theSameKeysPassAgainAndAgain() {
        HubKeys keys = HubKeys.loadOrCreate(home);
        unit.confirm(keys);

        assertThatCode(() -> unit.confirm(HubKeys.load(home))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {HubKeys.VAULT, HubKeys.SUPPRESSION, HubKeys.LOOKUP, HubKeys.LEDGER})
    void aKeyThatWasMadeAnewStopsTheStart(String file) throws IOException {
        unit.confirm(HubKeys.loadOrCreate(home));
        Files.delete(home.resolve(file));
        HubKeys renewed = HubKeys.loadOrCreate(home);

        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> unit.confirm(renewed))
                .withMessageContaining(home.resolve(file).toString())
                .withMessageContaining("Nothing was started");
    }
}
