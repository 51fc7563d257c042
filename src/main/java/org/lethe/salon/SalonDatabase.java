package org.lethe.salon;

import org.jspecify.annotations.Nullable;

/**
 * Where one database of a salon is and which erasure map describes it.
 *
 * @param name unique within the salon
 * @param map location of the map: {@code classpath:…} or a file
 * @param leading whether this database owns the reference; exactly one per salon does
 */
public record SalonDatabase(
        String name, String url, String user, @Nullable String password, String map, boolean leading) {

    @Override
    public String toString() {
        return "SalonDatabase[" + name + "]";
    }
}
