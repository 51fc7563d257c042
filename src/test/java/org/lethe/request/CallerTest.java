package org.lethe.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void actsForItsOwnSalonsAndNoOthers() {
        Caller caller = new Caller("key:1", Set.of("seerose"), Set.of());
        assertThat(caller.mayActFor("seerose")).isTrue();
        assertThat(caller.mayActFor("seerose2")).isFalse();
        assertThat(caller.mayActFor("see")).isFalse();
    }

    @Test
    void actsForAllWhoseIdBeginsAsItsPatternDoes() {
        Caller caller = new Caller("key:1", Set.of("kette-*", "seerose"), Set.of());
        assertThat(caller.mayActFor("kette-nord")).isTrue();
        assertThat(caller.mayActFor("kette-")).isTrue();
        assertThat(caller.mayActFor("kette")).isFalse();
        assertThat(caller.mayActFor("seerose")).isTrue();
        assertThat(caller.mayActFor("seerose2")).isFalse();
    }

    @Test
    void aStarAloneIsForAll() {
        assertThat(new Caller("key:1", Set.of("*"), Set.of()).mayActFor("whoever"))
                .isTrue();
    }
}
