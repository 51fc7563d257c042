package org.lethe.erasure.map;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table hang on the client.
 *
 * @param name unique within the table: the role of the client in the row ({@code payer}, {@code guest})
 * @param where SQL condition over the row: only these rows hang by this link
 * @param columns what happens to the columns that belong to this link only
 */
public record Link(String name, Target target, @Nullable String where, Map<String, Strategy> columns) {

    /** To what the link leads. */
    public sealed interface Target {

        /** The columns of the table that the link reads itself. */
        List<String> reads();
    }

    /** Own columns hold the key of the client. */
    public record ToClient(List<String> by) implements Target {

        @Override
        public List<String> reads() {
            return by;
        }
    }

    /**
     * Own columns hold columns of another mapped table, whose link decides; {@code to} is its primary key by default.
     *
     * @param prefix what the own column, a text, writes before the other's value: {@code K-} in {@code K-10233}
     */
    public record Via(String table, List<String> by, List<String> to, @Nullable String prefix) implements Target {

        @Override
        public List<String> reads() {
            return by;
        }
    }

    /**
     * An own column holds the same e-mail address, phone number or other text as a column of the client; {@code name}
     * stands for the full name, in either order.
     */
    public record Matching(String own, String client) implements Target {

        @Override
        public List<String> reads() {
            return List.of(own);
        }
    }

    /** No key at all: rows in whose texts a client is named beyond doubt. */
    public record Mentions(List<String> columns) implements Target {

        @Override
        public List<String> reads() {
            return columns;
        }
    }
}
