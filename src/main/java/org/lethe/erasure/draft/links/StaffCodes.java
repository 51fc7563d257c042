package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Samples;
import org.lethe.erasure.draft.words.TableRoles;

/** What staff are called by in other tables: logins, initials, names, as the tables of staff have them. */
public final class StaffCodes {

    private static final int LONGEST = 60;
    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.9;

    private record Known(String column, Set<String> values) {}

    private final List<Known> known = new ArrayList<>();

    public StaffCodes(Catalogue catalogue, Samples samples) throws SQLException {
        for (Table table : catalogue.tables()) {
            String name = table.name().name();
            if (table.holdsRows() && TableRoles.STAFF.in(name) && !TableRoles.CLIENT.in(name)) {
                Sample sample = samples.of(table);
                table.columns().stream()
                        .filter(column -> column.kind() == Kind.TEXT)
                        .forEach(column -> add(name, column, sample.values(column.name())));
            }
        }
    }

    private void add(String table, Column column, List<String> values) {
        Set<String> different = new HashSet<>();
        values.forEach(value -> different.add(plain(value)));
        boolean tellsApart = different.size() == values.size() && values.size() > 1;
        different.removeIf(value -> value.length() < 2); // a figure or a letter is anybody's
        if (tellsApart && values.stream().allMatch(value -> value.length() <= LONGEST)) {
            known.add(new Known(table + "." + column.name(), different));
        }
    }

    /** Why these are people of the staff; empty where they are not. */
    public Optional<String> of(List<String> values) {
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(staff -> values.stream()
                                .filter(value -> staff.values().contains(plain(value)))
                                .count()
                        >= NEARLY_ALL * values.size())
                .map(staff -> "values are those of " + staff.column())
                .findFirst();
    }

    private static String plain(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "StaffCodes[" + known.size() + " columns]";
    }
}
