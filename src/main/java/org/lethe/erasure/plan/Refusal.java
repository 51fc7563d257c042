package org.lethe.erasure.plan;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Why a database refused, in words that hold no value: messages of databases quote the row. */
public final class Refusal {

    private Refusal() {}

    public static String of(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return of(refused.getServerErrorMessage());
            }
            if (cause instanceof SQLException refused) {
                return "SQL state " + refused.getSQLState() + ", error " + refused.getErrorCode();
            }
        }
        return problem.getClass().getSimpleName();
    }

    private static String of(ServerErrorMessage message) {
        StringBuilder reason = new StringBuilder("SQL state ").append(message.getSQLState());
        add(reason, "table", message.getTable());
        add(reason, "column", message.getColumn());
        add(reason, "constraint", message.getConstraint());
        return reason.toString();
    }

    private static void add(StringBuilder reason, String what, @Nullable String name) {
        if (name != null) {
            reason.append(", ").append(what).append(' ').append(name);
        }
    }
}
