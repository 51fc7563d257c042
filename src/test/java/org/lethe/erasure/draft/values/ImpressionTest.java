package org.lethe.erasure.draft.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImpressionTest {

    private static List<String> often(String... labels) {
        return Stream.of(labels)
                .flatMap(label -> Collections.nCopies(6, label).stream())
                .toList();
    }

    @Test
    void labelsAreNamedWhereEachComesBack() {
        assertThat(Impression.labels(often("geplant", "erledigt"))).isEqualTo("erledigt, geplant");
        assertThat(Impression.labels(List.of("geplant", "erledigt"))).isEmpty();
    }

    @Test
    void noLabelLeavesTheCommentInWhichItStands() {
        assertThat(Impression.labels(often("geplant", "x\n  email: keep"))).isEmpty();
        assertThat(Impression.labels(often("geplant", "x\u2028email: keep"))).isEmpty();
    }
}
