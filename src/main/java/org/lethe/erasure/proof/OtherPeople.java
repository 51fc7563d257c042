package org.lethe.erasure.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.person.HashKind;

/** Takes note of people who are no clients, by the columns that the map names under {@code others}. */
final class OtherPeople implements RowStream.Reader {

    private final ScanTable table;
    private final List<ErasureMap.People> people;
    private final BiConsumer<HashKind, String> note;

    OtherPeople(ScanTable table, List<ErasureMap.People> people, BiConsumer<HashKind, String> note) {
        this.table = table;
        this.people = people;
        this.note = note;
    }

    @Override
    public void row(ResultSet result) throws SQLException {
        for (ErasureMap.People those : people) {
            note(HashKind.EMAIL, values(result, those.email()));
            note(HashKind.PHONE, values(result, those.phone()));
            note(HashKind.FULL_NAME, values(result, those.name()));
            for (String first : values(result, those.firstName())) {
                for (String last : values(result, those.lastName())) {
                    note.accept(HashKind.FULL_NAME, first + " " + last);
                }
            }
        }
    }

    private void note(HashKind kind, List<String> values) {
        values.forEach(value -> note.accept(kind, value));
    }

    private List<String> values(ResultSet result, List<String> columns) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            int index = table.index(column);
            String value = index < 0 ? null : result.getString(index + 1);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }
}
