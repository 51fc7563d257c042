package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

class RetentionScanRouteTest {

    private static final String ROUTE =
            Path.of("routes/retention-scan.camel.yaml").toUri().toString();
    private final Ticks ticks = new Ticks();
    private final Told told = new Told();

    @Test
    void theTickComesAtEveryFullMinute() throws Exception {
        try (DefaultCamelContext camel = camel()) {
            camel.start();
            Trigger trigger = camel.getComponent("quartz", QuartzComponent.class)
                    .getScheduler()
                    .getTrigger(TriggerKey.triggerKey("tick", "retention"));
            Instant next = trigger.getNextFireTime().toInstant();
            assertThat(next.getEpochSecond() % 60).isZero();
            assertThat(Duration.between(Instant.now(), next)).isLessThanOrEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    void aTickLooksAtTheSchedulesOnceAndTellsOfWhatWaits() throws Exception {
        try (DefaultCamelContext camel = camel()) {
            AdviceWith.adviceWith(camel, "retention-scan", route -> route.replaceFromWith("direct:minute"));
            camel.start();
            try (var minute = camel.createProducerTemplate()) {
                minute.sendBody("direct:minute", null);
            }
            assertThat(ticks.count).hasValue(1);
            assertThat(told.count).hasValue(1);
        }
    }

    private DefaultCamelContext camel() throws Exception {
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.getRegistry().bind("retentionTick", ticks);
        camel.getRegistry().bind("approvalRound", told);
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource(ROUTE));
        return camel;
    }

    /** Counts instead of scanning. */
    public static final class Ticks {
        private final AtomicInteger count = new AtomicInteger();

        public void tick() {
            count.incrementAndGet();
        }
    }

    /** Counts instead of telling. */
    public static final class Told {
        private final AtomicInteger count = new AtomicInteger();

        public void tell() {
            count.incrementAndGet();
        }
    }
}
