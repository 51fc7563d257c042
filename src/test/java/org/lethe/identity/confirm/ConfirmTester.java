package org.lethe.identity.confirm;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lethe.keys.HubKeys;
import org.lethe.person.Personal;
import org.lethe.request.ReplyAddress;
import org.lethe.salon.SalonIndex;
import org.lethe.salon.Salons;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestSalons;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Confirmations with a state store of their own; keeps the letters and what was proven. */
public final class ConfirmTester implements ProofListener, Invitations {

    public final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    public final List<Invitation> letters = new ArrayList<>();
    public final List<String> heard = new ArrayList<>();
    public final Set<UUID> decidedElsewhere = new HashSet<>();
    public final UUID request = UUID.randomUUID();
    public final JdbcClient jdbc;
    public final Confirmations unit;
    final ConfirmationRounds rounds;
    boolean lettersForbidden;
    boolean salonGone;

    private final TransactionTemplate transaction;

    public ConfirmTester(Path folder) {
        DataSource database = TestState.database();
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        HubKeys keys = HubKeys.loadOrCreate(folder.resolve("keys"));
        URI url = URI.create("https://forget.seerose.example/");
        Salons salons = new SalonIndex(List.of(TestSalons.seerose()), List.of(), List.of());
        unit = new Confirmations(jdbc, transaction, keys.vault(), this, this, salons, url, clock);
        rounds = new ConfirmationRounds(jdbc, transaction, keys.vault(), this, this, salons, url, clock);
    }

    /** Asks Anna, who writes German, and returns her letter. */
    public Invitation ask() {
        transaction.executeWithoutResult(status -> unit.ask(
                request,
                "seerose",
                new ReplyAddress(new Personal("anna@example.org"), Locale.GERMAN, "<1@example.org>", null),
                Purpose.FORGET));
        return lastLetter();
    }

    /** Asks whoever wrote the other request, and returns the letter. */
    Invitation askOther(UUID other) {
        transaction.executeWithoutResult(status -> unit.ask(
                other,
                "seerose",
                new ReplyAddress(new Personal("ben@example.org"), Locale.GERMAN, "<1@example.org>", null),
                Purpose.FORGET));
        return lastLetter();
    }

    /** Anna has written again. */
    boolean askAgain() {
        return Boolean.TRUE.equals(transaction.execute(status -> unit.askAgain(
                request,
                "seerose",
                new ReplyAddress(new Personal("anna@example.org"), Locale.GERMAN, "<2@example.org>", null),
                Purpose.FORGET)));
    }

    public Invitation lastLetter() {
        return letters.get(letters.size() - 1);
    }

    public static String token(Invitation letter) {
        String path = letter.link().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public static String wrongCode(Invitation letter) {
        return letter.code().equals("000000") ? "000001" : "000000";
    }

    @Override
    public boolean write(Invitation invitation) {
        if (lettersForbidden) {
            return false;
        }
        if (salonGone && invitation.request().equals(request)) {
            throw new IllegalStateException("no such salon");
        }
        return letters.add(invitation);
    }

    @Override
    public boolean waits(UUID id, Purpose purpose) {
        return !decidedElsewhere.contains(id);
    }

    @Override
    public void proven(UUID id, Purpose purpose) {
        heard.add("proven " + purpose);
    }

    @Override
    public void expired(UUID id) {
        heard.add("expired");
    }
}
