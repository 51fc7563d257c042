package org.lethe.erasure;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.lethe.erasure.plan.Statement;

/** The reports that the map names. */
final class Reports {

    private final Engine engine;

    Reports(Engine engine) {
        this.engine = engine;
    }

    List<Map<String, Object>> read(String name) {
        Statement report = engine.plan().reports().get(name);
        if (report == null) {
            throw new NoSuchElementException(
                    "map " + engine.plan().schema().map().name() + " has no report '" + name + "'");
        }
        return engine.runner().query(report, engine.parameters());
    }
}
