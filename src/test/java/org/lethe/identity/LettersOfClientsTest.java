package org.lethe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.MappedDatabases;
import org.lethe.erasure.map.MapReader;
import org.lethe.identity.confirm.ConfirmTester;
import org.lethe.identity.confirm.Confirmations;
import org.lethe.identity.confirm.Invitation;
import org.lethe.identity.confirm.Standing;
import org.lethe.keys.HubKeys;
import org.lethe.notice.SalonDueDates;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;
import org.lethe.request.Acceptance;
import org.lethe.request.Arrivals;
import org.lethe.request.Caller;
import org.lethe.request.Channel;
import org.lethe.request.ForgetRequest;
import org.lethe.request.OverCapBook;
import org.lethe.request.ReplyAddress;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestState;
import org.lethe.request.Scope;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonIndex;
import org.lethe.salon.Salons;
import org.lethe.salon.UnknownSalonException;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestPlans;
import org.lethe.testing.TestPostgres;
import org.lethe.testing.TestSalons;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A letter about a client")
class LettersOfClientsTest {

    private static final String MAP =
            """
            lethe: 1
            name: main
            version: "1"
            client: {table: kunde, key: id, finders: {reference: nummer, lastName: name, email: email}}
            tables: {kunde: {columns: {nummer: suppress, name: {replace: Anonym}, email: suppress}}}
            """;
    private static final String MIA = "mia@example.org";
    private static final Identifiers CLIENT = Identifiers.ofReference("K-1");

    @TempDir
    private Path folder = Path.of("");

    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private final DataSource state = TestState.database();
    private final DataSource till = TestPostgres.emptyDatabase();
    private final JdbcClient store = JdbcClient.create(state);
    private final List<Invitation> links = new ArrayList<>();
    private final List<UUID> ownersTold = new ArrayList<>();
    private final TheTill mapped = new TheTill();
    private List<Salon> salons = List.of(TestSalons.seerose());
    private int messages;
    private @Nullable MappedDatabase database;
    private @Nullable RequestBook book;
    private @Nullable Acceptance acceptance;
    private @Nullable Confirmations confirmations;
    private @Nullable Identification identification;
    private @Nullable Authorisation authorisation;

