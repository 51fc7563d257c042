package org.lethe.erasure;

import java.util.ArrayList;
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

    /** One text, parts separated by a slash; a slash inside a part is written twice. */
    public String text() {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return String.join(
                BETWEEN, parts.stream().map(part -> part.replace("/", "//")).toList());
    }

    /** The key with so many parts that was written as this text. */
    public static ClientKey parse(String text, int width) {
        if (width == 1) {
            return of(text);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean slash = c == '/';
            if (slash && i + 1 < text.length() && text.charAt(i + 1) == '/') {
                part.append(c);
                i++;
            } else if (slash) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
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
