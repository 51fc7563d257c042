package org.lethe.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.lethe.forget.Steps;
import org.lethe.platform.LetheApplication;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A hub that dies on the spot at the station named in {@code <home>/die-at}: a step of the engine ({@code changed}), or
 * a step of a route that has been done ({@code after acceptance.accept}, {@code after jms}).
 */
class CrashingHub {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(LetheApplication.class, CrashingHub.class).run(arguments);
    }

    @Bean
    @Primary
    Steps deadlySteps(@Value("${lethe.home}") Path home) {
        return step -> dieAt(home, step);
    }

    @Bean
    InterceptStrategy deadlyRoutes(@Value("${lethe.home}") Path home) {
        return (context, node, target, next) -> {
            String station = "after " + name(node);
            return exchange -> {
                target.process(exchange);
                if (exchange.getException() == null) {
                    dieAt(home, station);
                }
            };
        };
    }

    private static String name(Object node) {
        if (node instanceof BeanDefinition bean) {
            return bean.getRef() + "." + String.valueOf(bean.getMethod()).replaceAll("\\(.*", "");
        }
        return node instanceof ToDefinition to ? to.getUri().replaceAll(":.*", "").toLowerCase(Locale.ROOT) : "";
    }

    private static void dieAt(Path home, String station) {
        try {
            Path order = home.resolve("die-at");
            if (Files.exists(order) && Files.readString(order).equals(station)) {
                Runtime.getRuntime().halt(137);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
