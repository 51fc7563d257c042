package org.lethe.erasure.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column.
 *
 * @param position counted from 1
 * @param type the declared type, e.g. {@code character varying(40)}; for a domain its base type
 * @param length characters at most (bytes for {@code BYTES}), where the type says so
 * @param generated computed by the database; cannot be written
 * @param identity numbered by the database
 * @param collation how texts are compared, where the column says so
 * @param comment what the schema says about it
 * @param enumValues what an enumerated type allows, in its order; else empty
 */
public record Column(
        String name,
        int position,
        String type,
        Kind kind,
        OptionalInt length,
        boolean nullable,
        boolean generated,
        boolean identity,
        Optional<String> defaultText,
        Optional<String> domain,
        boolean citext,
        List<String> enumValues,
        Optional<String> collation,
        Optional<String> comment) {

    public Column {
        enumValues = List.copyOf(enumValues);
    }

    /** A column that is compared as its database compares by default, and without a comment. */
    public Column(
            String name,
            int position,
            String type,
            Kind kind,
            OptionalInt length,
            boolean nullable,
            boolean generated,
            boolean identity,
            Optional<String> defaultText,
            Optional<String> domain,
            boolean citext,
            List<String> enumValues) {
        this(
                name,
                position,
                type,
                kind,
                length,
                nullable,
                generated,
                identity,
                defaultText,
                domain,
                citext,
                enumValues,
                Optional.empty(),
                Optional.empty());
    }
}
