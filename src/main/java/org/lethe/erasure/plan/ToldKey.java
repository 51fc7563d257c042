package org.lethe.erasure.plan;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;

/** By what a person is told which row it is: its primary key, where that says of nobody who they are. */
public final class ToldKey {

    private static final Set<Kind> KINDS = Set.of(Kind.NUMBER, Kind.UUID, Kind.TIMESTAMP);

    /** As many digits as a phone has, alone in a part of a key; a UUID holds letters or hyphens around them. */
    private static final Pattern LIKE_A_PHONE = Pattern.compile("(?<![\\w-])\\d{8,15}(?![\\w-])");

    private ToldKey() {}

    /**
     * The primary key of a table; empty where it may not be told, for it is a text or leads to a client.
     *
     * @param leading columns of the table that hold something of a client, in any case
     */
    public static List<Column> of(Table table, Collection<String> leading) {
        Set<String> untold =
                leading.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<Column> key = table.primaryKey().stream()
                .map(name -> table.column(name).orElseThrow())
                .toList();
        boolean tells = key.stream()
                .allMatch(column -> KINDS.contains(column.kind())
                        && !untold.contains(column.name().toLowerCase(Locale.ROOT)));
        return tells ? key : List.of();
    }

    /** Whether a part of this key may be a phone written as a number, which is a value and not told. */
    public static boolean mayBeAPhone(String key) {
        return LIKE_A_PHONE.matcher(key).find();
    }
}
