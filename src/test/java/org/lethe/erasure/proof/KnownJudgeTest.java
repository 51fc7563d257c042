package org.lethe.erasure.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lethe.person.HashKind;

class KnownJudgeTest {

    private final KnownJudge unit =
            new KnownJudge((kind, form) -> kind == HashKind.FULL_NAME && form.equals("anna muller"), "DE");

    @Test
    void findsWhoWasForgotten() {
        assertThat(unit.judge("Anna Müller")).isNotEmpty();
    }

    @Test
    void leavesOutWhoIsAClientAgainAlsoWhereTheNameIsPaddedWithBlanks() {
        unit.living(HashKind.FULL_NAME, "Anna                Müller                        ");
        assertThat(unit.judge("Anna Müller")).isEmpty();
    }
}
