package org.lethe.erasure.redact;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text where the client was seen. It holds no text of its own.
 *
 * @param start first character in the source
 * @param end after the last character in the source
 * @param doubt why it may be somebody or something else; null when it is certain
 * @param titled whether it is a last name alone behind a title: {@code Frau Müller}
 */
public record Sighting(Kind kind, int start, int end, @Nullable Doubt doubt, boolean titled) {

    /** Whether this is the client without doubt. */
    public boolean certain() {
        return doubt == null;
    }

    /** Certain, and enough to name one person. */
    public boolean hard() {
        return certain() && kind.identifying();
    }
}
