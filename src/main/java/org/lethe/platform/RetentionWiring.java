package org.lethe.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lethe.identity.Allowance;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.Wake;
import org.lethe.keys.Vault;
import org.lethe.notice.Outbox;
import org.lethe.platform.security.Credentials;
import org.lethe.request.RetentionRequests;
import org.lethe.request.Scope;
import org.lethe.retention.BlastRadius;
import org.lethe.retention.DayDraw;
import org.lethe.retention.DueClients;
import org.lethe.retention.RetentionNotices;
import org.lethe.retention.RetentionRoom;
import org.lethe.retention.RetentionSettings;
import org.lethe.retention.RetentionTick;
import org.lethe.salon.Salons;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** When nobody asks: policies, scans, the cap. */
@Configuration(proxyBeanMethods = false)
class RetentionWiring {

    @Bean
    RetentionSettings retentionSettings(
            @Value("${lethe.retention.cap-share:0.20}") double share,
            @Value("${lethe.retention.cap-clients:#{null}}") @Nullable Integer clients,
            @Value("${lethe.retention.cap-floor:10}") int floor,
            @Value("${lethe.retention.batch:1000}") int batch,
            @Value("${lethe.retention.lease:2m}") Duration lease,
            @Value("${lethe.retention.retry:10m}") Duration retry) {
        return new RetentionSettings(share, clients, floor, batch, lease, retry);
    }

    @Bean
    RetentionNotices retentionNotices(Outbox outbox, JsonMapper json, Clock clock) {
        return new RetentionEvents(outbox, json, clock);
    }

    @Bean
    DueClients dueClients(MappedSalons mapped, Salons salons) {
        return new MappedDueClients(mapped, salons);
    }

    @Bean
    BlastRadius blastRadius(
            JdbcClient store,
            PlatformTransactionManager transactions,
            DueClients clients,
            RetentionSettings settings,
            Clock clock) {
        return new BlastRadius(store, transactions, clients, settings, clock);
    }

    /** Each request of a person or a system takes one. */
    @Bean
    Allowance allowance(BlastRadius radius) {
        return radius::mayForget;
    }

    @Bean(destroyMethod = "close")
    RetentionRoom retentionRoom(
            JdbcClient store,
            PlatformTransactionManager transactions,
            DueClients clients,
            RetentionRequests requests,
            RetentionNotices notices,
            Credentials credentials,
            MeterRegistry meters,
            Vault vault,
            Salons salons,
            Wake wake,
            BlastRadius radius,
            RetentionSettings settings,
            Clock clock,
            @Value("${lethe.retention.workers:2}") int workers) {
        var ports = new RetentionRoom.Ports(
                clients,
                new WakingRequests(requests, wake),
                notices,
                (salon, since) -> credentials.people(salon, Scope.RETENTION, since),
                new RetentionMetrics(meters),
                vault,
                salons);
        return new RetentionRoom(store, transactions, ports, radius, settings, DayDraw.secure(), clock, workers);
    }

    @Bean
    RetentionTick retentionTick(RetentionRoom room) {
        return room.tick();
    }
}
