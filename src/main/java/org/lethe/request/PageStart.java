package org.lethe.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a page of requests begins. */
final class PageStart {

    private static final String GET = SqlFile.read("request/get.sql");

    private PageStart() {}

    /**
     * The request after which the page begins is one of the salon's. A page after one that nobody knows would be the
     * first, and a client that follows the pages would never come to the end.
     *
     * @throws NotUnderstoodException if it is not
     */
    static void check(JdbcClient store, String salon, @Nullable UUID after) {
        if (after != null && !isOf(store, salon, after)) {
            throw new NotUnderstoodException("after", "is no request of this salon");
        }
    }

    private static boolean isOf(JdbcClient store, String salon, UUID id) {
        return store.sql(GET)
                .param("id", id)
                .query(RequestRows.INSTANCE)
                .optional()
                .filter(request -> request.salon().equals(salon))
                .isPresent();
    }
}
