package org.lethe.erasure.catalogue;

import java.util.Comparator;

/** A table's full name, as the catalogue writes it (not quoted). On MariaDB and MySQL the schema is the database. */
public record TableName(String schema, String name) implements Comparable<TableName> {

    private static final Comparator<TableName> ORDER =
            Comparator.comparing(TableName::schema).thenComparing(TableName::name);

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
