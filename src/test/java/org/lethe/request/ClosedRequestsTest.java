package org.lethe.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lethe.keys.HubKeys;
import org.lethe.notice.SalonDueDates;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestSalons;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A request that was closed")
class ClosedRequestsTest {

    private static final ReplyAddress WRITER =
            new ReplyAddress(new Personal("anna@example.org"), Locale.GERMAN, null, null);

    @TempDir
    private Path folder = Path.of("");

    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private final DataSource database = TestState.database();
    private final JdbcClient store = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final List<String> heard = new ArrayList<>();
    private @Nullable RequestBook book;
    private @Nullable RequestDatabases databases;
    private @Nullable Acceptance acceptance;
    private @Nullable OverCapBook overCap;

    @BeforeEach
    void open() {
        HubKeys keys = HubKeys.loadOrCreate(folder.resolve("keys"));
        Salons salons = new OneSalon(TestSalons.seerose());
        RequestListener listener = (changed, operator) -> changed.forEach(
                one -> heard.add(one.state() + (book().content(one.id()).isPresent() ? " with its content" : " bare")));
        book = new RequestBook(store, transaction, keys.vault(), keys.lookup(), listener, clock);
        databases = new RequestDatabases(store, keys.vault());
        overCap = new OverCapBook(store, transaction, listener, clock);
        acceptance = new Acceptance(
                store,
                transaction,
                salons,
                keys.vault(),
                keys.lookup(),
                new SalonDueDates(salons),
                (salon, client) -> false,
                listener,
                clock);
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of(RequestState.NOT_FOUND, ending(RequestBook::notFound)),
                Arguments.of(RequestState.REFUSED, ending((book, id) -> book.refuse(id, "no-client-of-ours", null))),
                Arguments.of(RequestState.WITHDRAWN, ending((book, id) -> book.withdraw(id, null, null))));
    }

    private static BiConsumer<RequestBook, UUID> ending(BiConsumer<RequestBook, UUID> ending) {
        return ending;
    }

    @ParameterizedTest
    @MethodSource("endings")
    void keepsNothingPersonalOnceEverybodyWasTold(RequestState state, BiConsumer<RequestBook, UUID> ending) {
        UUID id = asked("K-1");
        databases().keep(id, List.of(new Found("main", "1")));
        heard.clear();

        ending.accept(book(), id);

        assertThat(heard).containsExactly(state + " with its content");
        assertThat(book().content(id)).isEmpty();
        assertThat(databases().kept(id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestState.class,
            names = {"REFUSED", "WITHDRAWN"})
    void leavesNoWorkRecordOfAnAttemptThatCameToNothing(RequestState end) {
        UUID id = asked("K-1");
        begun(id);

        book().endUnderWay(id, end, "protected-client");

        assertThat(book().get(id).state()).isEqualTo(end);
        assertThat(count("select count(*) from work_record")).isZero();
    }

    @Test
    void losesTheWorkRecordThatWasWrittenAfterIt() {
        UUID id = asked("K-1");
        book().notFound(id);
        begun(id);
        begun(asked("K-2"));

        expiry().endThoseDue();

        assertThat(count("select count(*) from work_record")).isEqualTo(1);
    }

    private void begun(UUID id) {
        store.sql("insert into work_record values (:id, 'main', gen_random_uuid(), 'sealed', now())")
                .param("id", id)
                .update();
    }

    @Test
    void canBeAnsweredUntilTheEndOfTheTransactionThatClosesIt() {
        UUID id = asked("K-1");
        transaction.executeWithoutResult(status -> {
            book().refuse(id, "no-client-of-ours", "user:lea");
            assertThat(book().content(id)).isPresent();
        });
        assertThat(book().content(id)).isEmpty();
    }

    @Test
    void keepsItsContentWhereClosingItDidNotHold() {
        UUID id = asked("K-1");
        transaction.executeWithoutResult(status -> {
            book().refuse(id, "no-client-of-ours", null);
            status.setRollbackOnly();
        });
        assertThat(book().content(id)).isPresent();
    }

    @Test
    void isEmptiedWithThoseThatJoinedIt() {
        UUID first = identified("K-1");
        UUID second = asked("K-2");
        databases().keep(second, List.of(new Found("main", "1")));
        book().join(second, first);

        forgotten(first);

        assertThat(book().get(second).state()).isEqualTo(RequestState.FORGOTTEN);
        assertThat(book().content(second)).isEmpty();
        assertThat(keys()).isZero();
    }

    @Test
    void isEmptiedWhereItRanOverTheCapAndWasTakenBack() {
        UUID id = asked("K-1");
        Objects.requireNonNull(overCap).hold(id, null);
        transaction.executeWithoutResult(
                status -> Objects.requireNonNull(overCap).takeBack("seerose", Long.MAX_VALUE, "user:lea"));
        assertThat(book().get(id).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(book().content(id)).isEmpty();
    }

    @Test
    void isToldOfWhereALaterOneJoinsIt() {
        UUID first = identified("K-1");
        forgotten(first);
        UUID second = asked("K-2");
        heard.clear();

        book().join(second, first);

        assertThat(heard).containsExactly("FORGOTTEN with its content");
        assertThat(book().content(second)).isEmpty();
    }

    @Test
    void isNotToldTwiceThatItWasReceived() {
        UUID first = identified("K-1");
        UUID second = asked("K-2");
        heard.clear();
        book().join(second, first);
        assertThat(heard).isEmpty();
    }

    @Test
    void isDeletedWhenItsTimeIsOverAndThoseThatWereForgottenKeepABareRow() {
        UUID refused = asked("K-1");
        book().refuse(refused, "no-client-of-ours", null);
        UUID first = identified("K-2");
        UUID second = asked("K-3");
        book().join(second, first);
        forgotten(first);
        UUID open = asked("K-4");

        clock.advance(Duration.ofDays(3 * 366));
        assertThat(expiry().endThoseDue()).isEqualTo(2);

        assertThat(book().find(refused)).isEmpty();
        assertThat(book().find(second)).isEmpty();
        assertThat(book().find(first)).isPresent();
        assertThat(book().content(open)).isPresent();
        assertThat(count("select count(*) from forget_request where ask_hash is not null"))
                .isEqualTo(1);
    }

    @Test
    void isRecognisedWhenItComesAgainFor90Days() {
        UUID id = asked("K-1");
        book().refuse(id, "no-client-of-ours", null);

        clock.advance(Duration.ofDays(89));
        expiry().endThoseDue();
        assertThat(asked("K-1")).isEqualTo(id);

        clock.advance(Duration.ofDays(2));
        expiry().endThoseDue();
        assertThat(asked("K-1")).isNotEqualTo(id);
    }

    @Test
    void orNotIsNeverTheSameForALetterThatIsWrittenAnew() {
        UUID first = written("<1@example.org>");
        assertThat(written("<1@example.org>")).isEqualTo(first);
        UUID again = written("<2@example.org>");
        assertThat(again).isNotEqualTo(first);

        book().notFound(first);
        forgotten(again);
        assertThat(written("<3@example.org>"))
                .as("silence would tell a stranger that the client was forgotten")
                .isNotEqualTo(again);
    }

    private UUID written(String messageId) {
        return Objects.requireNonNull(acceptance)
                .accept(new ForgetRequest(
                        "seerose",
                        Identifiers.ofEmail("anna@example.org"),
                        Channel.MAIL,
                        Caller.unproven("seerose"),
                        messageId,
                        null,
                        null,
                        messageId,
                        WRITER))
                .request()
                .id();
    }

    @Test
    void isEmptiedLaterWhereAnOlderHubHasClosedIt() {
        UUID id = asked("K-1");
        databases().keep(id, List.of(new Found("main", "1")));
        store.sql("update forget_request set state = 'REFUSED', completed_at = changed_at")
                .update();
        expiry().endThoseDue();
        assertThat(book().content(id)).isEmpty();
        assertThat(keys()).isZero();
    }

    private UUID asked(String reference) {
        return Objects.requireNonNull(acceptance)
                .accept(new ForgetRequest(
                        "seerose",
                        Identifiers.ofReference(reference),
                        Channel.QUEUE,
                        new Caller("key:1", Set.of("*"), Set.of(Scope.FORGET)),
                        "message " + reference,
                        null,
                        null,
                        "m-1",
                        WRITER))
                .request()
                .id();
    }

    private UUID identified(String reference) {
        UUID id = asked(reference);
        databases().keep(id, List.of(new Found("main", "1")));
        book().identified(id, "seerose", Subjects.text("main", "1"));
        return id;
    }

    private void forgotten(UUID id) {
        book().approve(id, "credential", null);
        store.sql("update forget_request set state = 'ERASING' where id = :id")
                .param("id", id)
                .update();
        store.sql("update request_database set status = 'DONE', client_keys = null where request_id = :id")
                .param("id", id)
                .update();
        book().forgotten(List.of(id));
    }

    private RequestExpiry expiry() {
        return new RequestExpiry(store, clock, Period.ofYears(3));
    }

    private long keys() {
        return count("select count(*) from request_database where client_keys is not null");
    }

    private long count(String question) {
        return store.sql(question).query(Long.class).single();
    }

    private RequestBook book() {
        return Objects.requireNonNull(book);
    }

    private RequestDatabases databases() {
        return Objects.requireNonNull(databases);
    }

    private record OneSalon(Salon salon) implements Salons {

        @Override
        public Collection<Salon> all() {
            return List.of(salon);
        }

        @Override
        public Optional<Salon> find(String id) {
            return Optional.of(salon);
        }
    }
}
