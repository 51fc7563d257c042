package org.lethe.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lethe.forget.Steps;
import org.lethe.platform.LetheApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A hub that dies on the spot at the step named in {@code <home>/die-at}. */
class CrashingHub {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(LetheApplication.class, CrashingHub.class).run(arguments);
    }

    @Bean
    @Primary
    Steps deadlySteps(@org.springframework.beans.factory.annotation.Value("${lethe.home}") Path home) {
        Path order = home.resolve("die-at");
        return step -> {
            try {
                if (Files.exists(order) && Files.readString(order).equals(step)) {
                    Runtime.getRuntime().halt(137);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
