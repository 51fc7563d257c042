package org.lethe.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lethe.request.RetentionRequest;
import org.lethe.request.RetentionRequests;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs scans: goes through the due clients in the order of their keys and writes a batch of requests together with the
 * place it has come to. Whatever node goes on after a crash repeats nothing and leaves nobody out.
 */
public final class ScanRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ScanRunner.class);

    private final ScanLeases leases;
    private final ScanGate gate;
    private final PolicyBook policies;
    private final DueClients clients;
    private final Exemptions exemptions;
    private final RetentionRequests requests;
    private final RetentionSettings settings;
    private final ScanWatch watch;
    private final Salons salons;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScanRunner(
            ScanLeases leases,
            ScanGate gate,
            PolicyBook policies,
            DueClients clients,
            Exemptions exemptions,
            RetentionRequests requests,
            RetentionSettings settings,
            ScanWatch watch,
            Salons salons,
            TransactionTemplate transaction,
            Clock clock) {
        this.leases = leases;
        this.gate = gate;
        this.policies = policies;
        this.clients = clients;
        this.exemptions = exemptions;
        this.requests = requests;
        this.settings = settings;
        this.watch = watch;
        this.salons = salons;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works until no scan is left that this node could work on. */
    public void runAll() {
        while (runOne()) {
            // the next one
        }
    }

    /** Works on one scan, if there is one that nobody works on. */
    boolean runOne() {
        Optional<ScanLeases.Held> held = leases.claim();
        held.ifPresent(this::run);
        return held.isPresent();
    }

    private void run(ScanLeases.Held held) {
        try {
            ScanGate.Decision decision = gate.decide(held.scan());
            if (decision instanceof ScanGate.Decision.Go go) {
                if (leases.go(held, go.expected(), go.allowed())) {
                    stream(held, go);
                }
            } else if (decision instanceof ScanGate.Decision.Ask ask) {
                leases.waits(held, ScanState.AWAITING_APPROVAL, ask.reason(), ask.expected(), null);
            } else if (decision instanceof ScanGate.Decision.Blocked blocked) {
                blocked(held, blocked.reason());
            }
        } catch (RuntimeException e) {
            // The message may hold personal values of the salon database: its class must do.
            LOG.warn(
                    "Scan {} of salon {} cannot go on: {}",
                    held.scan().id(),
                    held.scan().salon(),
                    kinds(e));
            blocked(held, "unreachable: the salon database does not answer as it should");
        }
    }

    private void stream(ScanLeases.Held held, ScanGate.Decision.Go go) {
        Scan scan = held.scan();
        ScanCourse course = new ScanCourse(scan, go, held.position(), clock.instant());
        LOG.info("Scan {} of salon {} begins: {} clients are due", scan.id(), scan.salon(), go.expected());
        while (true) {
            long begun = System.nanoTime();
            List<DueClient> page = clients.next(scan.salon(), scan.dueBefore(), course.position(), settings.batch());
            if (page.isEmpty()) {
                finish(held, course);
                return;
            }
            int due = withoutKept(page, exemptions.keysOn(scan.salon(), today(scan)))
                    .size();
            if (course.missing(due) > 0 && !widen(held, course, due)) {
                return;
            }
            Optional<ScanLeases.Batch> batch = write(held, page, course.allowed(), begun);
            if (batch.isEmpty()) {
                LOG.info("Scan {} of salon {} was paused, stopped or taken over", scan.id(), scan.salon());
                return;
            }
            course.advance(batch.get());
            report(scan, course);
        }
    }

    /** More are due than were counted: within the cap it goes on, else a person has to agree. */
    private boolean widen(ScanLeases.Held held, ScanCourse course, int due) {
        long missing = course.missing(due);
        if (gate.more(held.scan(), Math.toIntExact(missing))) {
            course.allow(missing);
            return true;
        }
        leases.waits(
                held,
                ScanState.AWAITING_APPROVAL,
                "cap: more clients are due than were counted when the scan began",
                course.found() + gate.count(held.scan()),
                null);
        return false;
    }

    /** The requests and the place, together; empty if the scan is not this node's any more. */
    private Optional<ScanLeases.Batch> write(ScanLeases.Held held, List<DueClient> page, long allowed, long begun) {
        Scan scan = held.scan();
        return Objects.requireNonNull(transaction.execute(status -> {
            List<DueClient> due = withoutKept(page, exemptions.keysOnAndHold(scan.salon(), today(scan)));
            var batch = new ScanLeases.Batch(
                    page.get(page.size() - 1).key(),
                    due.size(),
                    page.size() - due.size(),
                    allowed,
                    Duration.ofNanos(System.nanoTime() - begun));
            if (!leases.advance(held, batch)) {
                return Optional.empty();
            }
            requests.accept(due.stream().map(client -> request(scan, client)).toList());
            return Optional.of(batch);
        }));
    }

    private static RetentionRequest request(Scan scan, DueClient client) {
        return new RetentionRequest(
                scan.salon(), client.key(), client.lastVisit(), scan.dueBefore(), scan.months(), scan.id());
    }

    private static List<DueClient> withoutKept(List<DueClient> page, Set<String> kept) {
        return page.stream().filter(client -> !kept.contains(client.key())).toList();
    }

    private void finish(ScanLeases.Held held, ScanCourse course) {
        Scan scan = held.scan();
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            policies.lock(scan.salon()); // in the order of those who change the period
            boolean mine = leases.done(held);
            if (mine) {
                policies.proven(scan.salon());
            }
            return mine;
        }));
        if (done) {
            watch.progressed(scan.salon(), new ScanWatch.Progress(course.found(), 0, 0, 0));
            LOG.info(
                    "Scan {} of salon {} is done: {} clients will be forgotten, {} are exempt",
                    scan.id(),
                    scan.salon(),
                    course.found(),
                    course.exempted());
        }
    }

    private void report(Scan scan, ScanCourse course) {
        Instant now = clock.instant();
        ScanWatch.Progress progress = course.progress(now);
        watch.progressed(scan.salon(), progress);
        if (course.timeToReport(now)) {
            LOG.info(
                    "Scan {} of salon {}: {} found, {} a second, {} left, about {} s",
                    scan.id(),
                    scan.salon(),
                    progress.found(),
                    progress.perSecond(),
                    progress.left(),
                    progress.remainingSeconds());
        }
    }

    private void blocked(ScanLeases.Held held, String reason) {
        leases.waits(held, ScanState.BLOCKED, reason, null, clock.instant().plus(settings.retry()));
        LOG.warn(
                "Scan {} of salon {} is blocked: {}",
                held.scan().id(),
                held.scan().salon(),
                reason);
    }

    private LocalDate today(Scan scan) {
        return clock.instant().atZone(salons.get(scan.salon()).zone()).toLocalDate();
    }

    private static String kinds(Throwable e) {
        Throwable cause = e.getCause();
        return e.getClass().getSimpleName() + (cause == null || cause == e ? "" : " < " + kinds(cause));
    }
}
