package org.lethe.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.lethe.forget.Steps;
import org.lethe.platform.LetheApplication;
import org.lethe.request.RetentionRequest;
import org.lethe.request.RetentionRequests;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

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
            String name = name(node);
            return name.isEmpty() ? target : new Deadly(target, () -> dieAt(home, "after " + name));
        };
    }

    /** Dies with the second batch of a scan written and not committed. */
    @Bean
    static BeanPostProcessor deadlyScans(Environment environment) {
        Path home = Path.of(environment.getRequiredProperty("lethe.home"));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RetentionRequests requests ? deadly(requests, home) : bean;
            }
        };
    }

    private static Object deadly(RetentionRequests requests, Path home) {
        Map<UUID, Integer> batches = new ConcurrentHashMap<>();
        return Proxy.newProxyInstance(
                CrashingHub.class.getClassLoader(),
                new Class<?>[] {RetentionRequests.class},
                (self, method, values) -> {
                    Object answer = method.invoke(requests, values);
                    if (method.getName().equals("accept") && values[0] instanceof List<?> batch && !batch.isEmpty()) {
                        UUID scan = ((RetentionRequest) batch.get(0)).scan();
                        dieAt(home, "batch " + batches.merge(scan, 1, Integer::sum) + " of a scan");
                    }
                    return answer;
                });
    }

    /** A step that is followed by what may be the end. */
    private static final class Deadly extends DelegateAsyncProcessor {

        private final Runnable end;

        Deadly(Processor step, Runnable end) {
            super(step);
            this.end = end;
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            return super.process(exchange, doneSync -> {
                if (exchange.getException() == null) {
                    end.run();
                }
                callback.done(doneSync);
            });
        }
    }

    private static String name(Object node) {
        if (node instanceof BeanDefinition bean) {
            return bean.getRef() + "." + String.valueOf(bean.getMethod()).replaceAll("\\(.*", "");
        }
        return node instanceof ToDefinition to
                ? to.getUri().replaceAll(":.*", "").toLowerCase(Locale.ROOT)
                : "";
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
