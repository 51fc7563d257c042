package org.lethe.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.lethe.identity.MappedSalons;
import org.lethe.salon.Salons;
import org.lethe.traces.Clearing;
import org.lethe.traces.TraceBook;
import org.lethe.traces.TraceSettings;
import org.lethe.traces.TraceSettings.When;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Physical forgetting. */
@Configuration(proxyBeanMethods = false)
class TracesWiring {

    @Bean
    TraceSettings traceSettings(
            Environment environment,
            @Value("${lethe.traces.quiet:4s}") Duration quiet,
            @Value("${lethe.traces.hour:3}") int hour,
            @Value("${lethe.traces.most:10GB}") DataSize most,
            @Value("${lethe.traces.lock-wait:1s}") Duration lockWait,
            @Value("${lethe.traces.pause:0s}") Duration pause) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        String when = environment.getProperty("lethe.traces", demo ? "soon" : "nightly");
        try {
            When chosen = When.valueOf(when.toUpperCase(Locale.ROOT));
            return new TraceSettings(chosen, quiet, hour, most.toBytes(), lockWait, pause);
        } catch (IllegalArgumentException e) {
            throw new UsedWronglyException("--lethe.traces is soon, nightly or off, and --lethe.traces.hour 0 to 23");
        }
    }

    @Bean
    TraceBook traceBook(JdbcClient store) {
        return new TraceBook(store);
    }

    @Bean
    Clearing clearing(
            TraceBook book,
            DataSource state,
            Salons salons,
            MappedSalons mapped,
            SalonDataSources sources,
            TraceSettings settings,
            Clock clock) {
        return new Clearing(book, state, salons, mapped, sources::of, settings, clock);
    }
}
