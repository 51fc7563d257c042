package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PublicUrlTest {

    private final MockEnvironment environment = new MockEnvironment().withProperty("server.port", "8180");

    @Test
    void theDemoIsItsOwnAddress() {
        environment.setActiveProfiles("demo");
        assertThat(PublicUrl.of(environment)).hasToString("http://127.0.0.1:8180");
    }

    @Test
    void outsideTheDemoThereIsNoStartWithoutAnAddressForLinks() {
        environment.setActiveProfiles("production");
        assertThatExceptionOfType(UsedWronglyException.class)
                .isThrownBy(() -> PublicUrl.of(environment))
                .withMessageContaining("LETHE_PUBLIC_URL is not set");
        environment.setProperty("lethe.public-url", "https://lethe.salon.example");
        assertThat(PublicUrl.of(environment)).hasToString("https://lethe.salon.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lethe.salon.example", "/lethe", "mailto:lea@salon.example", "https://", "https://a b"})
    void whatIsNoWholeAddressIsRefused(String given) {
        environment.setActiveProfiles("demo");
        environment.setProperty("lethe.public-url", given);
        assertThatExceptionOfType(UsedWronglyException.class).isThrownBy(() -> PublicUrl.of(environment));
    }
}
