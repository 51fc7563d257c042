package org.lethe.platform.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects rows by table and inserts them in batches, in the order in which the script names the tables. */
final class SampleRows {

    private static final int BATCH = 1000;
    private static final Pattern TABLE = Pattern.compile("insert into (\\w+)");

    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** @param script one insert statement per table, with a question mark per value */
    SampleRows(String script) {
        for (String statement : script.split(";", -1)) {
            Matcher matcher = TABLE.matcher(statement);
            if (matcher.find()) {
                tables.put(matcher.group(1), new Table(statement.strip()));
            }
        }
    }

    void add(String table, @Nullable Object... values) {
        table(table).rows.add(values);
    }

    /** The id that the next row of this table has when its rows are numbered from 1. */
    long nextId(String table) {
        return table(table).rows.size() + 1L;
    }

    void insertAll(Connection connection) throws SQLException {
        for (Table table : tables.values()) {
            table.insert(connection);
        }
    }

    private Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no insert statement for table " + name);
        }
        return table;
    }

    private record Table(String statement, List<@Nullable Object[]> rows) {

        Table(String statement) {
            this(statement, new ArrayList<>());
        }

        void insert(Connection connection) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(statement)) {
                int waiting = 0;
                for (@Nullable Object[] row : rows) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }
}
