package org.lethe.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.keys.HubKeys;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The book of requests")
class RequestBookTest {

    private static final String SUBJECT = Subjects.text("till", "10042");

    @TempDir
    Path folder;

    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private final List<StoredRequest> heard = new ArrayList<>();
    private JdbcClient store;
    private RequestBook book;
    private RequestDatabases databases;

    @BeforeEach
    void open() {
        DataSource database = TestState.database();
        store = JdbcClient.create(database);
        HubKeys keys = HubKeys.loadOrCreate(folder.resolve("keys"));
        databases = new RequestDatabases(store, keys.vault());
        book = new RequestBook(
                store,
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                keys.vault(),
                keys.lookup(),
                (changed, operator) -> heard.addAll(changed),
                clock);
    }

    @Test
    void letsALetterGoOnByItselfWhenTheRequestThatItJoinedIsTakenBack() {
        UUID leader = asked(Channel.REST);
        UUID letter = asked(Channel.MAIL);
        book.block(leader, "guard: open-invoice", Proofs.CREDENTIAL);

        book.withdraw(leader, "withdrawn-by-requester", "lena");

        assertThat(book.get(leader).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(book.get(letter)).satisfies(request -> {
            assertThat(request.state()).isEqualTo(RequestState.RECEIVED);
            assertThat(request.joinedTo()).isNull();
            assertThat(request.proof()).as("the other's proof").isNull();
        });
        assertThat(book.identified(letter, "seerose", SUBJECT)).isEmpty();
    }

    @Test
    void takesTheOthersOfTheSalonBackWithIt() {
        UUID leader = asked(Channel.REST);
        UUID queued = asked(Channel.QUEUE);
        book.block(leader, "guard: open-invoice");
        book.withdraw(leader, "withdrawn-by-requester", "lena");
        assertThat(book.get(queued).state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void endsAllLettersAboutAClientWhenNobodyHasProvenTheAddress() {
        UUID leader = asked(Channel.MAIL);
        UUID second = asked(Channel.MAIL);
        book.needsConfirmation(leader);
        book.notConfirmed(leader);
        assertThat(book.get(second).state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void leavesClosedWhatWasTakenBackThoughAnotherRequestForgetsTheClient() {
        UUID leader = asked(Channel.REST);
        UUID second = asked(Channel.QUEUE);
        book.withdraw(second, "withdrawn-by-requester", "till");
        heard.clear();

        book.approve(leader, "credential of the salon", null);
        erasing(leader);
        book.forgotten(List.of(leader));

        assertThat(book.get(leader).state()).isEqualTo(RequestState.FORGOTTEN);
        assertThat(book.get(second).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(heard).extracting(StoredRequest::id).doesNotContain(second);
    }

    @Test
    void carriesTheKeysOfWhatJoinsIntoDatabasesThatTheEarlierOneDoesNotKnow() {
        UUID leader = asked(Channel.REST);
        databases.keep(leader, List.of(new RequestDatabases.Found("till", "10042")));
        UUID second = asked(Channel.QUEUE);
        databases.keep(
                second,
                List.of(
                        new RequestDatabases.Found("newsletter", "anna-7"),
                        new RequestDatabases.Found("till", "another")));

        databases.share(second, leader);

        assertThat(databases.kept(leader))
                .containsExactlyInAnyOrder(
                        new RequestDatabases.Found("till", "10042"),
                        new RequestDatabases.Found("newsletter", "anna-7"));
    }

    @Test
    void letsAPersonNotWaitForASweepThatIsHeld() {
        UUID swept = asked(Channel.RETENTION);
        held(swept);
        asked(Channel.REST);
        assertThat(held()).isZero();
    }

    private void held(UUID id) {
        store.sql("update forget_request set not_before = 'infinity' where id = ?")
                .param(id)
                .update();
    }

    private long held() {
        return store.sql("select count(*) from forget_request where not_before = 'infinity'")
                .query(Long.class)
                .single();
    }

    @Test
    void takesNothingBackThatIsBeingCarriedOutForAnotherRequest() {
        UUID leader = asked(Channel.REST);
        UUID second = asked(Channel.QUEUE);
        book.approve(leader, "credential of the salon", null);
        erasing(leader);
        assertThatThrownBy(() -> book.withdraw(second, "withdrawn-by-requester", "till"))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(book.get(second).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void takesNothingBackThatIsBeingCarriedOut() {
        UUID id = asked(Channel.REST);
        book.approve(id, Proofs.CREDENTIAL, null);
        erasing(id);
        assertThatThrownBy(() -> book.withdraw(id, "withdrawn-by-requester", "till"))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("is being carried out");
        assertThat(book.get(id).state()).isEqualTo(RequestState.ERASING);
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestState.class,
            names = {"APPROVED", "FAILED"})
    void closesNothingThatIsErasedAndNotWrittenDown(RequestState state) {
        UUID id = asked(Channel.REST);
        book.approve(id, Proofs.CREDENTIAL, null);
        erasing(id);
        workRecord(id);
        if (state == RequestState.FAILED) {
            book.fail(id, "not-finished: till, picture");
        } else {
            book.later(id, "not-finished: till, picture", clock.instant());
        }

        assertThatThrownBy(() -> book.withdraw(id, "withdrawn-by-requester", "till"))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> book.refuse(id, "not the client", "user:manager"))
                .isInstanceOf(IllegalTransitionException.class);

        assertThat(book.get(id).state()).isEqualTo(state);
        assertThat(store.sql("select count(*) from work_record")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private void workRecord(UUID request) {
        store.sql("insert into work_record (request_id, database, attempt, content, created_at)"
                        + " values (?, 'till', ?, ''::bytea, now())")
                .params(request, UUID.randomUUID())
                .update();
    }

    @Test
    void asksForALettersOwnProofWhenTheCredentialThatVouchedForItIsTakenBack() {
        UUID letter = asked(Channel.MAIL);
        databases.keep(letter, List.of(new RequestDatabases.Found("till", "10042")));
        UUID vouching = asked(Channel.REST);
        book.block(letter, "guard: open-invoice", Proofs.CREDENTIAL);

        book.withdraw(vouching, "withdrawn-by-requester", "till");

        assertThat(book.get(letter)).satisfies(request -> {
            assertThat(request.state()).isEqualTo(RequestState.RECEIVED);
            assertThat(request.proof()).isNull();
        });
        assertThat(databases.kept(letter)).as("looked for anew").isEmpty();
        assertThat(book.get(vouching).state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void leavesALetterToAPersonThatIsErasedSomewhereAlready() {
        UUID letter = asked(Channel.MAIL);
        databases.keep(letter, List.of(new RequestDatabases.Found("till", "10042")));
        UUID vouching = asked(Channel.REST);
        book.block(letter, "guard: open-invoice; already erased in till", Proofs.CREDENTIAL);
        store.sql("update request_database set status = 'DONE'").update();
        book.withdraw(vouching, "withdrawn-by-requester", "till");
        assertThat(book.get(letter).state()).isEqualTo(RequestState.BLOCKED);
        assertThat(databases.of(letter)).hasSize(1);
    }

    @Test
    void leavesALetterProvenWhenAnotherCredentialOrItsWriterStandsForIt() {
        UUID letter = asked(Channel.MAIL);
        UUID vouching = asked(Channel.REST);
        asked(Channel.QUEUE);
        book.block(letter, "guard: open-invoice", Proofs.CREDENTIAL);
        book.withdraw(vouching, "withdrawn-by-requester", "till");
        assertThat(book.get(letter).state()).isEqualTo(RequestState.BLOCKED);
    }

    @Test
    void listsWhatGuardsHaveStoppedPageByPage() {
        List<UUID> stopped = List.of(
                asked(Channel.REST, Subjects.text("till", "10043")),
                asked(Channel.REST, Subjects.text("till", "10044")),
                asked(Channel.REST, Subjects.text("till", "10045")));
        stopped.forEach(id -> book.block(id, "guard: open-invoice", Proofs.CREDENTIAL));
        clock.advance(Duration.ofMinutes(1));
        List<UUID> page = book.blocked(clock.instant(), null, 2);
        assertThat(page).containsExactlyElementsOf(stopped.subList(0, 2));
        book.approve(stopped.get(1), Proofs.CREDENTIAL, null);
        assertThat(book.blocked(clock.instant(), page.get(1), 2)).containsExactly(stopped.get(2));
        assertThat(book.blocked(clock.instant(), stopped.get(2), 2)).isEmpty();
    }

    @Test
    void knowsLettersForWhichTheSalonHasVouchedAndNobodyHasDecided() {
        UUID letter = asked(Channel.MAIL);
        UUID other = asked(Channel.MAIL, Subjects.text("till", "10043"));
        book.needsConfirmation(letter);
        book.needsConfirmation(other);
        UUID vouching = asked(Channel.REST);
        clock.advance(Duration.ofMinutes(1));
        assertThat(book.vouched(clock.instant(), null, 10)).containsExactly(letter);
        book.withdraw(vouching, "withdrawn-by-requester", "till");
        clock.advance(Duration.ofMinutes(1));
        assertThat(book.vouched(clock.instant(), null, 10)).isEmpty();
    }

    @Test
    void movesNothingOnThatIsClosed() {
        UUID request = asked(Channel.REST);
        book.refuse(request, "protected-client", null);
        assertThatThrownBy(() -> book.approve(request, "credential of the salon", null))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(book.get(request).state()).isEqualTo(RequestState.REFUSED);
    }

    private UUID asked(Channel channel) {
        return asked(channel, SUBJECT);
    }

    private UUID asked(Channel channel, String subject) {
        UUID id = UUID.randomUUID();
        store.sql("insert into forget_request (id, salon, channel, state, credential, priority, received_at, due_at,"
                        + " changed_at, not_before) values (:id, 'seerose', :channel, 'RECEIVED', 'test', 0, now(), now(),"
                        + " now(), now())")
                .param("id", id)
                .param("channel", channel.name())
                .update();
        book.identified(id, "seerose", subject);
        return id;
    }

    @Test
    void beginsNoPageAfterWhatIsNoRequestOfTheSalon() {
        UUID first = asked(Channel.REST);
        UUID second = asked(Channel.REST, Subjects.text("till", "10043"));

        assertThat(book.list("seerose", null, first, 10))
                .extracting(StoredRequest::id)
                .containsExactly(second);
        assertThatThrownBy(() -> book.list("seerose", null, UUID.randomUUID(), 10))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessage("after: is no request of this salon");
        assertThatThrownBy(() -> book.list("tulpe", null, first, 10)).isInstanceOf(NotUnderstoodException.class);
    }

    private void erasing(UUID request) {
        store.sql("update forget_request set state = 'ERASING' where id = :id")
                .param("id", request)
                .update();
    }
}
