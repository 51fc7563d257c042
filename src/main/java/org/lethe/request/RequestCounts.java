package org.lethe.request;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many requests stand where. */
public final class RequestCounts {

    private static final String COUNT = SqlFile.read("request/desk-summary.sql");

    private final JdbcClient store;

    public RequestCounts(JdbcClient store) {
        this.store = store;
    }

    public Map<RequestState, Long> of(Collection<String> salons) {
        Map<RequestState, Long> counts = new EnumMap<>(RequestState.class);
        store.sql(COUNT).param("salons", salons.toArray(String[]::new)).query(row -> {
            counts.put(RequestState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }
}
