package org.lethe.erasure.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;

/** A plain text column, where a value is compared that is no column of the salon's. */
final class Texts {

    private Texts() {}

    static Column column() {
        return new Column(
                "text",
                1,
                "text",
                Kind.TEXT,
                OptionalInt.empty(),
                true,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
    }
}
