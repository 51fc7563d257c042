package org.lethe.erasure.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.CatalogueReader;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.plan.ToldKey;
import org.lethe.erasure.redact.Encoded;
import org.lethe.erasure.redact.Kind;
import org.lethe.person.HashKind;

/**
 * Looks through a whole salon database for people: every text, JSON and array column of every table, mapped or not.
 * Rows are streamed, so memory does not grow with the database; nothing is written; each table is a read of its own, so
 * that no long transaction keeps the database from tidying up.
 */
public final class ResidueScan {

    private final CellJudge judge;
    private final Consumer<String> progress;
    private final Set<Residue> namesakes = new TreeSet<>();
    private final Set<UnseenTable> unseen = new TreeSet<>();
    private long rows;

    /** @param progress told the name of each table before it is read */
    public ResidueScan(CellJudge judge, Consumer<String> progress) {
        this.judge = judge;
        this.progress = progress;
    }

    /** {@link #run(Connection, ErasureMap, String)} over all rows. */
    public List<Residue> run(Connection connection, @Nullable ErasureMap map) throws SQLException {
        return run(connection, map, null);
    }

    /**
     * Looks through the database at the other end of this connection, which is left in auto-commit.
     *
     * @param map says who the client is, and who is none: identifiers of living clients, of staff and suppliers are no
     *     residue; {@code null} to look through all tables alike
     * @param salon only for this salon where one database holds several: rows that tell another one's are not read, and
     *     what stands in rows that tell none may be another one's client
     * @throws SQLException when the database does not answer or the clients cannot be read: then nothing is proven
     */
    public List<Residue> run(Connection connection, @Nullable ErasureMap map, @Nullable String salon)
            throws SQLException {
        Catalogue catalogue = CatalogueReader.read(connection);
        List<ScanTable> tables = ScanTable.of(catalogue, map);
        try (RowStream stream = new RowStream(connection, catalogue.product(), salon)) {
            for (ScanTable table : tables) {
                if (table.ofClients()) {
                    stream.mine(table, new Living(table, judge::living));
                    stream.others(table, new Living(table, judge::elsewhere));
                }
            }
            for (ScanTable table : tables) {
                List<ErasureMap.People> people = table.people();
                if (!people.isEmpty()) {
                    stream.mine(table, new OtherPeople(table, people, judge::living));
                }
            }
            Set<Residue> found = new TreeSet<>();
            for (ScanTable table : tables) {
                progress.accept(table.name());
                if (table.hidesRows()) {
                    unseen.add(new UnseenTable(table.name(), "row security hides rows of it from this user"));
                }
                Counting counting = new Counting(table, salon != null && !table.tellsSalon());
                read(stream, table, counting);
                found.addAll(counting.result());
            }
            rows = stream.rows();
            return List.copyOf(found);
        }
    }

    /** A table that may not be read leaves the others to be looked through. */
    private void read(RowStream stream, ScanTable table, Counting counting) throws SQLException {
        try {
            stream.mine(table, counting);
        } catch (UnreadableTableException e) {
            unseen.add(new UnseenTable(e.table(), e.reason()));
        }
    }

    /** The tables that could not be read, or not whole: of them nothing is proven. */
    public List<UnseenTable> unseen() {
        return List.copyOf(unseen);
    }

    /**
     * First and last names, as two columns, of other people than clients (staff, actors) that are also the name of
     * somebody forgotten: in tables that the map ignores this says nothing of the client.
     */
    public List<Residue> namesakes() {
        return List.copyOf(namesakes);
    }

    /** How many rows were read. */
    public long rows() {
        return rows;
    }

    /** Takes note of who is a client, by the columns that identify one: in all others anybody may be named. */
    private final class Living implements RowStream.Reader {
        private final ScanTable table;
        private final BiConsumer<HashKind, String> note;
        private final Map<Integer, HashKind> identifiers;

