package org.lethe.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lethe.intake.mail.letter.Action;

/** Hard messages; their folder is named by LETHE_MIME. */
class MimeCorpusTest {

    private final LetterReader unit = new LetterReader();

    @Test
    void everyMessageIsReadWithinASecondAndNoneIsARequest() throws IOException {
        for (Path file : messages()) {
            byte[] raw = Files.readAllBytes(file);
            long started = cpu();
            Letter letter = unit.read(raw, MailContext.unknown("DE"));
            assertThat(Duration.ofNanos(cpu() - started)).as(file.toString()).isLessThan(Duration.ofSeconds(1));
            assertThat(letter.understanding().action()).as(file.toString()).isNotEqualTo(Action.REQUEST);
        }
    }

    @Test
    void everyMessageCutOffAnywhereIsReadToo() throws IOException {
        for (Path file : messages()) {
            byte[] raw = Files.readAllBytes(file);
            for (int length = 0; length < raw.length; length += 1 + raw.length / 40) {
                byte[] cut = java.util.Arrays.copyOf(raw, length);
                assertThat(unit.read(cut, MailContext.unknown("DE")))
                        .as(file.toString())
                        .isNotNull();
            }
        }
    }

    /** What the reading costs, not what else the machine does meanwhile. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Path> messages() throws IOException {
        String folder = System.getenv("LETHE_MIME");
        assumeTrue(folder != null, "LETHE_MIME is not set");
        try (Stream<Path> files = Files.list(Path.of(String.valueOf(folder)))) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".msg")).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
