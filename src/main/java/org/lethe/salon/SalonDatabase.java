package org.lethe.salon;

import org.jspecify.annotations.Nullable;

/**
 * Where one database of a salon is and which erasure map describes it.
 *
 * @param name unique within the salon
 * @param map location of the map: {@code classpath:…} or a file
 * @param leading whether this database owns the reference; exactly one per salon does
 * @param code what a database of several salons calls this one; {@code null}: as the hub does
 */
public record SalonDatabase(
        String name,
        String url,
        String user,
        @Nullable String password,
        String map,
        boolean leading,
        @Nullable String code) {

    public SalonDatabase(String name, String url, String user, @Nullable String password, String map, boolean leading) {
        this(name, url, user, password, map, leading, null);
    }

    /** The same for all salons that share the database. */
    public String place() {
        return String.join(" ", url, user, map);
    }

    /** What the database calls this salon, if it holds several. */
    public String codeOf(Salon salon) {
        return code == null ? salon.id() : code;
    }

    /** The same database, for the salon that it calls so. */
    public SalonDatabase of(String code) {
        return new SalonDatabase(name, url, user, password, map, leading, code);
    }

    @Override
    public String toString() {
        return "SalonDatabase[" + name + "]";
    }
}
