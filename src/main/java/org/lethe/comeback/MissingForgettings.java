package org.lethe.comeback;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lethe.erasure.MappedDatabase;
import org.lethe.salon.Salon;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what Lethe has had forgotten against the journal of a salon database, page by page. */
final class MissingForgettings {

    private static final String DONE = SqlFile.read("comeback/done-page.sql");
    private static final int PAGE = 1000;

    private final JdbcClient store;

    MissingForgettings(JdbcClient store) {
        this.store = store;
    }

    private record Done(UUID request, long place) {}

    Looked.Missing in(Salon salon, MappedDatabase database) {
        long count = 0;
        UUID newest = null;
        long after = 0;
        List<Done> page;
        do {
            page = page(salon, database.name(), after);
            Set<UUID> there =
                    database.journalled(page.stream().map(Done::request).toList());
            for (Done done : page) {
                after = done.place();
                if (there.contains(done.request())) {
                    newest = done.request();
                } else {
                    count++;
                }
            }
        } while (page.size() == PAGE);
        return new Looked.Missing(count, newest);
    }

    private List<Done> page(Salon salon, String database, long after) {
        return store.sql(DONE)
                .param("salon", salon.id())
                .param("database", database)
                .param("after", after)
                .param("limit", PAGE)
                .query((row, number) -> new Done(row.getObject("id", UUID.class), row.getLong("seq")))
                .list();
    }
}
