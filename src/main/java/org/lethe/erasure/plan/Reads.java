package org.lethe.erasure.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.TableRule;

/**
 * What is read about the clients of a batch. Every row starts with the client's key, {@code lethe_k1} …; cells are text,
 * {@code lethe_c1} … in the order of the columns named here.
 */
public final class Reads {

    /** The row's key as people may read it; NULL where it could say who somebody is. */
    public static final String ROW = "lethe_row";

    private Reads() {}

    /** What an identifying column holds. */
    public enum Role {
        REFERENCE,
        EMAIL,
        PHONE,
        FIRST_NAME,
        LAST_NAME,
        FULL_NAME,
        BIRTH_DATE,
        ADDRESS,
        OTHER
    }

    /**
     * A column of the client.
     *
     * @param goes whether the map changes it, so that its value is residue afterwards
     * @param placeholder the constant that the map puts there: it says that the client is forgotten, and identifies nobody
     * @param shared which values of the clients of a batch others have, too; null where no two can have the same
     */
    public record ClientColumn(
            Column column, Role role, boolean goes, @Nullable String placeholder, @Nullable Statement shared) {}

    /**
     * The client rows: {@code lethe_m} the surviving record, {@code lethe_t} the salon in a database of several, {@code lethe_p} 1 when protected, {@code lethe_a} 1 when
     * active, {@code lethe_f} the reference, {@code lethe_n} name, {@code lethe_y} city, {@code lethe_b} created.
     */
    public record Clients(List<ClientColumn> columns, Statement lock, Statement read) {}

    /** Identifying values that stand in another table; one cell. */
    public record OtherIdentity(Role role, boolean goes, Statement read) {}

    /** Rows that stand in the way; cells are the columns that {@code say} names. */
    public record GuardRead(ErasureMap.Guard guard, List<String> columns, Statement read) {}

    /** Rows under a legal hold: {@code lethe_s} start, {@code lethe_r} row key, then all columns. */
    public record HoldRead(TableName table, TableRule.Hold hold, List<String> columns, Statement read) {}

    /** Paths of files below a root; one cell, and {@link #ROW}. */
    public record FileRead(TableName table, String column, String root, Statement read) {}

    /**
     * Figures over the rows of the batch.
     *
     * @param measures the columns that are figures, in lower case; the others only group them
     * @param before rows that must be looked up before; the statement takes them by their own key alone
     */
    public record InvariantRead(String name, Set<String> measures, List<Before> before, Statement read) {}

    /**
     * What is left in the rows of the batch: {@code gather} gives {@code lethe_g}, all cells in one text for each client
     * or row, {@code detail} cell by cell, with {@link #ROW}.
     *
     * @param others columns that belong to another person in the row, so that a find there is doubtful
     * @param before which rows these are, where nothing leads to them any more once the map's changes are made
     */
    public record ProofRead(
            TableName table,
            List<String> columns,
            Set<String> others,
            @Nullable Before before,
            Statement gather,
            Statement detail) {}

    /**
     * Rows to look up before anything changes, for afterwards nothing leads to them any more: {@code lethe_k}, whose they
     * are, and {@code lethe_r}, their own key.
     *
     * @param parameter by which later statements take them
     */
    public record Before(String parameter, Statement read, int rowWidth) {}

    /** The row keys ({@code lethe_r}) of one table by one link, and what happens to its columns. */
    public record RowsRead(TableName table, String link, String fate, Map<String, String> columns, Statement read) {}

    /** Rows ({@link #ROW}) of each client that may be somebody else's who has the same value and stays. */
    public record DoubtfulRead(TableName table, String column, Statement read) {}

    /** Rows ({@link #ROW}) of a table that is joined by a value which still hold one of the values {@code v}. */
    public record MatchedRead(TableName table, String column, boolean phone, Statement read) {}

    /**
     * Who may be meant by what is known of the batch: by a name that holds both words of a row of {@code n}, an e-mail of
     * {@code e} or a phone of {@code p}. {@code lethe_way} is one of these letters, {@code lethe_g1} and {@code lethe_g2}
     * are what was given.
     *
     * @param clients the keys of clients who are not in the batch
     * @param people cells of people who are no clients
     * @param lastNames whose last name holds one of the words {@code l}, clients who are not in the batch and others
     */
    public record Namesakes(Statement clients, List<People> people, List<LastNames> lastNames) {}

    /**
     * The different names in one column that hold a word: {@code lethe_g1} is the word, {@code lethe_c1} the name.
     *
     * @param whole whether it is first and last name together
     */
    public record LastNames(boolean whole, Statement read) {}

    /** People who are no clients; one cell for each role. */
    public record People(List<Role> roles, Statement read) {}

    /**
     * Rows that name clients in free text: {@code find} gives row key, texts and then cells of rows that may, {@link #ROW},
     * {@code apply} changes or deletes those that do by row key ({@code v}: key, then the new cells).
     *
     * @param columns what happens to each column, in words
     * @param texts the columns in which clients are looked for
     * @param cells what the hub rewrites
     * @param more how many further cells tell whose the row is
     * @param owners how many keys of clients on whom the row hangs ({@code lethe_o}) follow, all as wide as a client's key
     */
    public record MentionRead(
            TableName table,
            boolean deletes,
            Map<String, String> columns,
            int rowWidth,
            List<String> texts,
            List<Step.Cell> cells,
            int more,
            int owners,
            Statement find,
            @Nullable Statement apply) {

        public int textWidth() {
            return texts.size();
        }

        /** The words of the strategies, for receipts. */
        public String what() {
            return deletes
                    ? "delete"
                    : columns.values().stream()
                            .filter(word -> !word.equals("keep") && !word.equals("generated"))
                            .distinct()
                            .collect(Collectors.joining(", "));
        }
    }
}
