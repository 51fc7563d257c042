package org.lethe.erasure;

import java.util.Arrays;
import java.util.List;

/**
 * The key of a client in one salon database, each column as text. A natural key may hold a name, so it is written to
 * logs nowhere and prints only how many parts it has; {@link #text()} is for stores that are meant to keep it.
 */
public record ClientKey(List<String> parts) {

    private static final String BETWEEN = "/";

    public ClientKey {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a client key has at least one part");
        }
    }

    public static ClientKey of(String... parts) {
        return new ClientKey(List.of(parts));
    }

    /** One text, parts separated by a slash; inside a part a slash is {@code ~1} and a tilde {@code ~0} (RFC 6901). */
    public String text() {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return String.join(
                BETWEEN,
                parts.stream()
                        .map(part -> part.replace("~", "~0").replace(BETWEEN, "~1"))
                        .toList());
    }

    /** The key with so many parts that was written as this text. */
    public static ClientKey parse(String text, int width) {
        if (width == 1) {
            return of(text);
        }
        List<String> parts = Arrays.stream(text.split(BETWEEN, -1))
                .map(part -> part.replace("~1", BETWEEN).replace("~0", "~"))
                .toList();
        if (parts.size() != width) {
            throw new IllegalArgumentException("a client key here has " + width + " parts, separated by '/'");
        }
        return new ClientKey(parts);
    }

    @Override
    public String toString() {
        return "ClientKey[" + parts.size() + "]";
    }
}
