package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be set is written down. */
class SettingsTest {

    private static final Pattern KEY =
            Pattern.compile("(?:\\$\\{|\\{\\{|[pP]roperty\\(\")(lethe(?:\\.[a-z]+(?:-[a-z]+)*)+)");
    /** The demo works its ports out itself. */
    private static final Pattern INTERNAL = Pattern.compile("lethe\\.demo\\.[a-z]+-port");

    private final String page = read(Path.of("docs/configuration.md"));

    @Test
    void everySettingThatTheCodeAsksForIsOnThePage() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String folder : new String[] {"src/main/java", "src/main/resources", "routes"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".java")
                                || file.toString().endsWith(".yaml"))
                        .flatMap(file -> KEY.matcher(read(file)).results())
                        .map((MatchResult found) -> found.group(1))
                        .filter(key -> !INTERNAL.matcher(key).matches())
                        .forEach(asked::add);
            }
        }
        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(asked)
                .filteredOn(key -> !page.contains("`" + key + "`") && !page.contains(variable(key)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SalonSettings.class,
                SalonSettings.Entry.class,
                SalonSettings.Mail.class,
                SalonSettings.Database.class,
                SharedSettings.class,
                SharedSettings.Different.class,
                WebhookSettings.class
            })
    void everyFieldOfASalonIsOnThePage(Class<?> settings) {
        assertThat(Arrays.stream(settings.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                        .filter(name -> !page.contains(name + ":"))
                        .collect(Collectors.toSet()))
                .isEmpty();
    }

    private static String variable(String key) {
        return "`" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_') + "`";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
