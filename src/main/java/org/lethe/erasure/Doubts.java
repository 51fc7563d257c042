package org.lethe.erasure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lethe.erasure.plan.Reads;

/** Finds the rows that are left alone because a client who stays has the same name, e-mail or phone. */
final class Doubts {

    /** The kind of such a find. */
    static final String NAMESAKE = "NAMESAKE";

    private final Engine engine;

    Doubts(Engine engine) {
        this.engine = engine;
    }

    /** To be read before anything is changed. */
    Map<ClientKey, Finds> of(Collection<ClientKey> keys) {
        Map<ClientKey, Finds> doubts = new HashMap<>();
        for (Reads.DoubtfulRead read : engine.plan().doubtful()) {
            for (Map<String, Object> row : engine.runner().query(read.read(), engine.keys(keys))) {
                doubts.computeIfAbsent(engine.key(row), unused -> new Finds())
                        .add(read.table(), read.column(), NAMESAKE, row);
            }
        }
        return doubts;
    }
}
