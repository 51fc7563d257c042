package org.lethe.erasure.proof;

import java.sql.SQLException;
import org.lethe.erasure.plan.Refusal;

/** The database refused to read a table. */
public final class UnreadableTableException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final String table;

    UnreadableTableException(String table, SQLException refused) {
        super("table " + table + " may not be read: " + Refusal.of(refused), refused.getSQLState(), refused);
        this.table = table;
    }

    String table() {
        return table;
    }

    String reason() {
        return "it may not be read: " + Refusal.of(this);
    }

    /** Whether the user has not the right, or the statement does not fit: as against a database that is down. */
    static boolean is(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && state.startsWith("42");
    }
}
