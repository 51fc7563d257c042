package org.lethe.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.run.Rows;

/** Counts the rows that are left alone because a client who stays has the same name, e-mail or phone. */
final class Doubts {

    /** The kind of such a find. */
    static final String NAMESAKE = "NAMESAKE";

    private final Engine engine;

    Doubts(Engine engine) {
        this.engine = engine;
    }

    /** By client key; to be read before anything is changed. */
    Map<ClientKey, List<ResidueHit>> of(Collection<ClientKey> keys) {
        Map<ClientKey, List<ResidueHit>> doubts = new HashMap<>();
        for (Reads.DoubtfulRead read : engine.plan().doubtful()) {
            for (Map<String, Object> row : engine.runner().query(read.read(), engine.keys(keys))) {
                doubts.computeIfAbsent(engine.key(row), unused -> new ArrayList<>())
                        .add(new ResidueHit(read.table().name(), read.column(), NAMESAKE, Rows.number(row, "lethe_n")));
            }
        }
        return doubts;
    }
}
