package org.lethe.erasure.plan;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Why a database refused, in words that hold no value: messages of databases quote the row. Only those are repeated that
 * speak of rights, names and types.
 */
public final class Refusal {

    private static final Pattern OF_NAMES = Pattern.compile("permission denied for .+|must be owner of .+"
            + "|new row violates row-level security policy for table .+|operator does not exist: .+"
            + "|(function|relation|column|type|schema) .+ does not exist|cannot cast type .+ to .+"
            + "|column .+ is of type .+ but expression is of type .+");
    private static final Pattern DENIED =
            Pattern.compile("([A-Z][A-Z ,]*) command denied to user .* for (table|column) (.+)");

    /** MariaDB and MySQL name the column of these; what else stands in a message may be a value. */
    private static final Pattern OF_A_COLUMN = Pattern.compile(
            "^(?:\\(conn=\\d+\\) )?(?:(?:Data too long|Out of range value) for column '([^']+)' at row \\d+"
                    + "|Column '([^']+)' cannot be null)$");

    /** PostgreSQL tells of a value that a trigger writes, in which function. */
    private static final Pattern FUNCTION = Pattern.compile("PL/pgSQL function ([\\w.]+)\\(");

    private static final String RAISED_BY_A_FUNCTION = "exec_stmt_raise";

    /** The class of SQL states about values: a date that there is not, a character that there is not. */
    private static final String DATA_EXCEPTION = "22";

    /** The class of SQL states about who connects. */
    private static final String INVALID_AUTHORIZATION = "28";

    /** PostgreSQL: lock not available. */
    private static final String LOCK_TIMEOUT = "55P03";

    /** MariaDB and MySQL: lock wait timeout exceeded, deadlock found. */
    private static final Set<Integer> LOCK_ERRORS = Set.of(1205, 1213);

    private Refusal() {}

    /** Whether others held the rows, so that the same may go well a moment later. */
    public static boolean isOfTheMoment(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof PessimisticLockingFailureException) {
                return true;
            }
            if (cause instanceof SQLException refused
                    && (LOCK_TIMEOUT.equals(refused.getSQLState()) || LOCK_ERRORS.contains(refused.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the server lets nobody in with this user and password. */
    public static boolean isOfTheUser(Throwable problem) {
        return isOfTheClass(problem, INVALID_AUTHORIZATION);
    }

    /** Whether the database has understood the statement, but cannot take a value in it. */
    public static boolean isOfAValue(Throwable problem) {
        return isOfTheClass(problem, DATA_EXCEPTION);
    }

    private static boolean isOfTheClass(Throwable problem, String states) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && String.valueOf(refused.getSQLState()).startsWith(states)) {
                return true;
            }
        }
        return false;
    }

    /** The reason, and in which statement where that is known. */
    public static String of(Throwable problem) {
        String reason = problem.getClass().getSimpleName();
        Optional<String> statement = Optional.empty();
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            Optional<String> here = FailedStatement.name(cause);
            statement = statement.isPresent() ? statement : here;
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                reason = of(refused.getServerErrorMessage());
                break;
            }
            if (cause instanceof SQLException refused && !(cause.getCause() instanceof SQLException)) {
                reason = "SQL state " + refused.getSQLState() + ", error " + refused.getErrorCode() + denied(refused)
                        + column(refused);
                break;
            }
        }
        return reason + statement.map(name -> ", in " + name).orElse("");
    }

    /** The reason, and where it is a right that lacks, how to get it. */
    public static String withAdvice(Throwable problem) {
        String reason = of(problem);
        return reason.contains(" denied for ") ? reason + ". 'map grants' lists the rights" : reason;
    }

    private static String of(ServerErrorMessage message) {
        String state = String.valueOf(message.getSQLState());
        StringBuilder reason = new StringBuilder("SQL state ").append(state);
        add(reason, "table", message.getTable());
        add(reason, "column", message.getColumn());
        add(reason, "constraint", message.getConstraint());
        Matcher function = FUNCTION.matcher(String.valueOf(message.getWhere()));
        add(reason, "in function", function.find() ? function.group(1) : null);
        String text = String.valueOf(message.getMessage());
        if (state.startsWith("42")
                && !RAISED_BY_A_FUNCTION.equals(message.getRoutine())
                && OF_NAMES.matcher(text).matches()) {
            reason.append(", ").append(text);
        }
        return reason.toString();
    }

    private static String denied(SQLException refused) {
        Matcher denied = DENIED.matcher(String.valueOf(refused.getMessage()));
        return denied.find() ? ", " + denied.group(1) + " denied for " + denied.group(2) + " " + denied.group(3) : "";
    }

    private static String column(SQLException refused) {
        Matcher named = OF_A_COLUMN.matcher(String.valueOf(refused.getMessage()));
        return named.find() ? ", column " + (named.group(1) == null ? named.group(2) : named.group(1)) : "";
    }

    private static void add(StringBuilder reason, String what, @Nullable String name) {
        if (name != null) {
            reason.append(", ").append(what).append(' ').append(name);
        }
    }
}
