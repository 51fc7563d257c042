package org.lethe.erasure.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Product;

/** Streams the rows of one table after the other, each in a reading transaction of its own. */
final class RowStream implements AutoCloseable {

    private static final int FETCH = 1_000;

    private final Connection connection;
    private final Product product;
    private final @Nullable String salon;
    private final boolean readOnly;
    private long rows;

    /** @param salon whose rows are read where tables tell; {@code null} for all */
    RowStream(Connection connection, Product product, @Nullable String salon) throws SQLException {
        this.connection = connection;
        this.product = product;
        this.salon = salon;
        this.readOnly = connection.isReadOnly();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
    }

    /** Is given each row. */
    interface Reader {
        void row(ResultSet result) throws SQLException;
    }

    /** Rows of the salon, and all rows of tables that do not tell. */
    void mine(ScanTable table, Reader reader) throws SQLException {
        read(table, salon == null ? ScanTable.Rows.ALL : ScanTable.Rows.OF_SALON, reader);
    }

    /** Rows that tell another salon. */
    void others(ScanTable table, Reader reader) throws SQLException {
        if (salon != null && table.tellsSalon()) {
            read(table, ScanTable.Rows.OF_OTHERS, reader);
        }
    }

    long rows() {
        return rows;
    }

    private void read(ScanTable table, ScanTable.Rows those, Reader reader) throws SQLException {
        try {
            rows(table, those, reader);
            connection.commit();
        } catch (SQLException e) {
            if (UnreadableTableException.is(e)) {
                connection.rollback();
                throw new UnreadableTableException(table.name(), e);
            }
            throw e;
        }
    }

    private void rows(ScanTable table, ScanTable.Rows those, Reader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                table.select(those), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // Connector/J streams row by row only with this value
            statement.setFetchSize(product == Product.MYSQL ? Integer.MIN_VALUE : FETCH);
            if (salon != null && table.tellsSalon()) {
                statement.setString(1, salon);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows++;
                    reader.row(result);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setReadOnly(readOnly);
        connection.setAutoCommit(true);
    }
}
