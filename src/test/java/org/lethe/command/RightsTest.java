package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.testing.TestPostgres;

/** What a user of the database may see and do, from the command line. */
class RightsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final String MAP =
            """
            lethe: 1
            name: till
            version: "1"
            client: {table: kunde, key: id, finders: {email: [email], name: name}}
            tables:
              kunde: {columns: {name: {replace: Anonym}, email: suppress}}
              bon: {link: kunde_id, columns: {betrag: keep, name: redact}}
            ignore: {preis: "no personal data"}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final String role = "helper" + COUNT.incrementAndGet();
    private UserAtTheKeyboard owner = new UserAtTheKeyboard("", "", "", folder);
    private UserAtTheKeyboard user = owner;

    @BeforeEach
    void aSalonAndAUser() throws Exception {
        String url = TestPostgres.emptyDatabaseUrl().replaceFirst("[?].*", "");
        owner = new UserAtTheKeyboard(url, "postgres", "postgres", folder);
        user = new UserAtTheKeyboard(url, role, "secret", folder);
        Files.writeString(folder.resolve("map.yaml"), MAP);
        owner.runs(
                """
                create table kunde (id int primary key, name text, email text);
                create table bon (id int primary key, kunde_id int references kunde, betrag numeric(8,2), name text);
                create index on bon (kunde_id);
                create table preis (id int primary key, was text);
                insert into kunde values (1, 'Anna Müller', 'anna@post.example'), (2, 'Otto Kurz', 'otto@post.example');
                insert into bon values (1, 1, 12.50, 'Anna Müller'), (2, 2, 3.00, 'Otto Kurz');
                insert into preis values (1, 'Schnitt');
                """);
        owner.runs("create role %s login password 'secret'".formatted(role));
    }

    private void mayAll() throws Exception {
        owner.runs(
                "grant all on schema public to %1$s; grant all on all tables in schema public to %1$s".formatted(role));
    }

    /** Runs what {@code map grants} writes, as the owner. */
    private void isGrantedWhatTheMapNeeds() throws Exception {
        UserAtTheKeyboard.Answer grants = owner.types(
                "map", "grants", "--role", role, "--map", owner.map().toString());
        assertThat(grants.code()).as("%s", grants).isZero();
        owner.runs("revoke all on schema public from public;" + grants.out());
    }

    private UserAtTheKeyboard.Answer checks(UserAtTheKeyboard who) {
        return who.types("map", "check", "--map", who.map().toString());
    }

    private UserAtTheKeyboard.Answer erases(UserAtTheKeyboard who, String client) {
        return who.types("erase", "--map", who.map().toString(), "--lethe.home", folder.toString(), "--client", client);
    }

    private UserAtTheKeyboard.Answer looksFor(UserAtTheKeyboard who, String name) {
        return who.types("residue", "--map", who.map().toString(), "--name", name);
    }

    @Test
    void whereTheDatabaseHidesRowsNobodyIsForgotten() throws Exception {
        mayAll();
        assertThat(checks(user).code()).isZero();
        owner.runs("alter table bon enable row level security");

        assertThat(checks(user).out()).contains("error", "tables.bon", "row security hides rows", "BYPASSRLS");
        UserAtTheKeyboard.Answer erased = erases(user, "1");
        assertThat(erased.code()).isEqualTo(1);
        assertThat(erased.err()).contains("nothing was changed", "tables.bon: row security");
        assertThat(owner.asks("select name from kunde where id = 1")).isEqualTo("Anna Müller");
        assertThat(checks(owner).code()).isZero();
    }

    @Test
    void aPolicyThatShowsAllRowsHidesNoneUnlessAnotherOneDoes() throws Exception {
        mayAll();
        owner.runs("alter table bon enable row level security");
        owner.runs("create policy part on bon to %s using (betrag < 10)".formatted(role));
        assertThat(checks(user).out()).contains("tables.bon: row security");

        owner.runs("create policy everything on bon to %s using (true)".formatted(role));
        assertThat(checks(user).code()).isZero();
        assertThat(erases(user, "1").code()).isZero();
        assertThat(owner.asks("select name from bon where id = 1")).doesNotContain("Müller");

        owner.runs("create policy less on bon as restrictive using (betrag < 10)");
        assertThat(checks(user).out()).contains("tables.bon: row security");
        assertThat(erases(user, "2").code()).isEqualTo(1);
    }

    @Test
    void anOwnerWhomTheDatabaseForcesUnderItsPoliciesDoesNotSeeAllRowsEither() throws Exception {
        mayAll();
        owner.runs("alter table bon owner to %s; alter table bon enable row level security".formatted(role));
        assertThat(checks(user).code()).isZero();

        owner.runs("alter table bon force row level security");
        assertThat(checks(user).out()).contains("tables.bon: row security");
        owner.runs("alter role %s bypassrls".formatted(role));
        assertThat(checks(user).code()).isZero();
    }

    @Test
    void ofHiddenRowsNothingIsProven() throws Exception {
        mayAll();
        owner.runs("create table zettel (id int, text_ text); insert into zettel values (1, 'Ida Klein anrufen')");
        owner.runs("grant all on zettel to %s; alter table zettel enable row level security".formatted(role));

        UserAtTheKeyboard.Answer residue = looksFor(user, "Ida Klein");

        assertThat(residue.code()).isEqualTo(2);
        assertThat(residue.err()).contains("zettel: row security hides rows", "nothing is proven");
        assertThat(looksFor(owner, "Ida Klein").code()).isEqualTo(1);
        assertThat(looksFor(owner, "Ida Gross").code()).isZero();
    }

    @Test
    void aTableThatMayNotBeReadIsNamedAndTheOthersAreLookedThrough() throws Exception {
        mayAll();
        owner.runs("revoke all on preis from %s".formatted(role));

        UserAtTheKeyboard.Answer nobody = looksFor(user, "Ida Klein");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("preis: it may not be read", "permission denied for table preis");
        UserAtTheKeyboard.Answer somebody = looksFor(user, "Anna Müller");
        assertThat(somebody.code()).isEqualTo(1);
        assertThat(somebody.out()).contains("bon.name: FULL_NAME");
        assertThat(somebody.err()).contains("preis: it may not be read");
    }

    @Test
    void whatTheDatabaseRefusesIsNamedWithTableAndStep() throws Exception {
        mayAll();
        owner.runs("revoke select on preis from %1$s; revoke update on bon from %1$s".formatted(role));

        assertThat(checks(user).out())
                .contains(
                        "tables.bon (redact)",
                        "SQL state 42501, permission denied for table bon",
                        "in cells.bon.client");
        owner.runs("grant update on bon to %s".formatted(role));
        assertThat(checks(user).out()).contains("warning", "tables.preis", "permission denied for table preis");
        assertThat(erases(user, "1").code()).isZero();
    }

    private void aHistoryThatATriggerWrites() throws Exception {
        Files.writeString(
                folder.resolve("map.yaml"),
                MAP.replace("ignore:", "  verlauf: {link: kunde_id, rows: {delete: \"nobody needs it\"}}\nignore:")
                        + "reports: {umsatz: \"select sum(betrag) as betrag from umsatz\"}\n");
        owner.runs(
                """
                create table verlauf (id serial primary key, kunde_id int references kunde, war text);
                create index on verlauf (kunde_id);
                create table zahl (id bigserial primary key, wann timestamptz default now());
                create view umsatz as select betrag from bon;
                create function merke() returns trigger language plpgsql as $$
                    begin
                        insert into verlauf (kunde_id, war) values (old.id, old.name);
                        insert into public.zahl default values;
                        update zahl set wann = now();
                        return new;
                    end $$;
                create trigger merke after update on kunde for each row execute function merke();
                """);
    }

    @Test
    void aUserWithJustTheRightsThatAreListedChecksForgetsAndLooksForResidue() throws Exception {
        aHistoryThatATriggerWrites();
        isGrantedWhatTheMapNeeds();

        UserAtTheKeyboard.Answer check = checks(user);
        assertThat(check.code()).as("%s", check).isZero();
        assertThat(check.out()).doesNotContain("refused");
        UserAtTheKeyboard.Answer erased = erases(user, "1");
        assertThat(erased.code()).as("%s", erased).isZero();
        assertThat(owner.asks("select count(*) from verlauf where war like '%Müller%'"))
                .isEqualTo("0");
        assertThat(owner.asks("select count(*) from zahl")).isNotEqualTo("0");
        assertThat(looksFor(user, "Anna Müller").code()).isZero();

        owner.runs("revoke create on schema public from %s".formatted(role));
        assertThat(erases(user, "2").code()).isZero();
        assertThat(checks(user).code()).isZero();
        isGrantedWhatTheMapNeeds();
    }

    @Test
    void aUserWithJustTheRightsThatAreListedSeesAllRowsWhereOthersDoNot() throws Exception {
        owner.runs("alter table bon enable row level security; create policy own on bon using (kunde_id = 2)");
        isGrantedWhatTheMapNeeds();
        isGrantedWhatTheMapNeeds();

        assertThat(checks(user).code()).isZero();
        assertThat(erases(user, "1").code()).isZero();
        assertThat(owner.asks("select name from bon where id = 1")).doesNotContain("Müller");
    }

    @Test
    void textsInRowsOfOthersMayBeRedactedThoughOnesOwnRowsGo() throws Exception {
        Files.writeString(
                owner.map(),
                MAP.replace(
                        "bon: {link: kunde_id, columns: {betrag: keep, name: redact}}",
                        "bon: {link: kunde_id, links: {named: {mentions: [name]}}, rows: {delete: \"no need\"}}"));
        owner.runs("insert into bon values (3, 2, 4.00, 'mit Anna Müller')");
        isGrantedWhatTheMapNeeds();

        UserAtTheKeyboard.Answer check = checks(user);
        assertThat(check.code()).as("%s", check).isZero();
        assertThat(erases(user, "1").code()).isZero();
        assertThat(owner.asks("select name from bon where id = 3")).isEqualTo("mit ***");
    }

    @Test
    void aRightThatIsMissingOnTheJournalIsFoundByTheCheck() throws Exception {
        isGrantedWhatTheMapNeeds();
        assertThat(erases(owner, "1").code()).isZero();

        assertThat(checks(user).out())
                .contains("error", "lethe_journal", "permission denied for table lethe_journal", "in journal.fence");
        assertThat(erases(user, "2").err()).contains("lethe_journal");
        assertThat(looksFor(user, "Anna Müller").err()).contains("lethe_journal: it may not be read");
        isGrantedWhatTheMapNeeds();
        assertThat(checks(user).code()).isZero();
        assertThat(erases(user, "2").code()).isZero();
    }

    @Test
    void aFigureThatWouldChangeIsNamedWithTheDifference() throws Exception {
        Files.writeString(
                folder.resolve("map.yaml"),
                MAP
                        + "invariants: [{name: umsatz, over: bon, sql: \"select sum(betrag) as betrag, count(*) as bons from"
                        + " bon where name like '%Müller%' and {clients}\"}]\n");

        UserAtTheKeyboard.Answer erased = erases(owner, "1");

        assertThat(erased.code()).isEqualTo(1);
        assertThat(erased.out())
                .contains("FigureChanged", "umsatz (betrag -12.5, bons -1)")
                .doesNotContain("Müller");
        assertThat(owner.asks("select name from bon where id = 1")).isEqualTo("Anna Müller");
    }
}