    @BeforeEach
    void open() {
        JdbcClient clients = JdbcClient.create(till);
        clients.sql("create table kunde (id int primary key, nummer text, name text, email text)")
                .update();
        clients.sql("insert into kunde values (1, 'K-1', 'Muster', 'mia@example.org')")
                .update();
        database = MappedDatabases.open(
                MapReader.read("map.yaml", MAP),
                till,
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                clock);
        database.install();
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(state));
        HubKeys keys = HubKeys.loadOrCreate(folder.resolve("keys"));
        Salons all = new ThoseThere();
        RequestDatabases databases = new RequestDatabases(store, keys.vault());
        OverCapBook overCap = new OverCapBook(store, transaction, (changed, operator) -> {}, clock);
        book = new RequestBook(store, transaction, keys.vault(), keys.lookup(), (changed, operator) -> {}, clock);
        acceptance = new Acceptance(
                store,
                transaction,
                all,
                keys.vault(),
                keys.lookup(),
                new SalonDueDates(all),
                (salon, client) -> false,
                (changed, operator) -> {},
                clock);
        confirmations = new Confirmations(
                store,
                transaction,
                keys.vault(),
                links::add,
                new LetterProven(book, overCap, this::authorisation, new WhoIsTold(), () -> {}),
                all,
                URI.create("https://forget.example"),
                clock);
        authorisation = new Authorisation(
                book, overCap, databases, all, mapped, new EnoughForAll(), confirmations, transaction, clock);
        identification = new Identification(
                book,
                new Arrivals(
                        store,
                        transaction,
                        keys.vault(),
                        keys.lookup(),
                        (changed, operator) -> {},
                        clock,
                        Duration.ofSeconds(30)),
                databases,
                all,
                mapped,
                new ByLetter(),
                transaction);
    }

    @Test
    void isAnsweredAfterTheProofThoughTheTillWasFaster() {
        UUID letter = decided(written("mail", MIA));
        assertThat(stored(letter).state()).isEqualTo(RequestState.NEEDS_CONFIRMATION);
        decided(asked());
        assertThat(stored(letter).state()).isEqualTo(RequestState.APPROVED);
        forgotten(letter);

        assertThat(confirm(links.get(0))).isEqualTo(Standing.CONFIRMED);
        assertThat(ownersTold).containsExactly(letter);
        assertThat(confirm(links.get(0))).isEqualTo(Standing.USED);
    }

    @Test
    void thatIsWrittenOnceMoreBringsTheOwnerOneMoreLink() {
        UUID first = decided(written("mail", MIA));
        UUID again = decided(written("mail", MIA));
        assertThat(stored(again).joinedTo()).isEqualTo(first);
        assertThat(links).extracting(Invitation::request).containsExactly(first, first);
    }

    @Test
    void joinsAnEarlierOneOnlyTogetherWithTheQuestionToItsWriter() {
        UUID first = decided(written("mail", MIA));
        UUID stranger = written("mail", "ben@example.org");
        mapped.cardsUnreadable = true;
        assertThatThrownBy(() -> decided(stranger)).isInstanceOf(IllegalStateException.class);
        assertThat(stored(stranger).joinedTo()).isNull();
        assertThat(links).hasSize(1);

        mapped.cardsUnreadable = false;
        decided(stranger);
        assertThat(stored(stranger).joinedTo()).isEqualTo(first);
        assertThat(links).extracting(Invitation::request).containsExactly(first, first, stranger);
    }

    @Test
    void asksTheAddressOnFileAndNotTheOneItCameFrom() {
        decided(written("mail", "mia+salon@example.org"));
        assertThat(links)
                .singleElement()
                .satisfies(link -> assertThat(link.to().address().reveal()).isEqualTo(MIA));
    }

    @Test
    void isBelievedByTheMailServersWordForTheVeryAddressOnFile() {
        UUID tagged = decided(written("mail:dmarc", "mia+salon@example.org"));
        assertThat(stored(tagged).state()).isEqualTo(RequestState.NEEDS_CONFIRMATION);
        book().withdraw(tagged, null, null);
        UUID exact = decided(written("mail:dmarc", "Mia@example.org"));
        assertThat(stored(exact).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void thatStaffSentOnIsForAPersonWhereNobodyIsFound() {
        UUID letter = decided(written("mail:staff", null, Identifiers.ofReference("K-2")));
        assertThat(stored(letter).state()).isEqualTo(RequestState.NEEDS_REVIEW);
        assertThat(stored(letter).reason()).isEqualTo("nobody-found");
    }

    @Test
    void keepsItsLinkWhereTheSalonIsNotThere() {
        UUID letter = decided(written("mail", MIA));
        salons = List.of();
        assertThatThrownBy(() -> confirm(links.get(0))).isInstanceOf(UnknownSalonException.class);
        salons = List.of(TestSalons.seerose());
        assertThat(confirm(links.get(0))).isEqualTo(Standing.CONFIRMED);
        assertThat(stored(letter).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void goesOnWhereSomebodyHasDeletedTheClientByHand() {
        UUID letter = decided(written("mail", MIA));
        JdbcClient.create(till).sql("delete from kunde").update();
        assertThat(confirm(links.get(0))).isEqualTo(Standing.CONFIRMED);
        assertThat(stored(letter).state()).as("the forgetting closes it").isEqualTo(RequestState.APPROVED);
    }

    private UUID written(String credential, String from) {
        return written(credential, from, CLIENT);
    }

    private UUID written(String credential, @Nullable String from, Identifiers client) {
        messages++;
        return accepted(new ForgetRequest(
                "seerose",
                client,
                Channel.MAIL,
                new Caller(credential, Set.of("seerose"), Set.of()),
                messages + "@example.org",
                null,
                null,
                null,
                from == null ? null : new ReplyAddress(new Personal(from), Locale.GERMAN, null, null)));
    }

    private UUID asked() {
        return accepted(new ForgetRequest(
                "seerose",
                CLIENT,
                Channel.REST,
                new Caller("key:1", Set.of("*"), Set.of(Scope.FORGET)),
                null,
                null,
                null,
                null,
                null));
    }

    private UUID accepted(ForgetRequest ask) {
        return Objects.requireNonNull(acceptance).accept(ask).request().id();
    }

    /** Found and decided on, as the routes do. */
    private UUID decided(UUID request) {
        Identified identified = Objects.requireNonNull(identification).identify(request);
        if (identified.found()) {
            authorisation().decide(identified);
        }
        return request;
    }

    private void forgotten(UUID id) {
        store.sql("update forget_request set state = 'ERASING' where state = 'APPROVED'")
                .update();
        store.sql("update request_database set status = 'DONE', client_keys = null")
                .update();
        book().forgotten(List.of(id));
    }

    private Standing confirm(Invitation link) {
        return Objects.requireNonNull(confirmations)
                .confirm(ConfirmTester.token(link), link.code())
                .standing();
    }

    private StoredRequest stored(UUID id) {
        return book().get(id);
    }

    private RequestBook book() {
        return Objects.requireNonNull(book);
    }

    private Authorisation authorisation() {
        return Objects.requireNonNull(authorisation);
    }

    private final class ThoseThere implements Salons {

        @Override
        public Collection<Salon> all() {
            return salons;
        }

        @Override
        public Optional<Salon> find(String id) {
            return new SalonIndex(salons, List.of(), List.of()).find(id);
        }
    }

    private final class TheTill implements MappedSalons {

        private boolean cardsUnreadable;

        @Override
        public MappedDatabase database(Salon salon, String name) {
            if (cardsUnreadable) {
                throw new IllegalStateException("out of order");
            }
            return leading(salon);
        }

        @Override
        public List<MappedDatabase> databases(Salon salon) {
            return List.of(leading(salon));
        }

        @Override
        public MappedDatabase leading(Salon salon) {
            return Objects.requireNonNull(database);
        }
    }

    private final class ByLetter implements NobodyFound {

        @Override
        public void found(StoredRequest request) {
            authorisation().nobodyFound(request);
        }

        @Override
        public void undecided(StoredRequest letter) {
            authorisation().writerToo(letter);
        }

        @Override
        public void joined(StoredRequest letter, StoredRequest leader) {
            authorisation().joined(letter, leader);
        }
    }

    private final class WhoIsTold implements LetterProven.Told {

        @Override
        public void writer(StoredRequest request) {}

        @Override
        public void owner(StoredRequest request) {
            ownersTold.add(request.id());
        }
    }

    private static final class EnoughForAll implements Allowance {

        @Override
        public boolean take(String salon, int clients) {
            return true;
        }

        @Override
        public void giveBack(String salon, int clients) {}

        @Override
        public boolean takeProven(String salon) {
            return true;
        }
    }
}
