package org.lethe.erasure.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableKind;

/** One table of a scan: which columns are read, and how. */
final class ScanTable {

    private static final Pattern FIRST = Pattern.compile("(vor|first|given|fore).{0,2}name|vname|fname");
    private static final Pattern LAST = Pattern.compile("(nach|last|sur|family|familien).{0,2}name|nname|lname");

    /** Two columns that hold one name. */
    record NamePair(int first, int last) {}

    private final Catalogue catalogue;
    private final Table table;
    private final List<Column> columns;

    private ScanTable(Catalogue catalogue, Table table, List<Column> columns) {
        this.catalogue = catalogue;
        this.table = table;
        this.columns = columns;
    }

    /** The tables of a database that hold words: also unmapped ones, partitions, heirs and materialised views. */
    static List<ScanTable> of(Catalogue catalogue) {
        List<ScanTable> tables = new ArrayList<>();
        for (Table table : catalogue.tables()) {
            List<Column> columns =
                    table.columns().stream().filter(ScanTable::holdsWords).toList();
            boolean rows = table.holdsRows() && table.kind() != TableKind.PARTITIONED;
            if ((rows || table.kind() == TableKind.MATERIALIZED_VIEW) && !columns.isEmpty()) {
                tables.add(new ScanTable(catalogue, table, columns));
            }
        }
        return tables;
    }

    private static boolean holdsWords(Column column) {
        return switch (column.kind()) {
            case TEXT, JSON, ARRAY, TSVECTOR, OTHER, UUID -> true;
            case NUMBER, DATE, TIMESTAMP, BOOLEAN, BYTES, ENUM ->
                column.kind() == org.lethe.erasure.catalogue.Kind.NUMBER && isWide(column);
        };
    }

    /** Phone numbers are also kept as numbers. */
    private static boolean isWide(Column column) {
        String type = column.type().toLowerCase(Locale.ROOT);
        return type.startsWith("bigint") || type.startsWith("numeric") || type.startsWith("decimal");
    }

    String name() {
        return table.name().schema().equals(catalogue.defaultSchema())
                ? table.name().name()
                : table.name().toString();
    }

    boolean is(Table other) {
        return table.name().equals(other.name());
    }

    List<Column> columns() {
        return columns;
    }

    /** First and last name in two columns: the name is whole only when they are read together. */
    Optional<NamePair> namePair() {
        int first = find(FIRST);
        int last = find(LAST);
        return first >= 0 && last >= 0 ? Optional.of(new NamePair(first, last)) : Optional.empty();
    }

    private int find(Pattern pattern) {
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name().toLowerCase(Locale.ROOT);
            if (columns.get(i).kind() == org.lethe.erasure.catalogue.Kind.TEXT
                    && pattern.matcher(name).find()) {
                return i;
            }
        }
        return -1;
    }

    /** Reads all rows of this very table. */
    String select() {
        List<String> cells = columns.stream().map(this::cell).toList();
        boolean only = catalogue.product() == Product.POSTGRESQL && table.holdsRows();
        return "select " + String.join(", ", cells) + " from " + (only ? "only " : "") + catalogue.quote(table.name());
    }

    private String cell(Column column) {
        String quoted = catalogue.quote(column.name());
        if (column.kind() == org.lethe.erasure.catalogue.Kind.TEXT) {
            return quoted;
        }
        return "cast(" + quoted + " as " + (catalogue.product() == Product.POSTGRESQL ? "text" : "char") + ")";
    }
}