        Living(ScanTable table, BiConsumer<HashKind, String> note) {
            this.table = table;
            this.note = note;
            this.identifiers = table.identifiers();
        }

        @Override
        public void row(ResultSet result) throws SQLException {
            if (judge.forgotten(table.key(result))) {
                return;
            }
            for (Map.Entry<Integer, HashKind> identifier : identifiers.entrySet()) {
                String cell = result.getString(identifier.getKey() + 1);
                if (cell != null) {
                    note.accept(identifier.getValue(), cell);
                }
            }
            String name = wholeName(table, result);
            if (name != null) {
                note.accept(HashKind.FULL_NAME, name);
            }
        }
    }

    /** Counts rows per column and kind. */
    private final class Counting implements RowStream.Reader {
        private final ScanTable table;
        private final Function<String, Set<Kind>> look;
        private final List<Map<Kind, Seen>> columns = new ArrayList<>();
        private final Map<Kind, Seen> pair = new EnumMap<>(Kind.class);

        /** @param shared whether its rows may be any salon's */
        Counting(ScanTable table, boolean shared) {
            this.table = table;
            this.look = shared ? judge::judgeShared : judge::judge;
            table.columns().forEach(column -> columns.add(new EnumMap<>(Kind.class)));
        }

        @Override
        public void row(ResultSet result) throws SQLException {
            boolean named = false;
            for (int i = 0; i < columns.size(); i++) {
                String cell = result.getString(i + 1);
                Set<Kind> kinds = cell == null ? Set.of() : kinds(cell);
                for (Kind kind : kinds) {
                    columns.get(i).computeIfAbsent(kind, unused -> new Seen()).add(told(result));
                }
                named |= kinds.contains(Kind.FULL_NAME);
            }
            String name = named ? null : wholeName(table, result);
            if (name != null && look.apply(name).contains(Kind.FULL_NAME)) {
                pair.computeIfAbsent(Kind.FULL_NAME, unused -> new Seen()).add(told(result));
            }
        }

        /** A number may be a phone: then the key is a value itself, and values are not told. */
        private Optional<String> told(ResultSet result) throws SQLException {
            return table.told(result)
                    .filter(key -> !ToldKey.mayBeAPhone(key) && look.apply(key).isEmpty());
        }

        /** Of a cell and, where it is Base64, of what that says. */
        private Set<Kind> kinds(String cell) {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            kinds.addAll(look.apply(cell));
            Encoded.text(cell).ifPresent(text -> kinds.addAll(look.apply(text)));
            return kinds;
        }

        List<Residue> result() {
            List<Residue> found = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                String column = table.columns().get(i).name();
                columns.get(i).forEach((kind, seen) -> found.add(seen.at(table.name(), column, kind)));
            }
            table.namePair()
                    .ifPresent(names -> pair.forEach((kind, seen) -> {
                        String column = table.columns().get(names.first()).name() + "+"
                                + table.columns().get(names.last()).name();
                        Residue pairs = seen.at(table.name(), column, kind);
                        if (table.ignored()) {
                            namesakes.add(pairs);
                        } else {
                            found.add(pairs);
                        }
                    }));
            return found;
        }
    }

    /** Rows of one place: how many, and where the first of them are. */
    private static final class Seen {
        private final List<String> keys = new ArrayList<>();
        private long rows;

        void add(Optional<String> key) {
            rows++;
            if (keys.size() < Residue.KEYS) {
                key.ifPresent(keys::add);
            }
        }

        Residue at(String table, String column, Kind kind) {
            return new Residue(table, column, kind, rows, keys);
        }
    }

    private static @Nullable String wholeName(ScanTable table, ResultSet result) throws SQLException {
        var names = table.namePair();
        if (names.isEmpty()) {
            return null;
        }
        String first = result.getString(names.get().first() + 1);
        String last = result.getString(names.get().last() + 1);
        return first == null || last == null ? null : first + " " + last;
    }
}
