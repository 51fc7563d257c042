package org.lethe.erasure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.run.Rows;

/** One client row as read from the salon database. */
record ClientRow(
        ClientKey key,
        @Nullable ClientKey merged,
        @Nullable String tenant,
        boolean isProtected,
        boolean active,
        @Nullable String reference,
        @Nullable String name,
        @Nullable String city,
        @Nullable LocalDate created,
        List<@Nullable String> cells) {

    static ClientRow of(ErasurePlan plan, Map<String, Object> row) {
        String merged = Rows.text(row, "lethe_m");
        return new ClientRow(
                new ClientKey(Rows.key(row, plan.key().size())),
                merged == null ? null : ClientKey.of(merged),
                Rows.text(row, "lethe_t"),
                Rows.number(row, "lethe_p") == 1,
                Rows.number(row, "lethe_a") == 1,
                Rows.text(row, "lethe_f"),
                Rows.text(row, "lethe_n"),
                Rows.text(row, "lethe_y"),
                date(Rows.text(row, "lethe_b")),
                Rows.cells(row, plan.clients().columns().size()));
    }

    /**
     * The day of a date or a date and time in the database's own text form. "0000-00-00" is none, and so is a text that
     * holds no such day; where only day or month are missing ("2019-05-00"), the first.
     */
    static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || text.length() < 10 || text.startsWith("0000")) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, 10).replace("-00", "-01"));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** The values of the columns with this role that are not empty. */
    List<String> values(ErasurePlan plan, Reads.Role role) {
        List<String> values = new java.util.ArrayList<>();
        List<Reads.ClientColumn> columns = plan.clients().columns();
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.get(i);
            if (columns.get(i).role() == role && cell != null && !cell.isBlank()) {
                values.add(cell);
            }
        }
        return values;
    }
}
