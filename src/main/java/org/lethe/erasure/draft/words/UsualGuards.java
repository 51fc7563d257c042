package org.lethe.erasure.draft.words;

import java.util.List;
import java.util.Optional;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;

/** What usually stands in the way of forgetting a client, as far as names of tables and columns tell. */
public final class UsualGuards {

    private static final List<String> BALANCE =
            List.of("balance", "restwert", "saldo", "guthaben", "outstanding", "rest");

    private UsualGuards() {}

    /** Why rows of this table may have to stop a forgetting; empty for most tables. */
    public static Optional<String> of(Table table) {
        String name = table.name().name();
        boolean dated = table.columns().stream()
                .anyMatch(column -> column.kind() == Kind.DATE || column.kind() == Kind.TIMESTAMP);
        if (TableRoles.APPOINTMENT.is(name) && dated) {
            return Optional.of("clients with an appointment to come");
        }
        boolean worth = table.columns().stream()
                .filter(column -> column.kind() == Kind.NUMBER)
                .map(Column::name)
                .anyMatch(UsualGuards::balance);
        return TableRoles.VOUCHER.in(name) && worth
                ? Optional.of("clients with money left to spend")
                : Optional.empty();
    }

    public static boolean balance(String column) {
        return Words.of(column).stream().anyMatch(BALANCE::contains);
    }
}
