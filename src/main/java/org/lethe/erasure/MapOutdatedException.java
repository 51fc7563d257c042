package org.lethe.erasure;

import java.util.List;
import java.util.stream.Collectors;
import org.lethe.erasure.check.Finding;

/** The map does not cover the database as it is now. Nothing was changed; the findings say what to decide. */
public final class MapOutdatedException extends RuntimeException {

    private final String database;
    private final transient List<Finding> findings;

    MapOutdatedException(String database, List<Finding> findings) {
        super("The map of database '" + database + "' does not fit: "
                + findings.stream().map(Finding::text).collect(Collectors.joining("; ")));
        this.database = database;
        this.findings = List.copyOf(findings);
    }

    public String database() {
        return database;
    }

    public List<Finding> findings() {
        return findings;
    }
}
