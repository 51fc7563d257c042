package org.lethe.erasure.draft.values;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;

/** The samples of all tables, each read once. */
public final class Samples {

    private final Probe probe;
    private final Map<TableName, Sample> read = new HashMap<>();

    public Samples(Probe probe) {
        this.probe = probe;
    }

    public Sample of(Table table) throws SQLException {
        @Nullable Sample known = read.get(table.name());
        if (known != null) {
            return known;
        }
        Sample sample = probe.sample(table);
        read.put(table.name(), sample);
        return sample;
    }
}
