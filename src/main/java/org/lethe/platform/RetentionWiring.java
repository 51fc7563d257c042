package org.lethe.platform;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lethe.identity.Allowance;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.Wake;
import org.lethe.keys.Vault;
import org.lethe.ledger.Ledger;
import org.lethe.notice.SalonEvents;
import org.lethe.platform.security.Credentials;
import org.lethe.request.OverCapBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RetentionRequests;
import org.lethe.request.Scope;
import org.lethe.retention.ApprovalNotices;
import org.lethe.retention.ApprovalRound;
import org.lethe.retention.BlastRadius;
import org.lethe.retention.DayDraw;
import org.lethe.retention.DueClients;
import org.lethe.retention.RetentionDecisions;
import org.lethe.retention.RetentionNotices;
import org.lethe.retention.RetentionRoom;
import org.lethe.retention.RetentionSettings;
import org.lethe.salon.Salons;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

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
    RetentionNotices retentionNotices(SalonEvents events) {
        return new RetentionEvents(events);
    }

    @Bean
    ApprovalNotices approvalNotices(SalonEvents events, Ledger ledger, MeterRegistry meters, Clock clock) {
        return new ApprovalEvents(events, ledger, meters, clock);
    }

    @Bean
    DueClients dueClients(MappedSalons mapped, Salons salons) {
        return new MappedDueClients(mapped, salons);
    }

    @Bean
    AllowanceStore allowanceStore(HikariDataSource stateStore) {
        return new AllowanceStore(StateStore.beside(stateStore, "allowance", 2));
    }

    @Bean
    BlastRadius blastRadius(AllowanceStore store, DueClients clients, RetentionSettings settings, Clock clock) {
        return new BlastRadius(store.connections(), clients, settings, clock);
    }

    /** Each request of a person or a system takes one. */
    @Bean
    Allowance allowance(BlastRadius radius) {
        return new Allowance() {
            @Override
            public boolean take(String salon, int clients) {
                return radius.mayForget(salon, clients);
            }

            @Override
            public void giveBack(String salon, int clients) {
                radius.giveBack(salon, clients);
            }

            @Override
            public boolean takeProven(String salon) {
                return radius.mayForgetProven(salon);
            }
        };
    }

    @Bean(destroyMethod = "close")
    RetentionRoom retentionRoom(
            JdbcClient store,
            PlatformTransactionManager transactions,
            DueClients clients,
            RetentionRequests requests,
            OverCapBook overCap,
            RequestDatabases databases,
            RetentionNotices notices,
            ApprovalNotices approvals,
            RetentionDecisions decisions,
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
                overCap,
                databases,
                notices,
                approvals,
                decisions,
                (salon, since) -> credentials.people(salon, Scope.RETENTION, since),
                new RetentionMetrics(meters),
                wake::forget,
                vault,
                salons);
        return new RetentionRoom(store, transactions, ports, radius, settings, DayDraw.secure(), clock, workers);
    }

    @Bean
    TimedTick retentionTick(RetentionRoom room, MeterRegistry meters) {
        return new TimedTick(room.tick(), meters);
    }

    @Bean
    ApprovalRound approvalRound(RetentionRoom room) {
        return room.approvals();
    }
}
