package org.lethe.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.intake.mail.LabelledLetters.Labelled;

class ThroughputTest {

    @Test
    void aThousandMailsAreReadAtWellOverFiftyASecond() {
        LetterReader unit = new LetterReader();
        List<Labelled> letters = LabelledLetters.of(
                "erasure-de",
                "erasure-en",
                "doubtful",
                "nothing-de",
                "nothing-en",
                "heldout-eighth-erasure",
                "heldout-eighth-nothing");
        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(unit.read(letters.get(i % letters.size()).raw(), MailContext.unknown("DE")))
                    .isNotNull();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(1_000 / seconds).isGreaterThan(100);
    }
}
