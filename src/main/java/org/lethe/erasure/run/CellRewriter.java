package org.lethe.erasure.run;

import org.jspecify.annotations.Nullable;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.redact.Redactor;

/** The new value of a cell that only the hub can rewrite. */
public final class CellRewriter {

    private CellRewriter() {}

    /** What the strategy leaves of the cell. */
    public static @Nullable String rewrite(Strategy strategy, @Nullable String cell, Redactor redactor) {
        if (cell == null) {
            return null;
        }
        if (strategy instanceof Strategy.Redact) {
            return redactor.redact(cell).text();
        }
        if (strategy instanceof Strategy.Json json) {
            return new JsonCells(redactor).rewrite(cell, json);
        }
        if (strategy instanceof Strategy.Elements elements) {
            return new JsonCells(redactor).elements(cell, elements.each());
        }
        throw new IllegalArgumentException("no rewriting for " + strategy.word());
    }
}
