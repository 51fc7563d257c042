package org.lethe.platform;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.component.sql.DefaultRowMapperFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows of a plan as plain maps, by the labels that the plan gave its columns. What the labels are is asked once for a
 * result, not for each of its rows.
 */
final class PlanRows extends DefaultRowMapperFactory {

    @Override
    public RowMapper<?> newColumnRowMapper() {
        return new Labelled();
    }

    private static final class Labelled implements RowMapper<Map<String, @Nullable Object>> {

        private String @Nullable [] labels;

        @Override
        public Map<String, @Nullable Object> mapRow(ResultSet rows, int number) throws SQLException {
            String[] columns = labels == null ? labels = labels(rows.getMetaData()) : labels;
            Map<String, @Nullable Object> row = new LinkedHashMap<>(2 * columns.length);
            for (int i = 0; i < columns.length; i++) {
                row.putIfAbsent(columns[i], JdbcUtils.getResultSetValue(rows, i + 1));
            }
            return row;
        }

        private static String[] labels(ResultSetMetaData columns) throws SQLException {
            String[] labels = new String[columns.getColumnCount()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = JdbcUtils.lookupColumnName(columns, i + 1);
            }
            return labels;
        }
    }
}
