package org.lethe.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A salon database with the least that retention needs: clients with a number and a last visit. */
final class SalonWithClients implements DueClients {

    private final JdbcClient database;
    private @Nullable String obstacle;
    private @Nullable String down;
    private Runnable beforeEachPage = () -> {};

    SalonWithClients() {
        this(TestHub.pooled());
        database.sql("create table client (salon text, id bigint primary key, last_visit date not null,"
                        + " guarded boolean not null default false, forgotten boolean not null default false)")
                .update();
    }

    /** A database that is there already. */
    SalonWithClients(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** So many clients more, who came last on that day. */
    void clients(String salon, int count, LocalDate lastVisit) {
        database.sql("insert into client (salon, id, last_visit)"
                        + " select ?, (select coalesce(max(id), 0) from client) + n, ? from generate_series(1, ?) n")
                .params(salon, lastVisit, count)
                .update();
    }

    void comesBack(long id, LocalDate day) {
        database.sql("update client set last_visit = ? where id = ?")
                .params(day, id)
                .update();
    }

    void guard(long id) {
        database.sql("update client set guarded = true where id = ?").param(id).update();
    }

    void forget(String salon, List<String> keys) {
        database.sql("update client set forgotten = true where salon = :salon and id in (:ids)")
                .param("salon", salon)
                .param("ids", keys.stream().map(Long::valueOf).toList())
                .update();
    }

    void mapDoesNotFit(@Nullable String why) {
        obstacle = why;
    }

    /** Does something each time a page is asked for. */
    void beforeEachPage(Runnable action) {
        beforeEachPage = action;
    }

    /** This salon's database does not answer; with {@code null}, all do. */
    void isDown(@Nullable String salon) {
        down = salon;
    }

    @Override
    public List<DueClient> next(String salon, LocalDate lastVisitBefore, @Nullable String afterKey, int limit) {
        answer(salon);
        beforeEachPage.run();
        return database.sql("select id, last_visit from client where salon = ? and last_visit < ?"
                        + " and not guarded and not forgotten and id > ? order by id limit ?")
                .params(salon, lastVisitBefore, afterKey == null ? 0 : Long.parseLong(afterKey), limit)
                .query((row, number) -> new DueClient(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    @Override
    public long count(String salon, LocalDate lastVisitBefore) {
        answer(salon);
        return database.sql("select count(*) from client where salon = ? and last_visit < ?"
                        + " and not guarded and not forgotten")
                .params(salon, lastVisitBefore)
                .query(Long.class)
                .single();
    }

    @Override
    public long clients(String salon) {
        answer(salon);
        return database.sql("select count(*) from client where salon = ?")
                .param(salon)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<String> obstacle(String salon) {
        return Optional.ofNullable(obstacle);
    }

    @Override
    public Optional<String> key(String salon, Personal reference) {
        answer(salon);
        return database.sql("select id from client where salon = ? and 'K' || id = ?")
                .params(salon, reference.reveal())
                .query(String.class)
                .optional();
    }

    @Override
    public List<Spared> whyNot(String salon, String key, LocalDate lastVisitBefore) {
        answer(salon);
        return database.sql("select last_visit, guarded, forgotten from client where salon = ? and id = ?")
                .params(salon, Long.valueOf(key))
                .query((row, number) -> {
                    List<Spared> reasons = new ArrayList<>();
                    LocalDate visit = row.getObject(1, LocalDate.class);
                    if (!visit.isBefore(lastVisitBefore)) {
                        reasons.add(new Spared("not-due", "The last visit was on " + visit));
                    }
                    if (row.getBoolean(2)) {
                        reasons.add(new Spared("guard", "There is a future appointment"));
                    }
                    if (row.getBoolean(3)) {
                        reasons.add(new Spared("forgotten", "The client was forgotten before"));
                    }
                    return reasons;
                })
                .single();
    }

    @Override
    public Map<String, ClientLabel> labels(String salon, List<String> keys) {
        Map<String, ClientLabel> labels = new HashMap<>();
        keys.forEach(key -> labels.put(key, new ClientLabel(new Personal("K" + key), null)));
        return labels;
    }

    private void answer(String salon) {
        if (salon.equals(down)) {
            throw new IllegalStateException("connection refused");
        }
    }
}
