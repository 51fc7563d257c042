package org.lethe.erasure.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.catalogue.RowSecurity;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableKind;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.plan.ToldKey;
import org.lethe.person.HashKind;

/** One table of a scan: which columns are read, and how. */
final class ScanTable {

    private static final Pattern FIRST = Pattern.compile("(vor|first|given|fore).{0,2}name|vname|fname");
    private static final Pattern LAST = Pattern.compile("(nach|last|sur|family|familien).{0,2}name|nname|lname");

    /** Two columns that hold one name. */
    record NamePair(int first, int last) {}

    private final Catalogue catalogue;
    private final Table table;
    private final List<Column> columns;
    private final @Nullable ClientRule client;
    private final boolean ignored;
    private final List<ErasureMap.People> people;
    private final Optional<Column> salon;
    private final List<Column> told;

    private ScanTable(Catalogue catalogue, Table table, List<Column> columns, @Nullable ErasureMap map) {
        this.catalogue = catalogue;
        this.table = table;
        this.columns = columns;
        this.client = map != null && called(map.client().table()) ? map.client() : null;
        this.salon = map == null || map.tenant() == null
                ? Optional.empty()
                : table.column(map.tenant().column());
        this.people = map == null
                ? List.of()
                : map.others().stream().filter(those -> called(those.table())).toList();
        this.ignored = map != null && map.ignore().keySet().stream().anyMatch(this::called);
        this.told = client == null ? ToldKey.of(table, leading(map)) : List.of();
    }

    /** The columns that links of the map read. */
    private List<String> leading(@Nullable ErasureMap map) {
        return map == null
                ? List.of()
                : map.tables().values().stream()
                        .filter(rule -> called(rule.table()))
                        .flatMap(rule -> rule.links().stream())
                        .flatMap(link -> link.target().reads().stream())
                        .toList();
    }

    private boolean called(String name) {
        return catalogue
                .find(name)
                .filter(found -> found.name().equals(table.name()))
                .isPresent();
    }

    /** The tables of a database that hold words: also unmapped ones, partitions, heirs and materialised views. */
    static List<ScanTable> of(Catalogue catalogue, @Nullable ErasureMap map) {
        List<ScanTable> tables = new ArrayList<>();
        for (Table table : catalogue.tables()) {
            List<Column> columns =
                    table.columns().stream().filter(ScanTable::holdsWords).toList();
            boolean rows = table.holdsRows() && table.kind() != TableKind.PARTITIONED;
            if ((rows || table.kind() == TableKind.MATERIALIZED_VIEW) && !columns.isEmpty()) {
                tables.add(new ScanTable(catalogue, table, columns, map));
            }
        }
        return tables;
    }

    private static boolean holdsWords(Column column) {
        return switch (column.kind()) {
            case TEXT, JSON, ARRAY, TSVECTOR, OTHER, UUID -> true;
            case NUMBER, DATE, TIMESTAMP, BOOLEAN, BYTES, ENUM -> column.kind() == Kind.NUMBER && isWide(column);
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

    /** Whether this is the table of the clients. */
    boolean ofClients() {
        return client != null;
    }

    /** Whether the map says that it holds nothing of clients. */
    boolean ignored() {
        return ignored;
    }

    /** Whether the database may hide rows of it. */
    boolean hidesRows() {
        return table.rowSecurity() == RowSecurity.HIDES;
    }

    /** Whether its rows tell whose they are, where one database holds several salons. */
    boolean tellsSalon() {
        return salon.isPresent();
    }

    /** The client's key in a row of the client table: it is read behind all other columns. */
    List<String> key(ResultSet row) throws SQLException {
        List<String> key = new ArrayList<>();
        int width = client == null ? 0 : client.key().size();
        for (int i = 1; i <= width; i++) {
            key.add(String.valueOf(row.getString(columns.size() + i)));
        }
        return key;
    }

    /** By what a person finds the row again, where it may be told; read behind all other columns. */
    Optional<String> told(ResultSet row) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= told.size(); i++) {
            parts.add(row.getString(columns.size() + i));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    List<Column> columns() {
        return columns;
    }

    /** First and last name in two columns: the name is whole only when they are read together. */
    Optional<NamePair> namePair() {
        int first = client == null ? find(FIRST) : find(client.finders().firstName());
        int last = client == null ? find(LAST) : find(client.finders().lastName());
        return first >= 0 && last >= 0 ? Optional.of(new NamePair(first, last)) : Optional.empty();
    }

    /** The columns of the client table that hold one identifier each, and which; first and last name are a pair. */
    Map<Integer, HashKind> identifiers() {
        Map<Integer, HashKind> found = new TreeMap<>();
        if (client != null) {
            all(client.finders().email()).forEach(index -> found.put(index, HashKind.EMAIL));
            all(client.finders().phone()).forEach(index -> found.put(index, HashKind.PHONE));
            all(client.finders().fullName()).forEach(index -> found.put(index, HashKind.FULL_NAME));
        }
        return found;
    }

    private int find(List<ClientRule.Where> finder) {
        return all(finder).findFirst().orElse(-1);
    }

    private IntStream all(List<ClientRule.Where> finder) {
        List<String> names = columns.stream().map(Column::name).toList();
        return finder.stream()
                .filter(place -> place.table() == null)
                .mapToInt(place -> names.indexOf(place.column()))
                .filter(index -> index >= 0);
    }

    private int find(Pattern pattern) {
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name().toLowerCase(Locale.ROOT);
            if (columns.get(i).kind() == Kind.TEXT && pattern.matcher(name).find()) {
                return i;
            }
        }
        return -1;
    }

    /** What the map says of people who are no clients and whose table this is. */
    List<ErasureMap.People> people() {
        return people;
    }

    /** The place of a column in a row; -1 where it is not read. */
    int index(String column) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(column))
                .findFirst()
                .orElse(-1);
    }

    /** Which rows are read. */
    enum Rows {
        ALL(""),
        /** Those of the salon that is the statement's one parameter. */
        OF_SALON(" where %s = ?"),
        /** Those of all other salons. */
        OF_OTHERS(" where %s <> ?");

        private final String condition;

        Rows(String condition) {
            this.condition = condition;
        }
    }

    /** Reads rows of this very table, old versions too. */
    String select(Rows rows) {
        List<String> cells = new ArrayList<>(columns.stream().map(this::cell).toList());
        if (client != null) {
            client.key().forEach(part -> cells.add(text(catalogue.quote(part))));
        }
        told.forEach(column -> cells.add(text(catalogue.quote(column.name()))));
        boolean only = catalogue.product() == Product.POSTGRESQL && table.holdsRows();
        return "select " + String.join(", ", cells) + " from " + (only ? "only " : "") + catalogue.quote(table.name())
                + (table.systemVersioned() ? " for system_time all" : "")
                + salon.map(column -> rows.condition.formatted(text(catalogue.quote(column.name()))))
                        .orElse("");
    }

    private String cell(Column column) {
        String quoted = catalogue.quote(column.name());
        if (column.kind() == Kind.TEXT) {
            return quoted;
        }
        if (column.kind() == Kind.ARRAY && catalogue.product() == Product.POSTGRESQL) {
            // elements are texts of their own: {otto,winter} is nobody's name
            return "array_to_string(" + quoted + ", chr(30))";
        }
        return text(quoted);
    }

    private String text(String expression) {
        return "cast(" + expression + " as " + (catalogue.product() == Product.POSTGRESQL ? "text" : "char") + ")";
    }
}
