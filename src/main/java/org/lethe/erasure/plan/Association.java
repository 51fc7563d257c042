package org.lethe.erasure.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the rows of one table (alias {@code t}) are joined to the clients of a batch.
 *
 * @param from further sources, each with a leading comma; empty when the row itself holds the key
 * @param on the condition
 * @param keys the expressions of the client's key
 */
record Association(String from, String on, List<String> keys) {

    Association and(String condition) {
        return new Association(from, on + " and (" + condition + ")", keys);
    }

    /** The client's key as text, {@code lethe_k1} …, for a select list. */
    String selectedKeys(Dialect dialect) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> dialect.text(keys.get(i)) + " as lethe_k" + (i + 1))
                .collect(Collectors.joining(", "));
    }
}
