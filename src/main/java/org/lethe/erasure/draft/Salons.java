package org.lethe.erasure.draft;

import java.util.List;
import java.util.Optional;
import org.lethe.erasure.draft.columns.Yaml;

/**
 * Several salons in one database, as it seems.
 *
 * @param column of the client table: whose client somebody is
 * @param query code, name and time zone of the salons, where a table tells
 */
record Salons(String column, Optional<String> query, String because) {

    /** The map's section. */
    List<String> lines() {
        String salons = query.map(sql -> ", salons: " + Yaml.quoted(sql)).orElse("");
        return List.of("tenant: {column: " + Yaml.name(column) + salons + "}   # " + because, "");
    }
}
