package org.lethe.retention.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the description of the API says. */
final class Described {

    private static final Map<String, Map<String, Map<String, Map<String, Object>>>> PATHS = paths();

    private Described() {}

    /** The status codes that a call may be answered with. */
    static Set<String> answers(String method, String path) {
        String plain = path.replaceAll("\\?.*", "");
        return PATHS.entrySet().stream()
                .filter(one -> plain.matches(one.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                .filter(one -> one.getValue().containsKey(method.toLowerCase(Locale.ROOT)))
                .map(one -> one.getValue()
                        .get(method.toLowerCase(Locale.ROOT))
                        .get("responses")
                        .keySet())
                .findFirst()
                .orElse(Set.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Map<String, Map<String, Object>>>> paths() {
        try (InputStream file = Described.class.getResourceAsStream("/static/openapi.yaml")) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return (Map<String, Map<String, Map<String, Map<String, Object>>>>) all.get("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
