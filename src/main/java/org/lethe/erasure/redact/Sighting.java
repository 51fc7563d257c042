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

    /** The same place, and why it may be somebody else. */
    Sighting doubted(Doubt why) {
        return new Sighting(kind, start, end, why, titled);
    }

    /** The same place in a text that begins so many characters later. */
    public Sighting before(int characters) {
        return new Sighting(kind, start - characters, end - characters, doubt, titled);
    }

    /** Whether it takes in the other place. */
    public boolean covers(Sighting other) {
        return start <= other.start && end >= other.end;
    }

    /** Certain, and enough to name one person. */
    public boolean hard() {
        return certain() && kind.identifying();
    }
}
