package org.lethe.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ScanRequestsTest {

    private static final ScanRequests.Reason WHY = new ScanRequests.Reason("stopped by a person", "user:anna");

    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private final List<StoredRequest> heard = new ArrayList<>();
    private final UUID scan = UUID.randomUUID();
    private JdbcClient store;
    private ScanRequests unit;

    @BeforeEach
    void open() {
        DataSource database = TestState.database();
        store = JdbcClient.create(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        unit = new ScanRequests(
                store, new Transitions(store, transaction, (changed, operator) -> heard.addAll(changed), clock), clock);
    }

    @Test
    void takesBackWhatIsNotBegunAndTellsOfWhatWasToldBefore() {
        UUID approved = swept("APPROVED");
        UUID blocked = swept("BLOCKED");
        UUID erasing = swept("ERASING");

        assertThat(unit.ofScan(scan, WHY)).isEqualTo(2);

        assertThat(states(approved, blocked)).containsOnly("WITHDRAWN");
        assertThat(states(erasing)).containsExactly("ERASING");
        assertThat(heard).extracting(StoredRequest::id).containsExactly(blocked);
    }

    @Test
    void leavesWhatIsErasedAlreadyToItsEnd() {
        UUID failed = swept("FAILED");
        store.sql("insert into work_record (request_id, database, attempt, content, created_at)"
                        + " values (?, 'till', ?, ''::bytea, now())")
                .params(failed, UUID.randomUUID())
                .update();
        assertThat(unit.ofSalon("seerose", WHY)).isZero();
        assertThat(states(failed)).containsExactly("FAILED");
    }

    @Test
    void whatIsBegunGoesOnThoughTheScanWasPausedBefore() {
        UUID erased = swept("APPROVED");
        store.sql("insert into work_record (request_id, database, attempt, content, created_at)"
                        + " values (?, 'till', ?, ''::bytea, now())")
                .params(erased, UUID.randomUUID())
                .update();
        store.sql("update forget_request set not_before = 'infinity'").update();

        assertThat(unit.ofScan(scan, WHY)).isZero();

        assertThat(states(erased)).containsExactly("APPROVED");
        assertThat(store.sql("select count(*) from forget_request where not_before = 'infinity'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leavesWhomAPersonHasAskedToForgetUnlessTheyTookItBack() {
        UUID asked = swept("APPROVED");
        UUID takenBack = swept("APPROVED");
        joined(asked, "APPROVED");
        joined(takenBack, "WITHDRAWN");
        assertThat(unit.ofScan(scan, WHY)).isOne();
        assertThat(states(asked)).containsExactly("APPROVED");
        assertThat(states(takenBack)).containsExactly("WITHDRAWN");
    }

    private List<String> states(UUID... ids) {
        return store.sql("select state from forget_request where id = any(:ids)")
                .param("ids", ids)
                .query(String.class)
                .list();
    }

    private UUID swept(String state) {
        return insert("RETENTION", state, scan, null);
    }

    private void joined(UUID leader, String state) {
        insert("REST", state, null, leader);
    }

    private UUID insert(String channel, String state, UUID ofScan, UUID joinedTo) {
        UUID id = UUID.randomUUID();
        store.sql("insert into forget_request (id, salon, channel, state, credential, priority, received_at, due_at,"
                        + " changed_at, not_before, scan, joined_to)"
                        + " values (?, 'seerose', ?, ?, 'test', 1, now(), now(), now(), now(), ?, ?)")
                .params(id, channel, state, ofScan, joinedTo)
                .update();
        return id;
    }
}
