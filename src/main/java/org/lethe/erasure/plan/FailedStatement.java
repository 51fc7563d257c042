package org.lethe.erasure.plan;

import java.util.Arrays;
import java.util.Optional;

/** Goes along with the exception of a refused statement and tells its name: {@code change.sale.client}. */
public final class FailedStatement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private FailedStatement(Statement statement) {
        super(statement.name(), null, false, false);
    }

    /** Notes with the problem which statement met it. */
    public static void note(Statement statement, Exception problem) {
        problem.addSuppressed(new FailedStatement(statement));
    }

    /** The name noted with this very exception. */
    static Optional<String> name(Throwable problem) {
        return Arrays.stream(problem.getSuppressed())
                .filter(FailedStatement.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }
}
