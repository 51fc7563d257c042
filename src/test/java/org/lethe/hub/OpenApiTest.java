package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the API and what the hub serves are the same. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    @Test
    void describesEveryPathThatIsServedAndNoOther() throws Exception {
        assertThat(described()).isEqualTo(served());
    }

    @Test
    void saysOfEveryCallThatItMayBeRefusedAndThatTheHubMayNotBeReady() throws Exception {
        Set<String> silent = new TreeSet<>();
        paths().forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (METHODS.contains(method) && !answers(operation).containsAll(Set.of("401", "403", "503"))) {
                silent.add(method + " " + path);
            }
        }));
        assertThat(silent).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Set<String> answers(Object operation) {
        return ((Map<String, Map<String, Object>>) operation).get("responses").keySet();
    }

    private static Set<String> served() {
        Map<RequestMappingInfo, HandlerMethod> handlers = RunningHub.shared()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        return handlers.keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(java.util.Locale.ROOT) + " " + plain(path))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> described() throws Exception {
        Set<String> found = new TreeSet<>();
        paths().forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> found.add(method + " " + plain(path))));
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> paths() throws Exception {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/static/openapi.yaml")) {
            Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return (Map<String, Map<String, Object>>) all.get("paths");
        }
    }

    private static String plain(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
