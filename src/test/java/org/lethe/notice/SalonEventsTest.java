package org.lethe.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An event about a salon")
class SalonEventsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isACloudEventWithoutASubject() {
        NoticeTester tester = new NoticeTester(folder);

        tester.salonEvents().tell("seerose", "org.lethe.map.outdated", Map.of("database", "main"));

        assertThat(tester.claims.claim(10).notices()).singleElement().satisfies(claimed -> {
            assertThat(claimed.kind()).isEqualTo("EVENT");
            assertThat(claimed.notice().request()).isNull();
            assertThat(claimed.content())
                    .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"" + claimed.id()
                            + "\",\"source\":\"/salons/seerose\",\"type\":\"org.lethe.map.outdated\","
                            + "\"time\":\"2026-11-23T09:00:00Z\",\"datacontenttype\":\"application/json\","
                            + "\"data\":{\"database\":\"main\"}}");
        });
    }
}
