package org.lethe.retention;

import java.time.Clock;
import org.lethe.keys.Vault;
import org.lethe.request.OverCapBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RetentionRequests;
import org.lethe.salon.Salons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The room, put together: its services over one state store. Closing it ends the work of this node's scans. */
public final class RetentionRoom implements AutoCloseable {

    private final Retention retention;
    private final Scans scans;
    private final RetentionTick tick;
    private final Runnable work;
    private final ScanWorkers workers;
    private final Exemptions exemptions;
    private final DueList dueList;
    private final WhyNot whyNot;
    private final OverCap overCap;
    private final ApprovalRound approvals;

    /** What the room needs from others. {@code forget}: wakes the forget route once the transaction is committed. */
    public record Ports(
            DueClients clients,
            RetentionRequests requests,
            OverCapBook overCap,
            RequestDatabases databases,
            RetentionNotices notices,
            ApprovalNotices approvals,
            RetentionDecisions decisions,
            Approvers approvers,
            ScanWatch watch,
            Runnable forget,
            Vault vault,
            Salons salons) {}

    /**
     * @param workers how many scans this node runs at a time; with 0 it plans them and leaves the work to other nodes
     */
    public RetentionRoom(
            JdbcClient store,
            PlatformTransactionManager transactions,
            Ports ports,
            BlastRadius radius,
            RetentionSettings settings,
            DayDraw draw,
            Clock clock,
            int workers) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Salons salons = ports.salons();
        PolicyBook policies = new PolicyBook(store);
        ScanBook book = new ScanBook(store);
        ScanSchedule schedule = new ScanSchedule(draw);
        exemptions =
                new Exemptions(store, transaction, ports.vault(), ports.clients(), ports.requests(), salons, clock);
        DueCount count = new DueCount(ports.clients(), exemptions);
        dueList = new DueList(policies, ports.clients(), exemptions, salons);
        whyNot = new WhyNot(policies, ports.clients(), exemptions, salons);
        ScanRunner runner = new ScanRunner(
                new ScanLeases(store, ports.vault(), settings.lease(), clock),
                new ScanGate(policies, ports.clients(), count, radius, salons, clock),
                policies,
                ports.clients(),
                exemptions,
                ports.requests(),
                settings,
                ports.watch(),
                salons,
                transaction,
                clock);
        NoticeRound notices = new NoticeRound(policies, count, dueList, ports.notices(), salons, transaction, clock);
        work = () -> {
            notices.run();
            runner.runAll();
        };
        this.workers = new ScanWorkers(workers, work);
        SecondPerson secondPerson = new SecondPerson(ports.approvers(), clock);
        scans = new Scans(
                book,
                policies,
                ports.requests(),
                ports.decisions(),
                secondPerson,
                salons,
                transaction,
                this.workers::wake,
                clock);
        OverCapAgreements agreements = new OverCapAgreements(store);
        overCap = new OverCap(
                ports.overCap(),
                agreements,
                ports.databases(),
                ports.clients(),
                radius,
                secondPerson,
                salons,
                transaction,
                ports.forget(),
                clock);
        approvals = new ApprovalRound(store, ports.overCap(), agreements, ports.approvals(), transaction, clock);
        retention = new Retention(
                policies,
                scans,
                count,
                ports.clients(),
                ports.decisions(),
                radius,
                schedule,
                salons,
                transaction,
                clock);
        tick = new RetentionTick(
                store,
                policies,
                book,
                ports.requests(),
                schedule,
                radius,
                exemptions,
                salons,
                transaction,
                this.workers::wake,
                clock);
    }

    public Retention retention() {
        return retention;
    }

    public Scans scans() {
        return scans;
    }

    public RetentionTick tick() {
        return tick;
    }

    /** Tells what is to be told and runs the scans that nobody works on, in this thread. */
    void work() {
        work.run();
    }

    public Exemptions exemptions() {
        return exemptions;
    }

    public DueList dueList() {
        return dueList;
    }

    public WhyNot whyNot() {
        return whyNot;
    }

    public OverCap overCap() {
        return overCap;
    }

    public ApprovalRound approvals() {
        return approvals;
    }

    @Override
    public void close() {
        workers.close();
    }
}
