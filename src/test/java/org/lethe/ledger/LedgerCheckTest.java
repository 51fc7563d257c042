package org.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.keys.HubKeys;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Somebody with all rights on the state store, but without the hub's signing key, changes the ledger. */
class LedgerCheckTest {

    private static final List<String> TABLES = List.of(
            "ledger_entry", "ledger_pending", "ledger_leaf", "ledger_node", "ledger_checkpoint", "ledger_origin");

    static LedgerBed bed;

    @BeforeAll
    static void aLedgerOfTwoLogs(@TempDir Path home) {
        bed = new LedgerBed(home);
        bed.forget(300);
        bed.ledger.sequence();
        bed.forget(5);
        bed.ledger.sequence();
        bed.ledger.startOrigin("restored hub");
        bed.forget(300);
        bed.ledger.sequence();
        bed.forget(1);
        bed.ledger.sequence();
        bed.forget(1);
        TABLES.forEach(table -> bed.tamper("create table saved_" + table + " as table " + table));
    }

    @AfterEach
    void putEverythingBack() {
        bed.tamper("truncate " + String.join(", ", TABLES));
        TABLES.forEach(
                table -> bed.tamper("insert into " + table + " overriding system value select * from saved_" + table));
    }

    @AfterAll
    static void close() {
        bed.close();
    }

    @Test
    void anUntouchedLedgerIsWhole() {
        LedgerCheck.Result result = check();

        assertThat(result.problems()).isEmpty();
        assertThat(result.entries()).isEqualTo(300 + 5 + 300 + 1 + 2);
        assertThat(result.latest().map(Checkpoint::text))
                .isEqualTo(bed.ledger.latest().map(Checkpoint::text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "was changed | update ledger_entry set content = replace(content, 'partly kept', 'forgotten') where id = 77",
                "was removed | delete from ledger_entry where id = 78",
                "is missing | delete from ledger_leaf where origin_id = 1 and position = 20",
                "covers entries that are gone | with l as (delete from ledger_leaf where origin_id = 1 and position = 305 returning entry_id), "
                        + "e as (delete from ledger_entry where id in (select entry_id from l)) update ledger_origin set size = 305 where id = 1",
                "not those that were signed | update ledger_leaf set leaf_hash = sha256('x') where origin_id = 2 and position = 7",
                "out of the order | delete from ledger_leaf where origin_id = 2 and position = 300",
                "does not describe its entry | update ledger_entry set request_id = gen_random_uuid() where id = 40",
                "before its time | update ledger_entry set content = null where id = 12",
                "signature is wrong | update ledger_checkpoint set signature = sha512('x') where origin_id = 1 and size = 301",
                "ends without a checkpoint | delete from ledger_checkpoint where origin_id = 2 and size = 302",
                "covers entries that are gone | with l as (delete from ledger_leaf where origin_id = 2 and position = 301 returning entry_id) "
                        + "delete from ledger_entry where id in (select entry_id from l)",
                "stored hash | update ledger_node set hash = sha256('x') where origin_id = 2",
                "larger tree | insert into ledger_node values (1, 8, 5, sha256('x'))",
                "stored size | update ledger_origin set size = 1 where id = 1",
                "does not continue from the end | delete from ledger_checkpoint where origin_id = 1 and size = 306",
                "changed while waiting | update ledger_entry set content = '{}' where id = (select entry_id from ledger_pending)",
                "changed while waiting | delete from ledger_pending",
                "not here | delete from ledger_origin where id = 1",
            })
    void everyChangeIsFound(String found, String change) {
        Receipt old = receiptOfTheFirstLog();
        tamper(change);

        assertThat(check(old.checkpoint()).problems())
                .anySatisfy(problem -> assertThat(problem).contains(found));
    }

    @Test
    void twoEntriesThatChangePlacesAreFound() {
        tamper(
                """
                update ledger_leaf l set leaf_hash = other.leaf_hash, entry_id = -other.entry_id
                from ledger_leaf other
                where l.origin_id = 1 and other.origin_id = 1 and l.position in (10, 11) and other.position = 21 - l.position
                """);
        tamper("update ledger_leaf set entry_id = -entry_id where entry_id < 0");

        assertThat(check().problems())
                .anySatisfy(problem -> assertThat(problem).contains("not those that were signed"));
    }

    @Test
    void anEntryThatIsSlippedInIsFound() {
        tamper(
                """
                insert into ledger_leaf
                select 2, 302, id, sha256('\\x00'::bytea || convert_to(content, 'UTF8'))
                from ledger_entry where id = (select entry_id from ledger_pending)
                """);

        assertThat(check().problems()).isNotEmpty();
    }

    @Test
    void aLedgerWrittenAnewWithAnotherKeyIsFoundByTheKeyAndByAnOldReceipt(@TempDir Path forger) {
        Receipt old = receiptOfTheFirstLog();
        tamper("truncate ledger_leaf, ledger_node, ledger_checkpoint, ledger_origin restart identity cascade");
        tamper("insert into ledger_pending select id, sha256('\\x00'::bytea || convert_to(content, 'UTF8')) "
                + "from ledger_entry where type <> 'origin' on conflict do nothing");
        tamper("delete from ledger_entry where type = 'origin'");
        Ledger forged = new Ledger(
                bed.state,
                new JdbcTransactionManager(bed.dataSource()),
                HubKeys.loadOrCreate(forger).signing(),
                LedgerBed.CLOCK);
        forged.sequence();

        assertThat(new LedgerCheck(bed.dataSource()).run(null, List.of()).problems())
                .isEmpty();
        assertThat(check().problems()).singleElement().asString().contains("not signed with the key");
        assertThat(new LedgerCheck(bed.dataSource())
                        .run(null, List.of(old.checkpoint()))
                        .problems())
                .singleElement()
                .asString()
                .contains("not here");
    }

    @Test
    void aShortenedLedgerIsFoundByAnOldReceipt() {
        UUID lost = bed.forget(1).get(0);
        Receipt receipt = bed.receipts.of(lost).orElseThrow();
        tamper(
                "delete from ledger_entry where id > 400 and id not in (select entry_id from ledger_leaf where position < 300)");

        assertThat(check(receipt.checkpoint()).whole()).isFalse();
    }

    private Receipt receiptOfTheFirstLog() {
        UUID request = bed.state
                .sql("select request_id from ledger_entry where id = 150")
                .query(UUID.class)
                .single();
        return bed.receipts.of(request).orElseThrow();
    }

    private LedgerCheck.Result check(Checkpoint... held) {
        return new LedgerCheck(bed.dataSource()).run(bed.keys.signing().verifyingKey(), List.of(held));
    }

    private void tamper(String statement) {
        bed.tamper(statement);
    }
}
