package org.lethe.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Settings that follow from others: the demo's ports from their offset, the folder of the routes from where the hub was
 * started.
 */
final class HubEnvironment implements EnvironmentPostProcessor, Ordered {

    static final int GREATEST_OFFSET = 3900;
    private static final Map<String, Integer> PORTS = Map.of(
            "server.port", 8080,
            "management.server.port", 9876,
            "lethe.demo.postgres-port", 5433,
            "lethe.demo.broker-port", 61616,
            "lethe.demo.smtp-port", 3025,
            "lethe.demo.imap-port", 3143);

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        Map<String, Object> derived = new LinkedHashMap<>();
        int offset = demo ? offset(environment) : 0;
        PORTS.forEach((name, port) -> derived.put(name, port + offset));
        if (!environment.containsProperty("camel.main.routes-include-pattern")) {
            derived.put("camel.main.routes-include-pattern", routes(environment, demo));
        }
        environment.getPropertySources().addLast(new MapPropertySource("hub", derived));
    }

    private static int offset(ConfigurableEnvironment environment) {
        String given = environment.getProperty("lethe.demo.port-offset", "0");
        try {
            int offset = Integer.parseInt(given.strip());
            if (offset >= 0 && offset <= GREATEST_OFFSET) {
                return offset;
            }
        } catch (NumberFormatException e) {
            throw wrongOffset();
        }
        throw wrongOffset();
    }

    private static UsedWronglyException wrongOffset() {
        return new UsedWronglyException("--lethe.demo.port-offset takes a whole number from 0 to " + GREATEST_OFFSET);
    }

    private static String routes(ConfigurableEnvironment environment, boolean demo) {
        String folder = environment.getProperty("lethe.routes");
        if (folder != null) {
            if (!Files.isDirectory(Path.of(folder))) {
                throw new UsedWronglyException("lethe.routes names a folder that is not there: " + folder);
            }
            return "file:" + folder + "/*.camel.yaml";
        }
        boolean beside = demo && Files.isRegularFile(Path.of("routes", "accept.camel.yaml"));
        return beside ? "file:routes/*.camel.yaml" : routesInside();
    }

    /** One by one: to find them by a pattern, Camel would read every entry of the jar. */
    private static String routesInside() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath:routes/*.camel.yaml"))
                    .map(route -> "classpath:routes/" + route.getFilename())
                    .sorted()
                    .collect(Collectors.joining(","));
        } catch (IOException e) {
            throw new UncheckedIOException("the routes in the jar cannot be read", e);
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
