package org.lethe.erasure.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.Generalisation;
import org.lethe.erasure.map.Template;

/**
 * What differs from one database product to the next. Rows of values travel in a few parameters whatever their number,
 * so a statement keeps its text.
 */
public interface Dialect {

    static Dialect of(Product product) {
        return switch (product) {
            case POSTGRESQL -> new PostgresDialect();
            case MARIADB -> new MariaDbDialect();
            case MYSQL -> new MySqlDialect();
        };
    }

    String quote(String identifier);

    default String quote(TableName table) {
        return quote(table.schema()) + "." + quote(table.name());
    }

    /** The condition that these expressions, together, are one of the rows of a parameter. */
    String among(List<String> expressions, List<Column> types, String parameter);

    /** A source of the rows of a parameter with columns {@code c1}, {@code c2} …; {@code null} types are text. */
    String rows(List<@Nullable Column> types, String parameter, String alias);

    /** The values of the parameter behind {@link #among} and {@link #rows}. */
    Map<String, Object> parameter(String name, List<? extends List<? extends @Nullable String>> rows, int width);

    /** A single text parameter as a value of the column's type. */
    String value(Column type, String parameter);

    /** The expression as text. */
    String text(String expression);

    /** The column's value as text that loses nothing of it: bytes as {@code \\x} and their hexadecimal digits. */
    String exact(Column column, String expression);

    /** An array or JSON column as JSON text. */
    String json(Column column, String expression);

    /** The text expression as a new value of the column. */
    String assign(Column column, String textExpression);

    String update(String table, String from, List<String> sets, String on);

    String delete(String table, String from, String on);

    /**
     * A change that gives, for each client key, how many rows it changed; {@code null} where the product cannot, then
     * the rows are counted beforehand.
     */
    @Nullable
    String counted(String change, List<String> keys);

    /** Whether an INSERT gives the rows it made. */
    boolean givesRows();

    /** All cells as one text for each client, or one for each row. */
    String gathered(List<String> cells);

    /** Whether {@link #gathered} needs rows to be grouped by client. */
    boolean groupsGathered();

    /** The value of a column that may not be NULL and must not say anything; {@code null}: there is none. */
    @Nullable
    String neutral(Column column);

    /** The constant as it stands in an expression, alone or as a piece of a text. */
    String literal(Column column, String constant);

    /** The constant as a value of the column's own type. */
    String constant(Column column, String constant);

    /** A value of the template's form, different from row to row. */
    String random(Column column, Template template);

    String generalise(Column column, String expression, Generalisation to);

    /** Two text expressions with something between, in lower case; NULL when one is. */
    String joined(String one, String between, String other);

    /** Whether one text expression holds another. */
    String contains(String text, String part);

    /** What a column says in words; of a list, its elements with U+001E between them. */
    default String words(Column column, String expression) {
        return text(expression);
    }

    /**
     * A further source, with its leading comma, in which expressions over other sources are worked out once for each row,
     * {@code lethe_x1}, {@code lethe_x2} …; {@code null} where the product has none.
     */
    @Nullable
    String workedOut(List<String> expressions, String alias);

    /** Only the digits of a text expression. */
    String digits(String text);

    /**
     * What a text expression reads that is Base64 as a whole, NULL where it is not. For a quick look: letters beyond ASCII
     * need not be readable in it.
     */
    String decoded(String text);

    /** The digits of an expression, the last eight of them. */
    String phoneTail(String expression);

    /** Whether a date that is not NULL may still be none: {@code 0000-00-00}. */
    default boolean zeroDates() {
        return false;
    }

    /** The expression as a day; of a moment, where the connection's clocks hang. */
    default String day(String expression) {
        return "cast(" + expression + " as date)";
    }

    /** The expression as local date and time. */
    String moment(String expression);

    /** The moment of the parameter {@code now}; see {@link #moment(java.time.Instant, java.time.ZoneId)}. */
    String now();

    /**
     * A moment in the form of the parameter {@code now}; the zone is where the salon's clocks hang. Not as text where that
     * would have the server read it again for each row.
     */
    Object moment(Instant instant, ZoneId zone);

    /** Lets deferred constraints say what they have to say, before the commit; {@code null} where none can be deferred. */
    @Nullable
    String constraintsNow();

    /** Locks the rows of the table with alias {@code t}. */
    String forUpdate();

    /**
     * What tells the rows of the table with alias {@code t} apart within a transaction where it has no primary key; {@code
     * null} where there is no such thing.
     */
    @Nullable
    String rowPointer();

    /** The folder with the statements on Lethe's own table, below {@code sql/journal}. */
    String folder();

    /** New client keys in place of old ones, everywhere at once. */
    Rekeying rekey(List<Rekeyed> tables, List<Column> keyTypes);

    /**
     * A table that holds client keys: in these columns the parts of the key with these positions.
     *
     * @param follows whether a foreign key of the database does it (ON UPDATE CASCADE)
     */
    record Rekeyed(TableName table, List<String> columns, List<Integer> parts, boolean follows) {}

    /** What runs, and what must run afterwards whatever happened. */
    record Rekeying(List<String> changes, List<String> atLast) {}
}
