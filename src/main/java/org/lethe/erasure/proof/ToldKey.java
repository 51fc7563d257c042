package org.lethe.erasure.proof;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.TableRule;

/** By what a person finds a row of residue again. */
final class ToldKey {

    private static final Set<Kind> TOLD = Set.of(Kind.NUMBER, Kind.UUID, Kind.TIMESTAMP);

    private ToldKey() {}

    /** The primary key, where that says of nobody who they are: it is no text, and no link to clients reads it. */
    static List<Column> of(Table table, List<TableRule> rules) {
        Set<String> leading = rules.stream()
                .flatMap(rule -> rule.links().stream())
                .flatMap(link -> link.target().reads().stream())
                .collect(Collectors.toSet());
        List<Column> key = table.primaryKey().stream()
                .map(name -> table.column(name).orElseThrow())
                .toList();
        boolean tells =
                key.stream().allMatch(column -> TOLD.contains(column.kind()) && !leading.contains(column.name()));
        return tells ? key : List.of();
    }
}
