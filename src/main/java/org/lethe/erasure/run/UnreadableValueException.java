package org.lethe.erasure.run;

import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.TableName;

/** A cell holds what Lethe fails to rewrite. Names the place and what failed, never the value, which a cause might quote. */
public final class UnreadableValueException extends RuntimeException {

    UnreadableValueException(TableName table, Column column, RuntimeException failure) {
        super(table.name() + "." + column.name() + " holds a value that cannot be rewritten ("
                + failure.getClass().getSimpleName() + ")");
        setStackTrace(failure.getStackTrace());
    }
}
