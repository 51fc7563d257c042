package org.lethe.erasure.plan;

import java.util.List;
import java.util.Map;

/**
 * Runs the statements of one plan by name, in the transaction of the calling thread where there is one. Exceptions are
 * Spring's {@link org.springframework.dao.DataAccessException}.
 */
public interface PlanRunner extends AutoCloseable {

    /** The rows of a reading statement. */
    List<Map<String, Object>> query(Statement statement, Map<String, Object> parameters);

    /** Runs a changing statement and gives the number of changed rows. */
    int update(Statement statement, Map<String, Object> parameters);

    @Override
    void close();
}
