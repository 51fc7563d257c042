package org.lethe.erasure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.run.Rows;

/** Counts in how many rows something of one client was found, by table, column and kind. */
final class Finds {

    private static final int MOST_KEYS = 20;

    private final Map<Place, Found> places = new LinkedHashMap<>();

    private record Place(String table, String column, String kind) {}

    private static final class Found {
        private int withoutKey;
        private final Set<String> keys = new LinkedHashSet<>();

        private int rows() {
            return withoutKey + keys.size();
        }
    }

    /** A find in a row; the same row counts once where its key is told ({@link Reads#ROW}). */
    void add(TableName table, String column, String kind, Map<String, Object> row) {
        Found found = places.computeIfAbsent(new Place(table.name(), column, kind), unused -> new Found());
        String key = Rows.text(row, Reads.ROW);
        if (key == null) {
            found.withoutKey++;
        } else {
            found.keys.add(key);
        }
    }

    void addAll(Finds more) {
        more.places.forEach((place, theirs) -> {
            Found found = places.computeIfAbsent(place, unused -> new Found());
            found.withoutKey += theirs.withoutKey;
            found.keys.addAll(theirs.keys);
        });
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    List<ResidueHit> hits() {
        return eachRowOnce(places.entrySet().stream()
                .map(place -> hit(place.getKey(), place.getValue()))
                .toList());
    }

    /** Without those whose rows are all told with more columns: {@code phone} beside {@code phone, note}. */
    static List<ResidueHit> eachRowOnce(List<ResidueHit> hits) {
        return hits.stream()
                .filter(hit -> hits.stream().noneMatch(hit::isToldBy))
                .toList();
    }

    private static ResidueHit hit(Place place, Found found) {
        List<String> keys = found.keys.stream().limit(MOST_KEYS).toList();
        return new ResidueHit(place.table(), place.column(), place.kind(), found.rows(), keys);
    }
}
